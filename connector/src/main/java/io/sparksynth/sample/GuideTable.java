package io.sparksynth.sample;

/**
 * Picks an index by weight, monotonely: the inverse of the cumulated weights, found through a guide
 * table (Chen and Asau, "On generating random variates from an empirical distribution", AIIE
 * Transactions 6, 1974). O(1) expected, O(log n) at worst; 24 to 40 bytes an entry. Use it where
 * neighbouring numbers must give neighbouring indices (correlation, quantiles, time); {@link
 * AliasTable} otherwise.
 */
public final class GuideTable {
  private static final int WALK = 8;
  private static final int FEWEST_PARTS = 256;
  private static final int LARGE = 1 << 16;

  /** Entry i is the probability of all indices below i; the last is 1. */
  private final double[] cumulated;

  /** Entry j is the index of u = j / (length - 1), a power of two of parts. */
  private final int[] guide;

  private final double parts;

  private GuideTable(double[] cumulated, int[] guide) {
    this.cumulated = cumulated;
    this.guide = guide;
    parts = guide.length - 1;
  }

  /**
   * A table for relative weights, which need not add up to 1. An index of weight 0 is never picked.
   *
   * @throws IllegalArgumentException if a weight is negative or not finite, or none is positive
   */
  public static GuideTable of(double[] weights) {
    return between(Weights.cumulated(weights));
  }

  /**
   * A table of the numbers at which each index begins.
   *
   * @param cumulated from 0 to 1, never falling, one more than there are indices
   */
  static GuideTable between(double[] cumulated) {
    int entries = cumulated.length - 1;
    int parts = parts(entries);
    int[] guide = new int[parts + 1];
    int index = 0;
    for (int j = 0; j <= parts; j++) {
      double u = (double) j / parts;
      while (index < entries - 1 && cumulated[index + 1] <= u) {
        index++;
      }
      guide[j] = index;
    }
    return new GuideTable(cumulated, guide);
  }

  /**
   * A power of two, four to eight times the entries: most parts lie within one entry, so that the
   * walk ends where it begins and its branch is foreseen. One to two times in large tables.
   */
  private static int parts(int entries) {
    int atLeast = Integer.highestOneBit(Math.max(1, entries - 1)) << 1;
    return entries < LARGE ? Math.max(FEWEST_PARTS, 4 * atLeast) : atLeast;
  }

  /** The number of weights. */
  public int size() {
    return cumulated.length - 1;
  }

  /** The index whose part of [0, 1) holds {@code u}; {@code u} in [0, 1). */
  public int index(double u) {
    int part = (int) (u * parts);
    int low = guide[part];
    int high = guide[part + 1];
    while (high - low > WALK) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle + 1] <= u) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (cumulated[low + 1] <= u) {
      low++;
    }
    return low;
  }

  /** The probability of all indices below {@code index}, for index in [0, size]. */
  public double cumulated(int index) {
    return cumulated[index];
  }

  /** The probability of an index. */
  public double probability(int index) {
    return cumulated[index + 1] - cumulated[index];
  }
}
