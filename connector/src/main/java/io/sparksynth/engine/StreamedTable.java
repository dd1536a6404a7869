package io.sparksynth.engine;

import io.sparksynth.engine.stream.Arrivals;
import io.sparksynth.engine.stream.RowClock;
import io.sparksynth.random.Keys;
import java.util.List;
import java.util.Optional;

/** A table as a stream sees it: when its rows happen and arrive. */
public final class StreamedTable {
  private final TableCompiler table;
  private final long rows;

  StreamedTable(TableCompiler table, long rows) {
    this.table = table;
    this.rows = rows;
  }

  /** Rows as readers get them: with the duplicates of a table that has faults. */
  public long rows() {
    return rows;
  }

  /** Rows of the table without faults, to which its clocks go. */
  public long clockedRows() {
    return table.rows();
  }

  /** Names of this table and of those that it is, one in the other, part of. */
  public List<String> ancestry() {
    return table.relations().ancestry();
  }

  /** Whether rows have times, of their own or by the table that they are parts of. */
  public boolean hasTimes() {
    return table.relations().root().times().clock() != null;
  }

  /** The number of all arrivals' randomness. */
  public long key() {
    WorldConfig config = table.world().config();
    return Keys.of(config.seed(), table.world().name(), table.name(), "arrival");
  }

  /**
   * When rows arrive.
   *
   * @param pieces their rows are those of the table that this one is part of, see {@link
   *     #firstRoot}
   */
  public RowClock arrivals(List<Arrivals.Piece> pieces) {
    return table.times().below(table.times().arrivals(pieces));
  }

  /** When rows of the table that this one is part of arrive. */
  public RowClock rootArrivals(List<Arrivals.Piece> pieces) {
    return table.times().arrivals(pieces);
  }

  /** When rows happen in the world; empty for a table without times. */
  public Optional<RowClock> worldClock() {
    return Optional.ofNullable(table.relations().root().times().clock()).map(table.times()::below);
  }

  /**
   * From which row of the table that this one is part of no row has arrived, if so many of this
   * table have. Without such a table it is as many.
   */
  public long firstRoot(long arrived) {
    if (arrived == 0 || arrived > table.rows()) {
      return arrived == 0 ? 0 : table.relations().root().rows();
    }
    return table.relations().rootRow(arrived - 1) + 1;
  }
}
