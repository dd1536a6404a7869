package io.sparksynth.sample;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Correlates two uniform numbers through a Gaussian copula. The normal distribution function and
 * its inverse are tables of monotone cubics made from Commons Statistics (errors below 1e-8
 * absolute, and 1e-6 relative in the tails), some ns a call.
 */
public final class NormalCopula {
  private static final double LIMIT = 8.25;
  private static final int PER_UNIT = 64;
  private static final double[] LOWER = lowerHalf();
  private static final QuantileTable INVERSE = Distributions.standardNormal();
  private static final double SMALLEST = 0x1p-53;
  private static final double LARGEST = 1 - 0x1p-53;

  private final double rho;
  private final double rest;

  private NormalCopula(double rho) {
    this.rho = rho;
    rest = Math.sqrt(1 - rho * rho);
  }

  /** The copula whose normal scores have the correlation {@code rho}, from -1 to 1. */
  public static NormalCopula of(double rho) {
    Distributions.between("correlation", "rho", rho, -1, 1);
    return new NormalCopula(rho);
  }

  /**
   * A uniform number, strictly inside (0, 1), correlated with {@code u} by rho.
   *
   * @param u the other column's uniform number, in (0, 1)
   * @param v a fresh uniform number, in (0, 1)
   */
  public double mix(double u, double v) {
    return cdf(rho * INVERSE.at(u) + rest * INVERSE.at(v));
  }

  /**
   * As {@link #mix(double, double)} with a correlation that is not known before; {@code rho} from
   * -1 to 1.
   */
  public static double mix(double u, double v, double rho) {
    return cdf(rho * INVERSE.at(u) + Math.sqrt(1 - rho * rho) * INVERSE.at(v));
  }

  /** The standard normal distribution function, kept in [2^-53, 1 - 2^-53]. */
  public static double cdf(double z) {
    double x = Math.min(LIMIT, Math.abs(z)) * PER_UNIT;
    int cell = (int) x;
    double t = x - cell;
    double[] c = LOWER;
    int at = cell << 2;
    double tail = c[at] + t * (c[at + 1] + t * (c[at + 2] + t * c[at + 3]));
    // which half is as good as chance, so it is selected without a branch
    long below = Double.doubleToRawLongBits(z) >> 63;
    double cdf =
        Double.longBitsToDouble(
            (Double.doubleToRawLongBits(tail) & below)
                | (Double.doubleToRawLongBits(1 - tail) & ~below));
    return Math.min(LARGEST, Math.max(SMALLEST, cdf));
  }

  /** The inverse of {@link #cdf}: the normal score of {@code u} in (0, 1). */
  public static double inverse(double u) {
    return INVERSE.at(u);
  }

  /** Cubic Hermite cells of the probability beyond |z|. */
  private static double[] lowerHalf() {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    int cells = (int) (LIMIT * PER_UNIT) + 1;
    double[] c = new double[cells * 4];
    double step = 1.0 / PER_UNIT;
    for (int i = 0; i < cells; i++) {
      double p0 = normal.survivalProbability(i * step);
      double delta = normal.survivalProbability((i + 1) * step) - p0;
      double d0 = -normal.density(i * step) * step;
      double d1 = -normal.density((i + 1) * step) * step;
      c[4 * i] = p0;
      c[4 * i + 1] = d0;
      c[4 * i + 2] = 3 * delta - 2 * d0 - d1;
      c[4 * i + 3] = d0 + d1 - 2 * delta;
    }
    return c;
  }
}
