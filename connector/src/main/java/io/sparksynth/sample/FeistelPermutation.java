package io.sparksynth.sample;

import io.sparksynth.random.Cells;

/**
 * A keyed bijection on [0, n): shuffles without a table. A Feistel network whose right half is a
 * power of two near the square root of n and whose left half counts modulo ceil(n / right), so that
 * fewer than one value in sqrt(n) falls outside and has to be walked on along its cycle (Black and
 * Rogaway, "Ciphers with Arbitrary Finite Domains", CT-RSA 2002).
 */
public final class FeistelPermutation {
  private static final int ROUNDS = 6;
  private static final long M1 = 0xd6e8feb86659fd93L;
  private static final long M2 = 0xa0761d6478bd642fL;

  private final long size;
  private final int rightBits;
  private final long rightMask;
  private final long left;
  private final long key0;
  private final long key1;
  private final long key2;
  private final long key3;
  private final long key4;
  private final long key5;

  private FeistelPermutation(long key, long size) {
    this.size = size;
    rightBits = (64 - Long.numberOfLeadingZeros(size - 1)) / 2;
    rightMask = (1L << rightBits) - 1;
    left = ((size - 1) >>> rightBits) + 1;
    long[] keys = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      keys[i] = Cells.bits(Cells.mix(key), i);
    }
    key0 = keys[0];
    key1 = keys[1];
    key2 = keys[2];
    key3 = keys[3];
    key4 = keys[4];
    key5 = keys[5];
  }

  /**
   * The permutation of a key.
   *
   * @param n from 1 to Long.MAX_VALUE
   */
  public static FeistelPermutation of(long key, long n) {
    if (n < 1) {
      throw new IllegalArgumentException(
          "The size of a permutation must be at least 1, got " + n + ".");
    }
    return new FeistelPermutation(key, n);
  }

  /** n: the permuted numbers are [0, n). */
  public long size() {
    return size;
  }

  /** Where {@code i} goes; {@code i} in [0, n). */
  public long apply(long i) {
    return apply(i, 0);
  }

  /** Where {@code i} goes by the permutation of a tweak: one of many that share this size. */
  public long apply(long i, long tweak) {
    long x = i;
    do {
      long l = x >>> rightBits;
      long r = x & rightMask;
      l = plus(l, step(r, key0 + tweak));
      r ^= bits(l, key1 + tweak);
      l = plus(l, step(r, key2 + tweak));
      r ^= bits(l, key3 + tweak);
      l = plus(l, step(r, key4 + tweak));
      r ^= bits(l, key5 + tweak);
      x = (l << rightBits) | r;
    } while (x >= size);
    return x;
  }

  /** What goes to {@code i}: {@code invert(apply(i)) == i}. */
  public long invert(long i) {
    return invert(i, 0);
  }

  /** What goes to {@code i}: {@code invert(apply(i, tweak), tweak) == i}. */
  public long invert(long i, long tweak) {
    long x = i;
    do {
      long l = x >>> rightBits;
      long r = x & rightMask;
      r ^= bits(l, key5 + tweak);
      l = minus(l, step(r, key4 + tweak));
      r ^= bits(l, key3 + tweak);
      l = minus(l, step(r, key2 + tweak));
      r ^= bits(l, key1 + tweak);
      l = minus(l, step(r, key0 + tweak));
      x = (l << rightBits) | r;
    } while (x >= size);
    return x;
  }

  private static long hash(long x, long key) {
    long h = (x + key) * M1;
    return (h ^ (h >>> 32)) * M2;
  }

  private long bits(long l, long key) {
    return (hash(l, key) >>> 32) & rightMask;
  }

  /** A step in [0, left); left is at most 2^32, so the product fits 64 bits unsigned. */
  private long step(long r, long key) {
    return ((hash(r, key) >>> 32) * left) >>> 32;
  }

  private long plus(long l, long step) {
    long sum = l + step - left;
    return sum + (left & (sum >> 63));
  }

  private long minus(long l, long step) {
    long difference = l - step;
    return difference + (left & (difference >> 63));
  }
}
