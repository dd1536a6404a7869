package io.sparksynth.random;

/**
 * Keys of columns and purposes: 64 bits from a seed and a path of names. Neighbouring seeds and
 * similar names give unrelated keys, since each name is absorbed character by character through
 * {@link Cells#mix}; so two different paths share a key with a chance of about 2^-64.
 */
public final class Keys {
  // Fractional digits of pi and of e: they keep keys, path parts and draws apart from the counters
  // of Cells.
  private static final long SEED_SALT = 0x243f6a8885a308d3L;
  private static final long PART_SALT = 0xb7e151628aed2a6bL;
  private static final long DRAW_SALT = 0xa4093822299f31d1L;

  private Keys() {}

  /** The key of a path under a seed, for example {@code of(seed, industry, table, column)}. */
  public static long of(long seed, String... path) {
    long key = Cells.mix(Cells.mix(seed + SEED_SALT) + Cells.GAMMA);
    for (String part : path) {
      key = derive(key, part);
    }
    return key;
  }

  /**
   * The key of one purpose below a key; {@code of(seed, a, b)} is {@code derive(of(seed, a), b)}.
   */
  public static long derive(long key, String purpose) {
    // The length goes first, so that ("ab", "c") and ("a", "bc") differ.
    long hash = Cells.mix(key ^ (PART_SALT + purpose.length() * Cells.GAMMA));
    for (int i = 0; i < purpose.length(); i++) {
      hash = Cells.mix(hash + (purpose.charAt(i) + 1) * Cells.GAMMA);
    }
    return Cells.mix(hash ^ SEED_SALT);
  }

  /**
   * The key of a further draw for the cells of a key: {@code Cells.bits(Keys.draw(key, attempt),
   * row)} is independent of {@code Cells.bits(key, row)} and of the other attempts.
   */
  public static long draw(long key, int attempt) {
    return Cells.mix(Cells.mix(key ^ DRAW_SALT) + (attempt + 1L) * PART_SALT);
  }
}
