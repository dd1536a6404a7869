package io.sparksynth.random;

/**
 * Random bits of a cell as a pure function of its key (see {@link Keys}) and its row: SplitMix64,
 * addressed by position.
 *
 * <p>Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014,
 * with the finaliser "mix13" of D. Stafford, "Better Bit Mixing" (2011). About 1 ns a cell.
 */
public final class Cells {
  /**
   * The odd integer closest to 2^64 / golden ratio; successive multiples are spread evenly over 64
   * bits.
   */
  static final long GAMMA = 0x9e3779b97f4a7c15L;

  private Cells() {}

  /**
   * A bijection of 64 bits in which each input bit flips each output bit with a chance close to one
   * half.
   */
  public static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** The 64 random bits of a row; any {@code row} is allowed, also a negative one. */
  public static long bits(long key, long row) {
    return mix(key + row * GAMMA);
  }

  /**
   * Bits as a number in the open interval (0, 1): the odd multiples of 2^-53, so that both {@code
   * u} and {@code 1 - u} are exact, neither is 0 or 1, and the two tails are alike. (Adding 0.5 to
   * all 53 bits instead would round up to 1.)
   */
  public static double uniform(long bits) {
    return ((bits >>> 11) | 1L) * 0x1p-53;
  }

  /** The cell's number in the open interval (0, 1). */
  public static double uniform(long key, long row) {
    return uniform(bits(key, row));
  }

  /**
   * Bits as a whole number in [0, bound), non-decreasing in the bits read as unsigned. The chances
   * of two values differ by at most bound / 2^64 of either.
   *
   * @param bound at least 1
   */
  public static long below(long bits, long bound) {
    // The high half of the unsigned product; Math.multiplyHigh takes the bits as signed.
    return Math.multiplyHigh(bits, bound) + ((bits >> 63) & bound);
  }
}
