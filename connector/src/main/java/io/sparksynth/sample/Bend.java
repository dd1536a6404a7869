package io.sparksynth.sample;

/**
 * Moves shares of rows to where they are wanted: a monotone, piecewise linear function of [0, 1]
 * onto itself. What is spread evenly over its values is denser among the rows whose factor is
 * greater.
 */
public final class Bend {
  private final double[] from;
  private final double[] to;
  private final double steepest;

  private Bend(double[] from, double[] to) {
    this.from = from;
    this.to = to;
    double most = 0;
    for (int i = 1; i < from.length; i++) {
      double rows = from[i] - from[i - 1];
      most = rows > 0 ? Math.max(most, (to[i] - to[i - 1]) / rows) : most;
    }
    steepest = most;
  }

  /**
   * A bend of rows that fall into parts.
   *
   * @param rows relative numbers of rows of the parts
   * @param factors how much denser it is in each part
   * @throws IllegalArgumentException if no part with rows has a factor above 0
   */
  public static Bend of(double[] rows, double[] factors) {
    double[] dense = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      dense[i] = rows[i] * factors[i];
    }
    return new Bend(Weights.cumulated(rows), Weights.cumulated(dense));
  }

  /** How much denser than the mean it is where it is densest. */
  public double steepest() {
    return steepest;
  }

  /** The value of a share of the rows. */
  public double at(double share) {
    return interpolated(share, from, to);
  }

  /** The share of the rows that has a value. */
  public double invert(double value) {
    return interpolated(value, to, from);
  }

  private static double interpolated(double x, double[] xs, double[] ys) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    int low = 0;
    int high = xs.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (xs[middle] <= x) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double width = xs[high] - xs[low];
    double within = width > 0 ? (x - xs[low]) / width : 0;
    return ys[low] + within * (ys[high] - ys[low]);
  }
}
