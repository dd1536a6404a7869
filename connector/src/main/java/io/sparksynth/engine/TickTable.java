package io.sparksynth.engine;

import io.sparksynth.engine.stream.RowClock;
import io.sparksynth.sample.Ticks;
import org.jspecify.annotations.Nullable;

/**
 * The compiled {@code ticks} of a table.
 *
 * @param entities whose rows write
 * @param writers which of them; null if all
 * @param series slot of place in the order of writers × channels
 * @param tick slot of the tick
 * @param relation to the rows that write
 */
record TickTable(
    Ticks ticks,
    TableCompiler entities,
    @Nullable Following writers,
    int series,
    int tick,
    Relation relation) {

  /** The row of the n-th writer. */
  long entityRow(long writer) {
    return writers == null ? writer : writers.quota().numbered(writers.values(), writer);
  }

  /** Which writer a row of the entities is, or -1. */
  long writer(long entityRow) {
    return writers == null ? entityRow : writers.quota().number(writers.values(), entityRow);
  }

  /** When the rows are written. */
  static RowClock clock(Ticks ticks) {
    return new RowClock() {
      @Override
      public long time(long row) {
        return ticks.time(row);
      }

      @Override
      public long rowsBy(long micros) {
        return micros == Long.MAX_VALUE ? ticks.rows() : ticks.lowerBound(micros + 1);
      }
    };
  }

  /** The rows of an entity, by its key. */
  record Key(TickTable table, OrderedKernel keys) implements KeyedColumn {
    @Override
    public long[] starts(long value) {
      long count = table.entities.rows();
      long entity = keys.lowerBound(value, count);
      boolean exists =
          entity < count && (value == Long.MAX_VALUE || keys.lowerBound(value + 1, count) > entity);
      long writer = exists ? table.writer(entity) : -1;
      if (writer < 0) {
        return new long[0];
      }
      Ticks ticks = table.ticks;
      long[] starts = new long[(int) ticks.ticks()];
      int n = 0;
      for (int tick = 0; tick < starts.length; tick++) {
        long row = ticks.row(tick, writer, 0);
        if (row < ticks.rows()) {
          starts[n++] = row;
        }
      }
      return java.util.Arrays.copyOf(starts, n);
    }

    @Override
    public int length() {
      return table.ticks.each();
    }
  }

  /** Series and, behind them, ticks: one pass finds both. */
  record Resolve(Ticks ticks) implements Kernel.OfLong {
    @Override
    public LongVector allocate(int capacity) {
      return new LongVector(2 * capacity);
    }

    @Override
    public void fill(Frame frame, LongVector out) {
      ticks.resolve(frame.rows(), frame.count(), out.values, frame.capacity());
    }
  }

  /** The ticks that {@link Resolve} found. */
  record Tick(int resolved) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] both = frame.longs(resolved).values;
      System.arraycopy(both, frame.capacity(), out.values, 0, frame.count());
    }
  }

  /** The row that writes. */
  record EntityRow(int series, int each, Lazy<int[]> rows, @Nullable Following writers)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] of = frame.longs(series).values;
      int n = frame.count();
      if (writers == null) {
        for (int i = 0; i < n; i++) {
          out.values[i] = of[i] / each;
        }
        return;
      }
      int[] known = rows.value();
      for (int i = 0; i < n; i++) {
        long writer = of[i] / each;
        out.values[i] =
            known.length > 0
                ? known[(int) writer]
                : writers.quota().numbered(writers.values(), writer);
      }
    }
  }

  /** Which of the rows that one writes at a time each is, from 1. */
  record Channel(int series, int each) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] of = frame.longs(series).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = of[i] % each + 1;
      }
    }
  }

  /** When each row is written. */
  record Time(Ticks ticks) implements OrderedKernel {
    @Override
    public void fill(Frame frame, LongVector out) {
      ticks.times(frame.rows(), frame.count(), out.values);
    }

    @Override
    public long lowerBound(long value, long rows) {
      return ticks.lowerBound(value);
    }
  }
}
