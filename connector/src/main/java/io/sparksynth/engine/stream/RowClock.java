package io.sparksynth.engine.stream;

import io.sparksynth.sample.ChildCounts;
import io.sparksynth.sample.IntensityTable;

/** When rows happen, in microseconds since 1970-01-01T00:00Z; never falls with the row. */
public interface RowClock {
  /** When a row happens. */
  long time(long row);

  /** How many rows have happened by a time: those with {@code time(row) <= micros}. */
  long rowsBy(long micros);

  /** The clock of a timeline. */
  static RowClock of(IntensityTable timeline) {
    return new RowClock() {
      @Override
      public long time(long row) {
        return timeline.time(row);
      }

      @Override
      public long rowsBy(long micros) {
        return micros == Long.MAX_VALUE ? timeline.rows() : timeline.lowerBound(micros + 1);
      }
    };
  }

  /** The clock of rows that happen with the parents that they are parts of. */
  default RowClock ofChildren(ChildCounts counts) {
    RowClock parents = this;
    return new RowClock() {
      @Override
      public long time(long row) {
        return parents.time(counts.parentOf(row));
      }

      @Override
      public long rowsBy(long micros) {
        return counts.firstChild(Math.min(counts.parents(), parents.rowsBy(micros)));
      }
    };
  }

  /** This clock for the first rows; it ticks on evenly after them. */
  default RowClock until(long rows) {
    RowClock inner = this;
    if (rows == 0) {
      return inner;
    }
    long last = inner.time(rows - 1);
    long gap = Math.max(1, (last - inner.time(0)) / rows);
    return new RowClock() {
      @Override
      public long time(long row) {
        return row < rows ? inner.time(row) : last + (row - rows + 1) * gap;
      }

      @Override
      public long rowsBy(long micros) {
        long by = Math.min(rows, inner.rowsBy(micros));
        return by < rows || micros < last ? by : rows + (micros - last) / gap;
      }
    };
  }
}
