package io.sparksynth.engine;

import io.sparksynth.sample.IntensityTable;

/**
 * When each row of a timeline happens, in microseconds since 1970-01-01T00:00Z. The timeline of an
 * empty table has a row of its own, which a bound must not show.
 */
record TimelineKernel(IntensityTable times) implements OrderedKernel {
  @Override
  public void fill(Frame frame, LongVector out) {
    times.times(frame.rows(), frame.count(), out.values);
  }

  @Override
  public long lowerBound(long value, long rows) {
    return Math.min(rows, times.lowerBound(value));
  }

  /** The day of each row of a timeline, in days since 1970-01-01. */
  record Day(int time, IntensityTable times) implements OrderedKernel {
    private static final long MICROS = 86_400_000_000L;

    @Override
    public void fill(Frame frame, LongVector out) {
      long[] micros = frame.longs(time).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = Math.floorDiv(micros[i], MICROS);
      }
    }

    @Override
    public long lowerBound(long value, long rows) {
      if (value > Long.MAX_VALUE / MICROS) {
        return rows;
      }
      return value < Long.MIN_VALUE / MICROS ? 0 : Math.min(rows, times.lowerBound(value * MICROS));
    }
  }
}
