package io.sparksynth.sample;

/**
 * Sums and integrals of the power k^-s that Zipf's law is made of. The integral and its inverse are
 * those of Hörmann and Derflinger, "Rejection-Inversion to Generate Variates from Monotone Discrete
 * Distributions", ACM TOMACS 6 (1996), written with expm1 and log1p so that they are continuous in
 * s at 1.
 */
final class PowerSum {
  private static final int DIRECT = 1 << 10;

  private final double exponent;

  PowerSum(double exponent) {
    this.exponent = exponent;
  }

  double power(double x) {
    return Math.exp(-exponent * Math.log(x));
  }

  /** The integral of x^-s from 1 to x. */
  double integral(double x) {
    double log = Math.log(x);
    double z = (1 - exponent) * log;
    return Math.abs(z) < 1e-8 ? log * (1 + z / 2 * (1 + z / 3)) : Math.expm1(z) / (1 - exponent);
  }

  /** The x whose integral from 1 is {@code area}. */
  double inverse(double area) {
    double z = Math.max(-1, area * (1 - exponent));
    return Math.exp(
        Math.abs(z) < 1e-8 ? area * (1 - z / 2 * (1 - 2 * z / 3)) : Math.log1p(z) / (1 - exponent));
  }

  /**
   * The sum of k^-s for k from 1 to n: directly, then by Euler and Maclaurin with an error below
   * 1e-15.
   */
  double sum(long n) {
    double sum = 0;
    for (long k = Math.min(n, DIRECT); k >= 1; k--) {
      sum += power((double) k);
    }
    return n <= DIRECT ? sum : sum + tail(DIRECT, (double) n);
  }

  private double tail(double m, double n) {
    double area = integral(n) - integral(m);
    double ends = (power(n) - power(m)) / 2;
    double slopes = exponent * (power(m) / m - power(n) / n) / 12;
    return area + ends + slopes;
  }
}
