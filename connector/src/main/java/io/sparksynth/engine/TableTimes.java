package io.sparksynth.engine;

import io.sparksynth.engine.stream.Arrivals;
import io.sparksynth.engine.stream.RowClock;
import io.sparksynth.sample.IntensityTable;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.FollowsSpec;
import io.sparksynth.spec.PartOfSpec;
import io.sparksynth.spec.TableSpec;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the rows of one table happen, by its own timeline or ticks or by those of a parent. */
final class TableTimes {
  private static final RowClock NO_CLOCK =
      new RowClock() {
        @Override
        public long time(long row) {
          throw new IllegalStateException("a table without a timeline has no times");
        }

        @Override
        public long rowsBy(long micros) {
          throw new IllegalStateException("a table without a timeline has no times");
        }
      };

  private final TableCompiler table;
  private final WorldCompiler world;
  private final TableSpec spec;
  private final TableRelations relations;
  private final Timelines.@Nullable Timed timed;
  private @Nullable Slot time;
  private @Nullable Slot shown;

  /**
   * @param timed the table's own timeline, if it has one
   */
  TableTimes(TableCompiler table, Timelines.@Nullable Timed timed) {
    this.table = table;
    this.timed = timed;
    world = table.world();
    spec = table.spec();
    relations = table.relations();
  }

  /** Begin of the time that this table's rows happen in. */
  Instant start() {
    return world.config().start(History.covers(world.spec(), spec));
  }

  /** The end of {@link #start}. */
  Instant end() {
    return world.config().end(History.covers(world.spec(), spec));
  }

  /** How many rows have happened before a time; all of a table without one. */
  long rowsBefore(long micros) {
    if (timed != null) {
      return Math.min(table.rows(), timed.times().lowerBound(micros));
    }
    if (spec.partOf().isEmpty()) {
      return table.rows();
    }
    TableCompiler parent = world.table(spec.partOf().get().table());
    long parents = parent.times().rowsBefore(micros);
    return parents >= parent.rows()
        ? table.rows()
        : java.util.Objects.requireNonNull(relations.counts()).firstChild(parents);
  }

  @Nullable IntensityTable timeline() {
    return timed == null ? null : timed.times();
  }

  /** When the rows happen, for those who choose among them. */
  RowTimes rowTimes() {
    return new RowTimes(
        timed, table.rows(), world.spec().seasons(), world.config(), table.isEndless());
  }

  /** The timeline with the seasons that make it. */
  Timelines.@Nullable Timed timed() {
    return timed;
  }

  /** Whether any row is born after a time. */
  boolean isBornAfter(long micros) {
    return timed != null && timed.times().bornBy(micros) < table.rows() - 1;
  }

  /** The time that a row shows: when it arrives, in a stream by the wall clock; else its time. */
  @Nullable Slot shownTime() {
    if (shown == null) {
      shown = arrives() ? arrival() : time();
    }
    return shown;
  }

  /** Whether the rows of this table happen when they arrive. */
  private boolean arrives() {
    WallClock wall = world.config().wall();
    return wall != null
        && world
            .find(wall.table())
            .map(streamed -> streamed.relations().root() == relations.root())
            .orElse(false)
        && time() != null;
  }

  private Slot arrival() {
    if (spec.partOf().isPresent()) {
      Slot parents =
          java.util.Objects.requireNonNull(relations.partOf().parent().times().shownTime());
      return relations.lookup(relations.partOf(), parents);
    }
    WallClock wall = java.util.Objects.requireNonNull(world.config().wall());
    ArrivalKernel kernel =
        new ArrivalKernel(world.table(wall.table()).times().arrivals(wall.pieces()));
    return new Slot(table.layout().add(kernel), DataType.TIMESTAMP, false);
  }

  /** When the rows of the table that this one is part of arrive, if this one is streamed. */
  Arrivals arrivals(List<Arrivals.Piece> pieces) {
    TableCompiler root = relations.root();
    double share = (double) Math.max(1, root.rows()) / Math.max(1, table.rows());
    RowClock clock = root.times().clock();
    return Arrivals.of(
        pieces,
        share,
        clock == null ? NO_CLOCK : clock,
        TimeContext.micros(world.config().start()));
  }

  /** When the rows happen by the table's own timeline or ticks; null if it has neither. */
  @Nullable RowClock clock() {
    if (timed != null) {
      return RowClock.of(timed.times());
    }
    return spec.ticks().isPresent()
        ? TickTable.clock(relations.ticks(table.anyColumn()).ticks())
        : null;
  }

  /** A clock of this table's rows, made of one for the table that it is part of. */
  RowClock below(RowClock roots) {
    return spec.partOf().isPresent()
        ? world
            .table(spec.partOf().get().table())
            .times()
            .below(roots)
            .ofChildren(java.util.Objects.requireNonNull(relations.counts()))
        : roots;
  }

  /**
   * When each row happens in the world, as a TIMESTAMP; null for a table that has no time of its
   * own nor of a parent it is part of. What a row refers to and what belongs to its season goes by
   * it.
   */
  @Nullable Slot time() {
    if (time == null) {
      if (timed != null) {
        IntensityTable times = timed.times();
        ChangePlan changes = table.changes();
        Kernel kernel =
            changes == null ? new TimelineKernel(times) : new BirthTimeKernel(times, changes);
        time = new Slot(table.layout().add(kernel), DataType.TIMESTAMP, false);
      } else if (spec.partOf().isPresent()) {
        Slot parentTime = world.table(spec.partOf().get().table()).times().time();
        time = parentTime == null ? null : relations.lookup(relations.partOf(), parentTime);
      } else if (spec.ticks().isPresent()) {
        TickTable of = relations.ticks(table.anyColumn());
        time =
            new Slot(table.layout().add(new TickTable.Time(of.ticks())), DataType.TIMESTAMP, false);
      } else if (spec.follows().isPresent()) {
        Slot causeTime = world.table(spec.follows().get().table()).times().time();
        time =
            causeTime == null
                ? null
                : relations.lookup(relations.follows(table.anyColumn()), causeTime);
      }
    }
    return time;
  }

  /** The table that this one has its times from. */
  private TableCompiler above() {
    return world.table(
        spec.partOf()
            .map(PartOfSpec::table)
            .or(() -> spec.follows().map(FollowsSpec::table))
            .orElseThrow());
  }

  /** The earliest time that a row of a table with {@link #time} can have, in microseconds. */
  long firstTime() {
    if (spec.ticks().isPresent()) {
      return relations.ticks(table.anyColumn()).ticks().startMicros();
    }
    return timed != null ? timed.times().startMicros() : above().times().firstTime();
  }
}
