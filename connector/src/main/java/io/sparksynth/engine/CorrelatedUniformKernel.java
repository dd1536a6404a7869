package io.sparksynth.engine;

import io.sparksynth.random.Cells;
import io.sparksynth.sample.NormalCopula;

/**
 * A uniform number that goes with another column's by a Gaussian copula: each keeps its own
 * distribution exactly, and their normal scores have correlation {@code rho}.
 *
 * @param other slot of the other column's uniform number
 */
record CorrelatedUniformKernel(int other, double rho, long key) implements Kernel.OfDouble {
  @Override
  public void fill(Frame frame, DoubleVector out) {
    double[] with = frame.doubles(other).values;
    long[] rows = frame.rows();
    double[] values = out.values;
    for (int i = 0, n = frame.count(); i < n; i++) {
      values[i] = NormalCopula.mix(with[i], Cells.uniform(key, rows[i]), rho);
    }
  }
}
