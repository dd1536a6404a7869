package io.sparksynth.engine;

import io.sparksynth.sample.ChildCounts;

/** Which child of its parent each row is, from 1. */
record PositionKernel(int parentRow, ChildCounts counts) implements Kernel.OfLong {
  @Override
  public void fill(Frame frame, LongVector out) {
    long[] rows = frame.rows();
    long[] parents = frame.longs(parentRow).values;
    long[] values = out.values;
    int n = frame.count();
    if (n == 0) {
      return;
    }
    values[0] = rows[0] - counts.firstChild(parents[0]) + 1;
    for (int i = 1; i < n; i++) {
      long apart = parents[i] - parents[i - 1];
      long step = rows[i] - rows[i - 1];
      if (step == 1) {
        // The next child of the same parent or the first of its own, without a branch.
        long same = ((apart | -apart) >> 63) + 1;
        values[i] = (values[i - 1] & -same) + 1;
      } else {
        values[i] = rows[i] - counts.firstChild(parents[i]) + 1;
      }
    }
  }
}
