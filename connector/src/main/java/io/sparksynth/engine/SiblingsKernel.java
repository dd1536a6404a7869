package io.sparksynth.engine;

import io.sparksynth.sample.ChildCounts;

/** How many children the parent of each row has. */
record SiblingsKernel(int parentRow, ChildCounts counts) implements Kernel.OfLong {
  @Override
  public void fill(Frame frame, LongVector out) {
    long[] parents = frame.longs(parentRow).values;
    long parent = -1;
    long count = 0;
    for (int i = 0, n = frame.count(); i < n; i++) {
      if (parents[i] != parent) {
        parent = parents[i];
        count = counts.count(parent);
      }
      out.values[i] = count;
    }
  }
}
