package io.sparksynth.engine;

import io.sparksynth.random.Cells;

/** One uniform number in (0, 1) a row: a hash of the key and the row number. */
record UniformKernel(long key) implements Kernel.OfDouble {
  @Override
  public void fill(Frame frame, DoubleVector out) {
    long[] rows = frame.rows();
    double[] values = out.values;
    for (int i = 0, n = frame.count(); i < n; i++) {
      values[i] = Cells.uniform(key, rows[i]);
    }
  }
}
