package io.sparksynth.sample;

import io.sparksynth.random.Cells;

/**
 * Picks an index by weight in O(1) with one comparison: the alias method of Walker, built by M. D.
 * Vose, "A Linear Algorithm for Generating Random Numbers with a Given Distribution", IEEE Trans.
 * Software Eng. 17 (1991). Each probability is exact to 2^-33 of 1/n. For large lists: 8 bytes an
 * entry, and the picks are not monotone in the bits.
 */
public final class AliasTable {
  private static final int ALIAS_BITS = 31;
  private static final long ALIAS_MASK = (1L << ALIAS_BITS) - 1;

  /**
   * An entry's threshold (33 bits, a fraction of the entry) and its alias (31 bits) in one word: a
   * pick from a table larger than the cache costs one miss.
   */
  private final long[] entries;

  private AliasTable(long[] thresholds, int[] aliases) {
    entries = new long[aliases.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = (thresholds[i] << ALIAS_BITS) | aliases[i];
    }
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

  /**
   * In units of 2^-33 of an entry; 1 itself is never asked for, as such an entry is its own alias.
   */
  private static long threshold(double fraction) {
    return fraction >= 1 ? (1L << 33) - 1 : (long) (fraction * 0x1p33);
  }

  /** The number of weights. */
  public int size() {
    return entries.length;
  }

  /** Sets {@code out[i]} to what the cell of {@code rows[i]} picks; both may be the same array. */
  public void sample(long key, long[] rows, int n, long[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = sample(Cells.bits(key, rows[i]));
    }
  }

  /** The index that 64 random bits pick. */
  public int sample(long bits) {
    long n = entries.length;
    long index = Cells.below(bits, n);
    long entry = entries[(int) index];
    long alias = entry & ALIAS_MASK;
    // The low half of bits * n is what is left of the bits: a fraction within the entry.
    long fraction = (bits * n) >>> ALIAS_BITS;
    // Without a branch, which no processor could predict: all ones where the index itself is kept.
    long kept = (fraction - (entry >>> ALIAS_BITS)) >> 63;
    return (int) (alias ^ ((index ^ alias) & kept));
  }
}
