package io.sparksynth.engine;

import io.sparksynth.sample.ChildCounts;

/** Which child of its parent each row is, from 1. */
record PositionKernel(int parentRow, ChildCounts counts) implements Kernel.OfLong {
  @Override
  public void fill(Frame frame, LongVector out) {
    long[] rows = frame.rows();
    long[] parents = frame.longs(parentRow).values;
    long parent = -1;
    long first = 0;
    for (int i = 0, n = frame.count(); i < n; i++) {
      if (parents[i] != parent) {
        parent = parents[i];
        first = counts.firstChild(parent);
      }
      out.values[i] = rows[i] - first + 1;
    }
  }
}
