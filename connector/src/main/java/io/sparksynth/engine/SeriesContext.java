package io.sparksynth.engine;

import io.sparksynth.sample.Runs;
import io.sparksynth.sample.Ticks;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.FollowsSpec;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a generator may ask of a table that entities write at ticks: which series and tick a row is
 * of, runs and trips along a series; see {@link ColumnContext#series}.
 */
public final class SeriesContext {
  private final ColumnContext column;
  private final TableCompiler table;

  SeriesContext(ColumnContext column) {
    this.column = column;
    table = column.table();
  }

  /** How entities write the table's rows. */
  public Ticks ticks() {
    return table.relations().ticks(column).ticks();
  }

  /** Which series each row is of: a number from 0 for each channel of each entity that writes. */
  public Slot number() {
    return new Slot(table.relations().ticks(column).series(), DataType.BIGINT, false);
  }

  /** The tick of each row, from 0. */
  public Slot tick() {
    return new Slot(table.relations().ticks(column).tick(), DataType.BIGINT, false);
  }

  /** Row, in their table, of the entity that writes each row. */
  public Slot entity() {
    return new Slot(table.relations().ticks(column).relation().parentRow(), DataType.BIGINT, false);
  }

  /**
   * Runs of a column of the table, which has ticks.
   *
   * @param where column of the entities, made by quota, that says who has runs; null if all series
   * @param of makes the runs of that many members
   */
  public Slot runs(@Nullable String where, List<String> values, LongFunction<Runs> of) {
    TickTable ticks = table.relations().ticks(column);
    Following chosen =
        where == null
            ? null
            : table
                .relations()
                .chosen(
                    new FollowsSpec(ticks.entities().name(), where, values, column.path()), column);
    long members =
        chosen == null
            ? ticks.ticks().entities() * ticks.ticks().each()
            : chosen.quota().count(chosen.values());
    Runs runs = column.attempt(() -> of.apply(Math.max(1, members)));
    int member =
        chosen == null
            ? ticks.series()
            : column
                .add(
                    new RunKernels.Member(
                        ticks.relation().parentRow(),
                        chosen,
                        new Lazy<>(() -> RunKernels.members(chosen))),
                    DataType.BIGINT,
                    false)
                .index();
    Slot slot =
        column.add(
            new RunKernels.Run(runs, member, ticks.tick(), members > 0, column.layout().addState()),
            DataType.BIGINT,
            true);
    if (!column.isNested()) {
      table
          .notes()
          .rememberRuns(
              column.name(),
              new RunsSlot(
                  slot,
                  member,
                  ticks.tick(),
                  runs,
                  chosen == null ? null : chosen.quota(),
                  chosen == null ? null : chosen.values()));
    }
    return slot;
  }

  /** The runs of another column. */
  public RunsSlot runsOf(String name) {
    return table
        .notes()
        .runsOf(name, column)
        .orElseThrow(() -> column.fail("column '" + name + "' is not made by runs"));
  }

  /** Trips, remembered so that other columns can show where they lead. */
  public void rememberTrack(TrackSlot slot) {
    if (!column.isNested()) {
      table.notes().rememberTrack(column.name(), slot);
    }
  }

  /** The trips of another column. */
  public TrackSlot trackOf(String name) {
    return table
        .notes()
        .trackOf(name, column)
        .orElseThrow(() -> column.fail("column '" + name + "' is not made by track"));
  }
}
