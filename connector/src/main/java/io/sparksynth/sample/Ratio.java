package io.sparksynth.sample;

/** A fraction of two whole numbers that multiplies exactly, though the products need 128 bits. */
final class Ratio {
  private final long numerator;
  private final long denominator;
  private final double quotient;

  /** {@code numerator} >= 0 and {@code denominator} > 0. */
  Ratio(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    quotient = (double) numerator / denominator;
  }

  /** floor(factor * numerator / denominator) for factor >= 0, where the result fits a long. */
  long times(long factor) {
    // Guess by floating point, then mend by the exact 128-bit remainder: once or twice, and mostly
    // not at all.
    long result = (long) (factor * quotient);
    while (true) {
      long low = factor * numerator - result * denominator;
      long high = Math.multiplyHigh(factor, numerator) - Math.multiplyHigh(result, denominator);
      if (Long.compareUnsigned(factor * numerator, result * denominator) < 0) {
        high--;
      }
      if (high == 0 && low >= 0 && low < denominator) {
        return result;
      }
      // The remainder with its low half read as signed, so that small negative ones keep their
      // sign.
      double remainder = (high + (low < 0 ? 1 : 0)) * 0x1p64 + low;
      result += (long) Math.floor(remainder / denominator);
    }
  }
}
