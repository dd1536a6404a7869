package io.sparksynth.sample;

import io.sparksynth.random.Cells;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A standard Brownian motion on [0, 1] that can be looked at anywhere: a Brownian bridge over a
 * dyadic tree (Lévy's construction), each of whose midpoints is a pure function of the path's key
 * and its place in the tree. Between the leaves it is a straight line, so the path is continuous.
 */
public final class BrownianPath {
  private static final int NORMALS = 1 << 12;

  /** Quantiles of equally likely parts, scaled to variance 1. */
  private static final double[] NORMAL = normals();

  private final int levels;

  /** The standard deviation of a midpoint around the mean of its ends, by level. */
  private final double[] spread;

  /**
   * @param levels how often the path is halved, from 1 to 50: a leaf is 2^-levels long
   */
  public BrownianPath(int levels) {
    if (levels < 1 || levels > 50) {
      throw new IllegalArgumentException("A path has 1 to 50 levels, got " + levels + ".");
    }
    this.levels = levels;
    spread = new double[levels];
    for (int level = 0; level < levels; level++) {
      spread[level] = 0.5 * Math.pow(2, -0.5 * level);
    }
  }

  private static double[] normals() {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double[] quantiles = new double[NORMALS];
    double squares = 0;
    for (int i = 0; i < NORMALS; i++) {
      quantiles[i] = normal.inverseCumulativeProbability((i + 0.5) / NORMALS);
      squares += quantiles[i] * quantiles[i];
    }
    double scale = Math.sqrt(NORMALS / squares);
    for (int i = 0; i < NORMALS; i++) {
      quantiles[i] *= scale;
    }
    return quantiles;
  }

  private static double normal(long key, long node) {
    return NORMAL[(int) (Cells.bits(key, node) >>> 52)];
  }

  /**
   * The path of a key at a time.
   *
   * @param t from 0, where every path is 0, to 1
   */
  public double at(long key, double t) {
    double left = 0;
    double right = normal(key, 0);
    double rest = t;
    long node = 1;
    for (int level = 0; level < levels; level++) {
      double middle = (left + right) / 2 + spread[level] * normal(key, node);
      rest *= 2;
      if (rest < 1) {
        right = middle;
        node = 2 * node;
      } else {
        left = middle;
        rest -= 1;
        node = 2 * node + 1;
      }
    }
    return left + rest * (right - left);
  }
}
