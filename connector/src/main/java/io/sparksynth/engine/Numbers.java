package io.sparksynth.engine;

import io.sparksynth.spec.DataType;

/** What the types that a {@link LongVector} holds can represent. */
public final class Numbers {
  /** Digits of the largest power of ten that a long holds. */
  static final int MOST_DIGITS = 18;

  /** Digits after the point that leave room before it. */
  private static final int USUAL_SCALE = 4;

  private static final long[] POWERS = new long[MOST_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private Numbers() {}

  /** 10 to the power of {@code exponent}, 0 to 18. */
  public static long power10(int exponent) {
    return POWERS[exponent];
  }

  /** Digits after the decimal point; 0 for all types but decimals. */
  public static int scale(DataType type) {
    return type instanceof DataType.Decimal decimal ? decimal.scale() : 0;
  }

  /** Greatest value, unscaled. */
  public static long most(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return decimal.precision() > 18 ? Long.MAX_VALUE : POWERS[decimal.precision()] - 1;
    }
    if (type.equals(DataType.TINYINT)) {
      return Byte.MAX_VALUE;
    }
    if (type.equals(DataType.SMALLINT)) {
      return Short.MAX_VALUE;
    }
    if (type.equals(DataType.INT) || type.equals(DataType.DATE)) {
      return Integer.MAX_VALUE;
    }
    return type.equals(DataType.BOOLEAN) ? 1 : Long.MAX_VALUE;
  }

  /**
   * What follows a message that a value does not fit: why a decimal whose type could hold it can't,
   * and how to mend that; empty for other types.
   */
  public static String hint(DataType type) {
    if (!(type instanceof DataType.Decimal decimal) || decimal.precision() <= MOST_DIGITS) {
      return "";
    }
    String mend = decimal.scale() > USUAL_SCALE ? ": declare fewer of those, as decimal(18,4)" : "";
    return "; a value has at most %d digits with the %d after the point%s"
        .formatted(MOST_DIGITS, decimal.scale(), mend);
  }

  /** Least value, unscaled. */
  public static long least(DataType type) {
    if (type.equals(DataType.BOOLEAN)) {
      return 0;
    }
    long most = most(type);
    return type instanceof DataType.Decimal && most != Long.MAX_VALUE ? -most : -most - 1;
  }
}
