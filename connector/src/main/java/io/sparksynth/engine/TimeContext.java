package io.sparksynth.engine;

import io.sparksynth.spec.DataType;
import io.sparksynth.spec.SeasonSpec;
import io.sparksynth.spec.TimeExpr;
import io.sparksynth.spec.WindowSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a generator may ask of the times of its rows; see {@link ColumnContext#times}. */
public final class TimeContext {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z").plus(Duration.ofDays(1));

  private final ColumnContext column;
  private final TableCompiler table;

  TimeContext(ColumnContext column) {
    this.column = column;
    table = column.table();
  }

  /**
   * A moment that may be relative to the world's window, in microseconds since 1970-01-01T00:00Z.
   */
  public long micros(TimeExpr time) {
    return column.attempt(() -> micros(time.resolve(table.times().start(), table.times().end())));
  }

  /**
   * Microseconds since 1970-01-01T00:00Z.
   *
   * @throws IllegalArgumentException if the year is not one that SQL has, from 1 to 9999
   */
  public static long micros(Instant instant) {
    if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
      throw new IllegalArgumentException(instant + " is not in the years 1 to 9999");
    }
    // ChronoUnit.MICROS.between goes by nanoseconds, which end in 2262
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
  }

  /** When each row of the table happens in the world, as a TIMESTAMP. */
  public Optional<Slot> time() {
    return Optional.ofNullable(table.times().time()).map(time -> table.seenBy(column, time, 0));
  }

  /** The time that a row shows: in a stream by the wall clock, when it arrives. */
  public Optional<Slot> shownTime() {
    return Optional.ofNullable(table.times().shownTime());
  }

  /** The day of each row of the table's own timeline, as a DATE. */
  public Slot day() {
    Slot time = shownTime().orElseThrow(() -> column.fail("the table has no timeline"));
    if (table.spec().ticks().isPresent()) {
      return column.convert(time, DataType.DATE);
    }
    var timeline = table.times().timeline();
    // Only the timeline's own times are in its order.
    return timeline == null || !(column.layout().kernel(time.index()) instanceof TimelineKernel)
        ? column.convert(time, DataType.DATE)
        : column.add(new TimelineKernel.Day(time.index(), timeline), DataType.DATE, false);
  }

  /**
   * Name of the campaign or incident that runs when each row happens.
   *
   * @param what they are called in the season
   */
  public Slot window(String what, Function<SeasonSpec, List<WindowSpec>> windows) {
    TableCompiler timed = timedTable();
    List<WindowSpec> found =
        timed
            .spec()
            .timeline()
            .flatMap(t -> t.season())
            .map(name -> table.world().spec().seasons().get(name))
            .map(windows)
            .orElse(List.of());
    if (found.isEmpty()) {
      throw column.fail("the table's season has no " + what);
    }
    Slot time = time().orElseThrow();
    Kernel kernel =
        WindowKernel.of(
            time.index(),
            found,
            java.util.Objects.requireNonNull(timed.times().timeline()).startMicros(),
            java.util.Objects.requireNonNull(timed.times().timeline()).endMicros(),
            table.world().config());
    return column.add(kernel, DataType.STRING, true);
  }

  /** This table, or the one that it is a part of, that has the timeline. */
  private TableCompiler timedTable() {
    TableCompiler timed = table;
    while (timed.times().timeline() == null) {
      if (timed.spec().partOf().isEmpty()) {
        throw column.fail("the table has no timeline");
      }
      timed = timed.world().table(timed.spec().partOf().get().table());
    }
    return timed;
  }

  /** When the rows of the table happen. */
  public RowTimes rowTimes() {
    return table.times().rowTimes();
  }

  /** Name of the season, of those that the table's timeline mixes, that each row belongs to. */
  public Slot season() {
    Timelines.Timed timed = table.times().timed();
    if (timed == null || timed.parts().isEmpty()) {
      throw column.fail("the table's timeline has no seasons");
    }
    Slot time = time().orElseThrow();
    return column.add(SeasonKernel.of(time.index(), timed, column.key()), DataType.STRING, false);
  }
}
