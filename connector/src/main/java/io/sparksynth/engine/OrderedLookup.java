package io.sparksynth.engine;

import io.sparksynth.sample.ChildCounts;

/**
 * An ordered column of the parent, looked up by children that are part of it: as they follow their
 * parents, ordered too.
 */
record OrderedLookup(
    Kernel.OfLong lookup, OrderedKernel parentKernel, long parents, ChildCounts counts)
    implements OrderedKernel {
  @Override
  public void fill(Frame frame, LongVector out) {
    lookup.fill(frame, out);
  }

  @Override
  public long lowerBound(long value, long rows) {
    long parent = parentKernel.lowerBound(value, parents);
    return parent >= parents ? rows : counts.firstChild(parent);
  }
}
