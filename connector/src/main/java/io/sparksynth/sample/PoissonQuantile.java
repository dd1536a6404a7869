package io.sparksynth.sample;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Poisson numbers from their cumulated probabilities, all that weigh more than 1e-20 of the most
 * frequent one.
 */
final class PoissonQuantile implements Quantile {
  /** Up to here the table has less than 20,000 entries; above, the exact function is called. */
  private static final double LARGEST_TABLE_MEAN = 1e6;

  private static final double NEGLIGIBLE = 1e-20;

  private final GuideTable table;
  private final long first;

  private PoissonQuantile(GuideTable table, long first) {
    this.table = table;
    this.first = first;
  }

  static Quantile of(double mean) {
    if (mean > LARGEST_TABLE_MEAN) {
      PoissonDistribution exact = PoissonDistribution.of(mean);
      return u ->
          u < 0.5 ? exact.inverseCumulativeProbability(u) : exact.inverseSurvivalProbability(1 - u);
    }
    // Relative to the mode, by the ratio of neighbours mean / k: no factorial, so nothing
    // overflows.
    int mode = (int) mean;
    int below = 0;
    for (double p = 1; below < mode && p > NEGLIGIBLE; below++) {
      p *= (mode - below) / mean;
    }
    int above = 0;
    for (double p = 1; p > NEGLIGIBLE; above++) {
      p *= mean / (mode + above + 1);
    }
    double[] weights = new double[below + 1 + above];
    weights[below] = 1;
    for (int i = below; i > 0; i--) {
      weights[i - 1] = weights[i] * (mode - (below - i)) / mean;
    }
    for (int i = below + 1; i < weights.length; i++) {
      weights[i] = weights[i - 1] * mean / (mode + i - below);
    }
    return new PoissonQuantile(GuideTable.of(weights), mode - below);
  }

  @Override
  public double at(double u) {
    return first + table.index(u);
  }
}
