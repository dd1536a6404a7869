package io.sparksynth.engine.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact arithmetic on unscaled decimals of up to 18 digits. */
final class Decimals {
  /** What stands for a value beyond 18 digits. */
  static final long TOO_LARGE = Long.MIN_VALUE;

  private static final long LIMIT = 1_000_000_000_000_000_000L;
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private Decimals() {}

  /** 10 to a power of 0 to 18. */
  static long power(int exponent) {
    return POWERS[exponent];
  }

  /** How many digits a number shows. */
  static int digits(long value) {
    long size = value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value);
    int digits = 1;
    while (digits < POWERS.length && size >= POWERS[digits]) {
      digits++;
    }
    return digits;
  }

  /** {@code value / divisor}, halves away from zero; the divisor is above 0. */
  static long divideHalfUp(long value, long divisor) {
    long quotient = value / divisor;
    long rest = Math.abs(value - quotient * divisor);
    return rest >= divisor - rest ? quotient + (value < 0 ? -1 : 1) : quotient;
  }

  /** {@code value * 10^digits}, or {@link #TOO_LARGE}. */
  static long scaleUp(long value, int digits) {
    long bound = (LIMIT - 1) / POWERS[digits];
    return value > bound || value < -bound ? TOO_LARGE : value * POWERS[digits];
  }

  /** {@code a * b / 10^digits}, halves away from zero, or {@link #TOO_LARGE}. */
  static long multiply(long a, long b, int digits) {
    long low = a * b;
    if (Math.multiplyHigh(a, b) == low >> 63) {
      return digits == 0 ? low : divideHalfUp(low, POWERS[digits]);
    }
    BigDecimal product =
        new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), digits);
    BigInteger rounded = product.setScale(0, RoundingMode.HALF_UP).unscaledValue();
    return rounded.bitLength() < 63 ? rounded.longValue() : TOO_LARGE;
  }

  /** {@code a * 10^digits / b}, halves away from zero; the product must fit. */
  static long divide(long a, long b, int digits) {
    long value = a * POWERS[digits];
    return b < 0 ? divideHalfUp(-value, -b) : divideHalfUp(value, b);
  }

  /**
   * A double as a decimal of a scale, halves away from zero, or {@link #TOO_LARGE}; NaN too is too
   * large. As in Spark a double means the shortest decimal that reads as it: 1.005 rounds to 1.01.
   */
  static long halfUp(double value, int scale) {
    double scaled = Math.abs(value) * POWERS[scale];
    if (!(scaled < LIMIT * 2.0)) {
      return TOO_LARGE;
    }
    long whole = (long) scaled;
    double part = scaled - whole;
    long rounded;
    if (scaled < 1e14 && Math.abs(part - 0.5) > scaled * 0x1p-50) {
      // The product and the shortest decimal are each off by at most 2^-53 of it: the side of the
      // half is certain.
      rounded = part > 0.5 ? whole + 1 : whole;
    } else {
      rounded =
          BigDecimal.valueOf(Math.abs(value))
              .setScale(scale, RoundingMode.HALF_UP)
              .unscaledValue()
              .longValue();
    }
    return rounded >= LIMIT ? TOO_LARGE : value < 0 ? -rounded : rounded;
  }

  /** A double rounded to digits after the point, halves away from zero. */
  static double round(double value, int digits) {
    if (digits >= 0 && digits <= 15 && Math.abs(value) < 1e14) {
      long unscaled = halfUp(value, digits);
      if (unscaled != TOO_LARGE && Math.abs(unscaled) < 1L << 53) {
        double rounded = (double) unscaled / POWERS[digits];
        return rounded == 0 ? 0.0 : rounded;
      }
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return value;
    }
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }

  /** The double nearest to a decimal. */
  static double toDouble(long unscaled, int scale) {
    // Both are exact as doubles, so their quotient is rounded once.
    return Math.abs(unscaled) <= 1L << 53
        ? (double) unscaled / POWERS[scale]
        : BigDecimal.valueOf(unscaled, scale).doubleValue();
  }

  /**
   * The order of {@code a * 10^digits} and {@code b}, whatever their size: below, at or above 0.
   */
  static int compareScaled(long a, int digits, long b) {
    long floor = Math.floorDiv(b, POWERS[digits]);
    if (a != floor) {
      return a < floor ? -1 : 1;
    }
    return Math.floorMod(b, POWERS[digits]) == 0 ? 0 : -1;
  }
}
