package io.sparksynth.engine;

import io.sparksynth.sample.Quota;

/**
 * Gives all rows of a burst the value that one row of it would have alone.
 *
 * @param alone slot of the values without bursts
 * @param place of a frame over the rows that the values are taken from
 */
record GatheredKernel(Quota quota, int alone, int place, int values, int anchors)
    implements Kernel.OfLong {
  @Override
  public void fill(Frame frame, LongVector out) {
    Quota.Values known = frame.state(values, () -> new Quota.Values(quota));
    long[] from = frame.state(anchors, () -> new long[frame.capacity()]);
    long[] rows = frame.rows();
    int n = frame.count();
    for (int i = 0; i < n; i++) {
      from[i] = known.anchor(rows[i]);
    }
    Frame others = frame.child(place);
    others.start(from, n);
    System.arraycopy(others.longs(alone).values, 0, out.values, 0, n);
  }
}
