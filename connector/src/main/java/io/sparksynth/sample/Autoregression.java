package io.sparksynth.sample;

import io.sparksynth.random.Cells;

/**
 * First-order autoregressive noise of mean 0 and variance 1 at any step of any series, without the
 * steps before it: the weighted sum of the last innovations, cut where their weight is below 1 %.
 * The correlation of values k steps apart is phi^k to within 0.0002 (0 beyond the cut). The
 * innovations are normal, at 4,096 levels.
 */
public final class Autoregression {
  private static final double LEAST_WEIGHT = 0.01;
  private static final int LEVELS = 4096;
  private static final double[] NORMAL = levels();

  private final double[] weights;

  private Autoregression(double[] weights) {
    this.weights = weights;
  }

  /** The noise of a correlation from one step to the next, from 0 to 0.995. */
  public static Autoregression of(double phi) {
    int lags = phi <= 0 ? 1 : (int) Math.ceil(Math.log(LEAST_WEIGHT) / Math.log(phi));
    double[] weights = new double[Math.max(1, lags)];
    double squares = 0;
    double weight = 1;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = weight;
      squares += weight * weight;
      weight *= phi;
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= Math.sqrt(squares);
    }
    return new Autoregression(weights);
  }

  private static double[] levels() {
    double[] levels = new double[LEVELS];
    double squares = 0;
    QuantileTable normal = Distributions.standardNormal();
    for (int i = 0; i < LEVELS; i++) {
      levels[i] = normal.at((i + 0.5) / LEVELS);
      squares += levels[i] * levels[i];
    }
    double scale = Math.sqrt(LEVELS / squares);
    for (int i = 0; i < LEVELS; i++) {
      levels[i] *= scale;
    }
    return levels;
  }

  /** A standard normal number of a series. */
  public static double level(long key, long series) {
    return NORMAL[(int) (Cells.bits(key, series) >>> 52)];
  }

  /** The noise of a series at a step; both may be any number. */
  public double at(long key, long series, long step) {
    double[] w = weights;
    long of = Cells.bits(key, series);
    double sum = 0;
    long at = step;
    int k = 0;
    while (k < w.length) {
      // one hash has the innovations of four steps
      long bits = Cells.bits(of, at >> 2);
      for (int lane = (int) (at & 3); lane >= 0 && k < w.length; lane--) {
        sum += w[k++] * NORMAL[(int) (bits >>> (lane << 4)) & (LEVELS - 1)];
      }
      at = (at & ~3L) - 1;
    }
    return sum;
  }
}
