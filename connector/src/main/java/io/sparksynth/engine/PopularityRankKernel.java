package io.sparksynth.engine;

import io.sparksynth.sample.FeistelPermutation;

/** The popularity rank of each row as a fraction of all rows: 0 is the most popular. */
record PopularityRankKernel(FeistelPermutation spread, long rows) implements Kernel.OfDouble {
  @Override
  public void fill(Frame frame, DoubleVector out) {
    long[] row = frame.rows();
    for (int i = 0, n = frame.count(); i < n; i++) {
      // rows that are born later are as popular as some that were there
      long known = row[i] < rows ? row[i] : row[i] % rows;
      out.values[i] = (double) spread.invert(known) / rows;
    }
  }
}
