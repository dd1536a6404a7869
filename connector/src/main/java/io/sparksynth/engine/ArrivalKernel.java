package io.sparksynth.engine;

import io.sparksynth.engine.stream.Arrivals;

/** When each row of a stream arrives, in microseconds since 1970-01-01T00:00Z. */
record ArrivalKernel(Arrivals arrivals) implements OrderedKernel {
  @Override
  public void fill(Frame frame, LongVector out) {
    arrivals.times(frame.rows(), frame.count(), out.values);
  }

  @Override
  public long lowerBound(long value, long rows) {
    return value == Long.MIN_VALUE ? 0 : Math.min(rows, arrivals.rowsBy(value - 1));
  }
}
