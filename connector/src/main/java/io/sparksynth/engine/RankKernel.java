package io.sparksynth.engine;

import io.sparksynth.random.Cells;

/**
 * Where a row lies among its table's rows, in (0, 1): over the whole table uniform, as the rows
 * fill it evenly. Lets other columns correlate with a timeline, whose order is that of the rows.
 */
record RankKernel(long rows, long key) implements Kernel.OfDouble {
  @Override
  public void fill(Frame frame, DoubleVector out) {
    long[] row = frame.rows();
    double[] values = out.values;
    double scale = 1.0 / rows;
    for (int i = 0, n = frame.count(); i < n; i++) {
      // rows that are born later rank with the last one
      double rank = (Math.min(row[i], rows - 1) + Cells.uniform(key, row[i])) * scale;
      values[i] = Math.max(0x1p-53, Math.min(1 - 0x1p-53, rank));
    }
  }
}
