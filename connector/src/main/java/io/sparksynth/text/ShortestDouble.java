package io.sparksynth.text;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * The shortest decimal that rounds to a double; of several, the nearest to it. Source: R.
 * Giulietti, "The Schubfach way to render doubles", 2020; the section numbers below are its.
 * Written here because {@link Double#toString(double)} of JDK 17 is at times longer than that of
 * JDK 19 and later, and the data must not depend on the JVM.
 */
final class ShortestDouble {
  private static final int FRACTION_BITS = 52;
  private static final int MIN_EXPONENT = -1074;
  private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
  private static final long MASK_63 = Long.MAX_VALUE;

  /** Range of the k for which the table below has 10^-k. */
  private static final int MIN_K = -324;

  private static final int MAX_K = 292;

  /** For each k: the two 63-bit halves of g = floor(10^-k 2^-r) + 1, 2^125 <= g < 2^126 (9.8). */
  private static final long[] POWERS = powers();

  private static final byte[][] NAMED = {ascii("NaN"), ascii("Infinity"), ascii("-Infinity")};

  private ShortestDouble() {}

  static int write(double value, byte[] out, int at) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      byte[] name = NAMED[value > 0 ? 1 : value < 0 ? 2 : 0];
      System.arraycopy(name, 0, out, at, name.length);
      return at + name.length;
    }
    long bits = Double.doubleToRawLongBits(value);
    int end = at;
    if (bits < 0) {
      out[end++] = '-';
    }
    long fraction = bits & (HIDDEN_BIT - 1);
    int biased = (int) (bits >>> FRACTION_BITS) & 0x7FF;
    if (biased == 0 && fraction == 0) {
      return plain(0, 0, out, end);
    }
    long c = biased == 0 ? fraction : fraction | HIDDEN_BIT;
    int q = MIN_EXPONENT + Math.max(0, biased - 1);
    if (q < 0 && q > -FRACTION_BITS - 1 && (c << (64 + q)) == 0) {
      return layout(c >> -q, 0, out, end); // a whole number below 2^53
    }
    if (c < 3) { // the two smallest doubles: one more digit, or the interval holds no two-digit
      // decimal
      return decimal(q, 10 * c, -1, out, end);
    }
    return decimal(q, c, 0, out, end);
  }

  /** Renders c 2^q 10^shift. */
  private static int decimal(int q, long c, int shift, byte[] out, int at) {
    boolean regular = c != HIDDEN_BIT || q == MIN_EXPONENT;
    long odd = c & 1; // rounding is to even, so an even c owns the ends of its interval
    int k = regular ? log10OfPowerOf2(q) : log10OfThreeQuartersOfPowerOf2(q);
    int h = q + log2OfPowerOf10(-k) + 2;
    long g1 = POWERS[2 * (k - MIN_K)];
    long g0 = POWERS[2 * (k - MIN_K) + 1];
    long quadruple = c << 2;
    long middle = roundToOdd(g1, g0, quadruple << h);
    long left = roundToOdd(g1, g0, (quadruple - (regular ? 2 : 1)) << h) + odd;
    long right = roundToOdd(g1, g0, (quadruple + 2) << h) - odd;
    long s = middle >> 2;
    if (s >= 100) { // one digit less, if just one such decimal is inside
      long below = s / 10 * 10;
      boolean belowIn = left <= (below << 2);
      boolean aboveIn = ((below + 10) << 2) <= right;
      if (belowIn != aboveIn) {
        return layout(belowIn ? below : below + 10, k + shift, out, at);
      }
    }
    boolean downIn = left <= (s << 2);
    boolean upIn = ((s + 1) << 2) <= right;
    if (downIn != upIn) {
      return layout(downIn ? s : s + 1, k + shift, out, at);
    }
    long side = middle - ((2 * s + 1) << 1);
    return layout(side < 0 || (side == 0 && (s & 1) == 0) ? s : s + 1, k + shift, out, at);
  }

  /** The product with g, scaled, its lost bits kept as a sticky last bit (9.9). */
  private static long roundToOdd(long g1, long g0, long cp) {
    long x1 = Math.multiplyHigh(g0, cp);
    long y0 = g1 * cp;
    long y1 = Math.multiplyHigh(g1, cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | (((z & MASK_63) + MASK_63) >>> 63);
  }

  /**
   * Writes digits 10^exponent in Java's form: plain from 10^-3 up to 10^7, else with an exponent.
   */
  private static int layout(long digits, int exponent, byte[] out, int at) {
    long d = digits;
    int e = exponent;
    while (d % 10 == 0 && d != 0) {
      d /= 10;
      e++;
    }
    int length = Digits.count(d);
    int leading = length + e - 1; // the exponent of the first digit
    if (leading >= -3 && leading < 7) {
      return plain(d, e, out, at);
    }
    int end = plain(d, 1 - length, out, at);
    out[end++] = 'E';
    return Digits.write(leading, out, end);
  }

  /** d 10^e without exponent, with at least one digit on either side of the point. */
  private static int plain(long d, int e, byte[] out, int at) {
    if (e < 0) {
      return Digits.writeDecimal(d, -e, out, at);
    }
    int end = Digits.write(d * Digits.TENS[e], out, at);
    out[end++] = '.';
    out[end++] = '0';
    return end;
  }

  private static int log10OfPowerOf2(int e) {
    return (int) ((e * 661_971_961_083L) >> 41);
  }

  private static int log10OfThreeQuartersOfPowerOf2(int e) {
    return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
  }

  private static int log2OfPowerOf10(int e) {
    return (int) ((e * 913_124_641_741L) >> 38);
  }

  private static long[] powers() {
    long[] powers = new long[2 * (MAX_K - MIN_K + 1)];
    for (int k = MIN_K; k <= MAX_K; k++) {
      int r = log2OfPowerOf10(-k) - 125;
      BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
      BigInteger scale = BigInteger.ONE.shiftLeft(Math.abs(r));
      BigInteger g;
      if (k <= 0) {
        g = r <= 0 ? ten.multiply(scale) : ten.divide(scale);
      } else {
        g = scale.divide(ten); // r < 0 here
      }
      g = g.add(BigInteger.ONE);
      powers[2 * (k - MIN_K)] = g.shiftRight(63).longValueExact();
      powers[2 * (k - MIN_K) + 1] = g.longValue() & MASK_63;
    }
    return powers;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
