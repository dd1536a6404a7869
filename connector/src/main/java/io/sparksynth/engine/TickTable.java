package io.sparksynth.engine;

import io.sparksynth.engine.stream.RowClock;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.Ticks;
import io.sparksynth.spec.TicksSpec;
import java.util.Optional;
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

  /** Compiles the {@code ticks} of a table, which must have them. */
  static TickTable of(TableCompiler table, ColumnContext asker) {
    TicksSpec of = table.spec().ticks().orElseThrow(() -> asker.fail("the table has no 'ticks'"));
    WorldCompiler world = table.world();
    Layout layout = table.layout();
    TableCompiler entities = world.table(of.table());
    Following writers = of.writers().map(w -> table.relations().chosen(w, asker)).orElse(null);
    long count = writers == null ? entities.rows() : writers.quota().count(writers.values());
    if (count == 0 && table.rows() > 0) {
      throw asker.fail(
          "table '%s' has %,d rows, but no row of '%s' writes any"
              .formatted(table.name(), table.rows(), entities.name()));
    }
    WorldConfig config = world.config();
    long start =
        asker.attempt(() -> TimeContext.micros(of.from().resolve(config.start(), config.end())));
    long end =
        asker.attempt(() -> TimeContext.micros(of.to().resolve(config.start(), config.end())));
    if (table.rows() > 0 && entities.times().isBornAfter(start)) {
      throw asker.fail(
          "some of '%s' do not exist yet when '%s' begins: end their timeline before"
              .formatted(entities.name(), table.name()));
    }
    long key = Keys.of(config.seed(), world.name(), table.name(), "ticks");
    Ticks ticks =
        asker.attempt(() -> Ticks.of(table.rows(), Math.max(1, count), of.each(), start, end, key));
    int series = layout.add(new Resolve(ticks));
    Lazy<int[]> entityRows = new Lazy<>(() -> rowsOf(writers, ticks.entities()));
    int row = layout.add(new EntityRow(series, of.each(), entityRows, writers));
    Relation relation =
        new ReferenceRelation(entities, row, layout.addChild(entities::layout), layout.addState());
    int tick = layout.add(new Tick(series));
    return new TickTable(ticks, entities, writers, series, tick, relation);
  }

  private static int[] rowsOf(@Nullable Following writers, long count) {
    if (writers == null || count > Memo.MOST_ROWS || writers.quota().rows() > Integer.MAX_VALUE) {
      return new int[0];
    }
    int[] all = new int[(int) count];
    for (int i = 0; i < all.length; i++) {
      all[i] = (int) writers.quota().numbered(writers.values(), i);
    }
    return all;
  }

  /** The key of the entities as a column by which their rows are found; none if they have none. */
  Optional<KeyedColumn> keyed() {
    if (ticks.ticks() > KeyedColumn.MOST_RANGES) {
      return Optional.empty();
    }
    return entities
        .spec()
        .key()
        .flatMap(entities::compiled)
        .map(slot -> entities.layout().kernel(slot.index()))
        .filter(OrderedKernel.class::isInstance)
        .map(kernel -> new Key(this, (OrderedKernel) kernel));
  }

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
