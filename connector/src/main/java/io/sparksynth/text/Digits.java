package io.sparksynth.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes numbers and times as ASCII into byte arrays, without allocation. Each method writes at
 * {@code at}, returns the position after the last byte, and expects room enough: 20 bytes for a
 * long, 22 + scale for a decimal, 24 for a double, 17 for a date, 35 for a timestamp.
 */
public final class Digits {
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

  /** "00" to "99": two digits a step halve the divisions. */
  private static final byte[] PAIRS = pairs();

  /** 10^0 to 10^18. */
  static final long[] TENS = tens();

  private static final byte[] MIN_LONG =
      Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

  private Digits() {}

  /** As {@link Long#toString(long)}. */
  public static int write(long value, byte[] out, int at) {
    if (value >= 0) {
      int end = at + count(value);
      fill(value, out, at, end);
      return end;
    }
    if (value == Long.MIN_VALUE) {
      System.arraycopy(MIN_LONG, 0, out, at, MIN_LONG.length);
      return at + MIN_LONG.length;
    }
    out[at] = '-';
    return write(-value, out, at + 1);
  }

  /**
   * With zeros on the left up to {@code width} digits; the sign comes before them and does not
   * count.
   */
  public static int writePadded(long value, int width, byte[] out, int at) {
    if (value < 0) {
      out[at] = '-';
      if (value != Long.MIN_VALUE) {
        return writePadded(-value, width, out, at + 1);
      }
      int zeros = Math.max(0, width - (MIN_LONG.length - 1));
      Arrays.fill(out, at + 1, at + 1 + zeros, (byte) '0');
      System.arraycopy(MIN_LONG, 1, out, at + 1 + zeros, MIN_LONG.length - 1);
      return at + zeros + MIN_LONG.length;
    }
    int end = at + Math.max(width, count(value));
    fill(value, out, at, end);
    return end;
  }

  /**
   * {@code unscaled / 10^scale} with exactly {@code scale} digits after the point, as a SQL
   * decimal; scale 0 to 18.
   */
  public static int writeDecimal(long unscaled, int scale, byte[] out, int at) {
    if (scale == 0) {
      return write(unscaled, out, at);
    }
    int end = writePadded(unscaled, scale + 1, out, at);
    System.arraycopy(out, end - scale, out, end - scale + 1, scale);
    out[end - scale] = '.';
    return end + 1;
  }

  /** ISO-8601 as {@link java.time.LocalDate#toString()}: {@code 2024-02-29}. */
  public static int writeDate(long epochDay, byte[] out, int at) {
    // Days to civil date in eras of 400 years that begin on 1 March: Hinnant, "chrono-Compatible
    // Low-Level Date Algorithms", civil_from_days.
    long shifted = epochDay + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    int dayOfEra = (int) (shifted - era * 146_097);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    int end = at;
    if (year > 9999) {
      out[end++] = '+';
    }
    end = writePadded(year, 4, out, end);
    out[end++] = '-';
    end = pair(month, out, end);
    out[end++] = '-';
    return pair(day, out, end);
  }

  /**
   * ISO-8601 in UTC: {@code 2024-02-29T10:15:30.25Z}; no zeros at the end of the fraction, none at
   * all if it is zero.
   */
  public static int writeTimestamp(long epochMicros, byte[] out, int at) {
    int end = writeDateTime(epochMicros, (byte) 'T', out, at);
    out[end++] = 'Z';
    return end;
  }

  /**
   * As {@link #writeTimestamp} without zone and with the given byte, such as a space, between date
   * and time.
   */
  public static int writeDateTime(long epochMicros, byte separator, byte[] out, int at) {
    long day = Math.floorDiv(epochMicros, MICROS_PER_DAY);
    long ofDay = epochMicros - day * MICROS_PER_DAY;
    int second = (int) (ofDay / MICROS_PER_SECOND);
    int end = writeDate(day, out, at);
    out[end++] = separator;
    end = pair(second / 3600, out, end);
    out[end++] = ':';
    end = pair(second / 60 % 60, out, end);
    out[end++] = ':';
    end = pair(second % 60, out, end);
    long fraction = ofDay % MICROS_PER_SECOND;
    if (fraction != 0) {
      int width = 6;
      while (fraction % 10 == 0) {
        fraction /= 10;
        width--;
      }
      out[end++] = '.';
      end = writePadded(fraction, width, out, end);
    }
    return end;
  }

  /**
   * The shortest decimal that reads back as the same double, in the form of {@link
   * Double#toString(double)}. The same on all JVMs; Java's own changed with JDK 19.
   */
  public static int write(double value, byte[] out, int at) {
    return ShortestDouble.write(value, out, at);
  }

  /** Number of decimal digits of a value that is not negative; 1 for zero. */
  static int count(long value) {
    long odd = value | 1; // has as many digits, and is never zero
    int atLeast = ((64 - Long.numberOfLeadingZeros(odd)) * 1233) >>> 12; // log10(2) = 1233 / 4096
    return odd < TENS[atLeast] ? atLeast : atLeast + 1;
  }

  /** Fills {@code out[from .. to)} with the last digits of a value that is not negative. */
  private static void fill(long value, byte[] out, int from, int to) {
    int end = to;
    long high = value;
    while (high > Integer.MAX_VALUE && end - from >= 2) {
      long quotient = high / 100;
      end -= 2;
      pair((int) (high - quotient * 100), out, end);
      high = quotient;
    }
    int low = (int) high; // int divisions are cheaper
    while (end - from >= 2) {
      int quotient = low / 100;
      end -= 2;
      pair(low - quotient * 100, out, end);
      low = quotient;
    }
    if (end > from) {
      out[from] = (byte) ('0' + low);
    }
  }

  private static int pair(int value, byte[] out, int at) {
    out[at] = PAIRS[2 * value];
    out[at + 1] = PAIRS[2 * value + 1];
    return at + 2;
  }

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }

  private static long[] tens() {
    long[] tens = new long[19];
    tens[0] = 1;
    for (int i = 1; i < tens.length; i++) {
      tens[i] = 10 * tens[i - 1];
    }
    return tens;
  }
}
