package io.sparksynth.sample;

import io.sparksynth.random.Cells;
import java.util.Arrays;

/**
 * How the children of one block divide among its parents: counts with an exact total, in some
 * shuffled arrangements, each as the sums before every parent.
 *
 * <p>The counts follow the distribution of largest entropy with the given bounds and mean, which is
 * geometric (p_k ∝ θ^k, cut off at the bounds): its quantiles at (j + 1/2) / parents. So the number
 * of parents with k children differs from its expectation by less than one, before the few counts
 * that still miss in the total are given to parents spread over all counts.
 */
final class ChildTemplate {
  static final int BLOCK = 4096;
  static final int ARRANGEMENTS = 16;
  private static final int BISECTIONS = 200;

  private final int[][] arrangements;

  private ChildTemplate(int[][] arrangements) {
    this.arrangements = arrangements;
  }

  static ChildTemplate of(long key, int parents, int total, int min, int max) {
    int[] counts = counts(parents, total, min, max);
    int[][] arrangements = new int[ARRANGEMENTS][];
    for (int a = 0; a < ARRANGEMENTS; a++) {
      arrangements[a] = arrangement(Cells.bits(key, a), counts);
    }
    return new ChildTemplate(arrangements);
  }

  /** 4097 sums; past the block's last parent they are out of any child's reach. */
  int[] sums(int arrangement) {
    return arrangements[arrangement];
  }

  private static int[] arrangement(long key, int[] counts) {
    int[] shuffled = counts.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int j = (int) Cells.below(Cells.bits(key, i), i + 1L);
      int count = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = count;
    }
    int[] sums = new int[BLOCK + 1];
    for (int i = 0; i < shuffled.length; i++) {
      sums[i + 1] = sums[i] + shuffled[i];
    }
    Arrays.fill(sums, shuffled.length + 1, sums.length, Integer.MAX_VALUE);
    return sums;
  }

  /** Counts in [min, max], never falling, that add up to {@code total}. */
  static int[] counts(int parents, int total, int min, int max) {
    int width = max - min;
    double mean = (double) total / parents - min;
    // Mirrored if the mean is in the upper half, so that the distribution always falls and its sums
    // converge.
    boolean mirrored = mean > width / 2.0;
    double rate = width == 0 ? 0 : rate(mirrored ? width - mean : mean, width + 1.0);
    int[] counts = new int[parents];
    long sum = 0;
    for (int j = 0; j < parents; j++) {
      double u = ((mirrored ? parents - 1 - j : j) + 0.5) / parents;
      int k = width == 0 ? 0 : quantile(u, rate, width);
      counts[j] = mirrored ? max - k : min + k;
      sum += counts[j];
    }
    settle(counts, total - sum, min, max);
    return counts;
  }

  /**
   * The logarithm of θ, at most 0, for a mean of at most half the width of {@code values} numbers
   * from 0.
   */
  private static double rate(double mean, double values) {
    double low = -700;
    double high = 0;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (mean(middle, values) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The mean of numbers 0 to values - 1 with weights e^(rate k). */
  private static double mean(double rate, double values) {
    if (rate * values > -1e-4) {
      return (values - 1) / 2 + rate * (values * values - 1) / 12;
    }
    return 1 / Math.expm1(-rate) - values / Math.expm1(-rate * values);
  }

  private static int quantile(double u, double rate, int width) {
    double values = width + 1.0;
    double k =
        rate * values > -1e-9 ? u * values : Math.log1p(u * Math.expm1(rate * values)) / rate;
    return (int) Math.max(0, Math.min(width, Math.ceil(k) - 1));
  }

  /**
   * Adds {@code missing} (or takes it away, if negative), one a parent, from parents evenly spread
   * over those that can.
   */
  private static void settle(int[] counts, long missing, int min, int max) {
    long left = missing;
    while (left != 0) {
      int sign = left > 0 ? 1 : -1;
      int bound = sign > 0 ? max : min;
      int able = 0;
      for (int count : counts) {
        able += count == bound ? 0 : 1;
      }
      long changes = Math.min(Math.abs(left), able);
      int seen = 0;
      for (int j = 0; j < counts.length; j++) {
        if (counts[j] != bound) {
          // The seen-th able parent changes where the evenly rising line of changes passes a whole
          // number.
          if ((seen + 1) * changes / able > seen * changes / able) {
            counts[j] += sign;
          }
          seen++;
        }
      }
      left -= sign * changes;
    }
  }
}
