package io.sparksynth.sample;

/** One tail of a distribution: quantiles and probabilities are counted from its own end. */
record Tail(ExactQuantile exact, boolean upper) {
  private static final int NEWTON_STEPS = 6;
  private static final double CLOSE = 1e-6;

  double quantile(double p) {
    return upper ? exact.upper(p) : exact.lower(p);
  }

  double density(double x) {
    return exact.density(x);
  }

  private double probability(double x) {
    return upper ? exact.above(x) : exact.below(x);
  }

  /**
   * The quantile of {@code p}, which lies between {@code x0} and {@code x1}, by Newton's method;
   * where that fails, by the exact function. A step shorter than 1e-6 of the interval leaves an
   * error of about its square.
   */
  double quantileNear(double p, double guess, double x0, double x1) {
    double width = Math.abs(x1 - x0);
    double low = Math.min(x0, x1);
    double x = guess;
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double step = (probability(x) - p) / density(x);
      x += upper ? step : -step;
      if (!(x >= low && x <= low + width)) {
        break;
      }
      if (Math.abs(step) <= CLOSE * width) {
        return x;
      }
    }
    return quantile(p);
  }
}
