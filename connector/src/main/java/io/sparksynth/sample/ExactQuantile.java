package io.sparksynth.sample;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** What a {@link QuantileTable} is made of: slow but exact, with each tail asked for by its own probability. */
interface ExactQuantile {
  /** The value with probability {@code p} below it. */
  double lower(double p);

  /** The value with probability {@code q} above it. */
  double upper(double q);

  double density(double x);

  static ExactQuantile of(ContinuousDistribution distribution) {
    return new ExactQuantile() {
      @Override
      public double lower(double p) {
        return distribution.inverseCumulativeProbability(p);
      }

      @Override
      public double upper(double q) {
        return distribution.inverseSurvivalProbability(q);
      }

      @Override
      public double density(double x) {
        return distribution.density(x);
      }
    };
  }
}
