package io.sparksynth.sample;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * What a {@link QuantileTable} is made of: slow but exact, with each tail asked for by its own
 * probability.
 */
interface ExactQuantile {
  /** The value with probability {@code p} below it. */
  double lower(double p);

  /** The value with probability {@code q} above it. */
  double upper(double q);

  /** The probability below {@code x}. */
  double below(double x);

  /** The probability above {@code x}. */
  double above(double x);

  double density(double x);

  /** The support's ends; infinite if it has none. */
  double min();

  double max();

  /** All of the probability at one value; has no density. */
  record Constant(double value) implements ExactQuantile {
    @Override
    public double lower(double p) {
      return value;
    }

    @Override
    public double upper(double q) {
      return value;
    }

    @Override
    public double below(double x) {
      return x > value ? 1 : 0;
    }

    @Override
    public double above(double x) {
      return x < value ? 1 : 0;
    }

    @Override
    public double density(double x) {
      return x == value ? Double.POSITIVE_INFINITY : 0;
    }

    @Override
    public double min() {
      return value;
    }

    @Override
    public double max() {
      return value;
    }
  }

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
      public double below(double x) {
        return distribution.cumulativeProbability(x);
      }

      @Override
      public double above(double x) {
        return distribution.survivalProbability(x);
      }

      @Override
      public double density(double x) {
        return distribution.density(x);
      }

      @Override
      public double min() {
        return distribution.getSupportLowerBound();
      }

      @Override
      public double max() {
        return distribution.getSupportUpperBound();
      }
    };
  }
}
