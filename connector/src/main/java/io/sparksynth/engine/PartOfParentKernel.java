package io.sparksynth.engine;

import io.sparksynth.sample.ChildCounts;

/** The parent's row number of each child that is part of one. */
record PartOfParentKernel(ChildCounts counts) implements Kernel.OfLong {
  @Override
  public void fill(Frame frame, LongVector out) {
    counts.parents(frame.rows(), frame.count(), out.values);
  }
}
