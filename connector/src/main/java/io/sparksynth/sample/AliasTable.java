package io.sparksynth.sample;

import io.sparksynth.random.Cells;

/**
 * Picks an index by weight in O(1) with one comparison: the alias method of Walker, built by M. D.
 * Vose, "A Linear Algorithm for Generating Random Numbers with a Given Distribution", IEEE Trans.
 * Software Eng. 17 (1991). For large lists: 12 bytes an entry, and the picks are not monotone in
 * the bits.
 */
public final class AliasTable {
  /** Unsigned fractions of 2^64 with the top bit flipped, to compare as signed. */
  private final long[] thresholds;

  private final int[] aliases;

  private AliasTable(long[] thresholds, int[] aliases) {
    this.thresholds = thresholds;
    this.aliases = aliases;
  }

  /**
   * A table for relative weights, which need not add up to 1. An index of weight 0 is never picked.
   *
   * @throws IllegalArgumentException if a weight is negative or not finite, or none is positive
   */
  public static AliasTable of(double[] weights) {
    int n = weights.length;
    double scale = n / Weights.sum(weights);
    double[] mass = new double[n];
    int[] work = new int[n];
    int small = 0;
    int large = n;
    for (int i = 0; i < n; i++) {
      mass[i] = weights[i] * scale;
      if (mass[i] < 1) {
        work[small++] = i;
      } else {
        work[--large] = i;
      }
    }
    long[] thresholds = new long[n];
    int[] aliases = new int[n];
    while (small > 0 && large < n) {
      int less = work[--small];
      int more = work[large];
      thresholds[less] = threshold(mass[less]);
      aliases[less] = more;
      mass[more] -= 1 - mass[less];
      if (mass[more] < 1) {
        large++;
        work[small++] = more;
      }
    }
    keepWhole(thresholds, aliases, work, large, n);
    // Only rounding leaves small ones over; a weight of zero among them must still never be picked.
    int heaviest = heaviest(weights);
    for (int i = 0; i < small; i++) {
      boolean never = weights[work[i]] == 0;
      thresholds[work[i]] = threshold(never ? 0 : 1);
      aliases[work[i]] = never ? heaviest : work[i];
    }
    return new AliasTable(thresholds, aliases);
  }

  private static void keepWhole(long[] thresholds, int[] aliases, int[] work, int from, int to) {
    for (int i = from; i < to; i++) {
      thresholds[work[i]] = threshold(1);
      aliases[work[i]] = work[i];
    }
  }

  private static int heaviest(double[] weights) {
    int best = 0;
    for (int i = 1; i < weights.length; i++) {
      best = weights[i] > weights[best] ? i : best;
    }
    return best;
  }

  private static long threshold(double fraction) {
    if (fraction >= 1) {
      return Long.MAX_VALUE;
    }
    // fraction * 2^64 - 2^63: exact, since a double has 53 bits.
    return (long) ((fraction - 0.5) * 0x1p64);
  }

  /** The number of weights. */
  public int size() {
    return aliases.length;
  }

  /** The index that 64 random bits pick. */
  public int sample(long bits) {
    long n = aliases.length;
    int index = (int) Cells.below(bits, n);
    // The low half of bits * n is what is left of the bits: a fraction within the entry.
    return (bits * n ^ Long.MIN_VALUE) < thresholds[index] ? index : aliases[index];
  }
}
