package io.sparksynth.engine;

import io.sparksynth.sample.FeistelPermutation;

/** The popularity rank of each row as a fraction of all rows: 0 is the most popular. */
record PopularityRankKernel(FeistelPermutation spread, long rows) implements Kernel.OfDouble {
  @Override
  public void fill(Frame frame, DoubleVector out) {
    long[] row = frame.rows();
    for (int i = 0, n = frame.count(); i < n; i++) {
      out.values[i] = (double) spread.invert(row[i]) / rows;
    }
  }
}
