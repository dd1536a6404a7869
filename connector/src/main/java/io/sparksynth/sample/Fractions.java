package io.sparksynth.sample;

/** Whole-number arithmetic whose products need 128 bits. */
final class Fractions {
  private Fractions() {}

  /** floor(a * b / c) for 0 <= a, b and 0 < c, where the quotient fits 63 bits. */
  static long mulDiv(long a, long b, long c) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return high == 0 && low >= 0 ? low / c : divide(high, low, c);
  }

  /** The quotient of a 128-bit number, bit by bit; only numbers beyond 2^63 come here. */
  private static long divide(long high, long low, long divisor) {
    long rest = high;
    long quotient = low;
    for (int i = 0; i < 64; i++) {
      rest = (rest << 1) | (quotient >>> 63);
      quotient <<= 1;
      // The rest is below 2 * divisor < 2^64: compare it unsigned.
      if (Long.compareUnsigned(rest, divisor) >= 0) {
        rest -= divisor;
        quotient |= 1;
      }
    }
    return quotient;
  }
}
