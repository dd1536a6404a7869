package io.sparksynth.engine.generator;

/** From a linear predictor to a probability. */
enum LabelLink {
  LOGISTIC {
    @Override
    double probability(double x) {
      return 1 / (1 + Math.exp(-x));
    }

    @Override
    double slope(double x, double probability) {
      return probability * (1 - probability);
    }
  },
  /** Within a time, at a constant rate: x is the logarithm of the expected number of events. */
  HAZARD {
    @Override
    double probability(double x) {
      return -Math.expm1(-Math.exp(x));
    }

    @Override
    double slope(double x, double probability) {
      return Math.exp(x) * (1 - probability);
    }
  };

  abstract double probability(double x);

  /** Derivative of the probability. */
  abstract double slope(double x, double probability);
}
