package io.sparksynth.spark.read;

import io.sparksynth.engine.FaultReader;
import io.sparksynth.engine.OrderedColumn;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * The answer key of a world with faults: one row a fault. Tasks find them by going over the rows of
 * all tables, one table after the other; so nothing is kept, however large the world.
 */
record FaultsTable(World world) implements ReadableTable {
  static final String NAME = "_faults";

  private static final StructType SCHEMA =
      new StructType()
          .add("table", DataTypes.StringType, false, "the table that has the fault")
          .add("key", DataTypes.StringType, true, "the row's key; its number in a table without")
          .add("column", DataTypes.StringType, true, "the column; none of an exact duplicate")
          .add("kind", DataTypes.StringType, false, "what was done: nulls, outliers, ...")
          .add("clean_value", DataTypes.StringType, true, "what the cell would be")
          .add("given_value", DataTypes.StringType, true, "what the cell is")
          .add("row", DataTypes.LongType, false, "the row's number, as its metadata column _row");

  /** No fault takes more to tell. */
  private static final long BYTES_PER_ROW = 16;

  @Override
  public String industry() {
    return world.industry();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String comment() {
    return "The answer key: every fault that was injected, with the clean value";
  }

  @Override
  public Optional<String> key() {
    return Optional.empty();
  }

  /** Rows of all tables that have faults. */
  @Override
  public long rows() {
    long rows = 0;
    for (WorldTable table : searched()) {
      rows = Math.addExact(rows, table.rows());
    }
    return rows;
  }

  /** Of a history only the faults of the rows that are read. */
  @Override
  public RowRanges window() {
    List<RowRange> windows = new ArrayList<>();
    long first = 0;
    for (WorldTable table : searched()) {
      for (RowRange range : new GeneratedTable(industry(), table).window().ranges()) {
        windows.add(new RowRange(first + range.from(), first + range.to()));
      }
      first += table.rows();
    }
    return RowRanges.unionOf(windows);
  }

  /** The tables whose rows are numbered, one after the other. */
  List<WorldTable> searched() {
    return world.tables().stream().filter(WorldTable::hasFaults).toList();
  }

  @Override
  public boolean countsRows() {
    return false;
  }

  @Override
  public StructType schema() {
    return SCHEMA;
  }

  @Override
  public Optional<OrderedColumn> ordered(String column) {
    return Optional.empty();
  }

  /** A row number names one row of each table: no range of what is searched. */
  @Override
  public OrderedColumn rowOrder() {
    long rows = rows();
    return new OrderedColumn() {
      @Override
      public long lowerBound(long value) {
        return 0;
      }

      @Override
      public long end(long value) {
        return rows;
      }

      @Override
      public boolean isExact() {
        return false;
      }
    };
  }

  @Override
  public Optional<RowRanges> rowsWhere(String column, String value) {
    if (!column.equals("table")) {
      return Optional.empty();
    }
    long first = 0;
    for (WorldTable table : searched()) {
      if (table.name().equals(value)) {
        return Optional.of(RowRanges.of(first, first + table.rows()));
      }
      first += table.rows();
    }
    return Optional.of(RowRanges.none());
  }

  @Override
  public long bytesPerRow() {
    return BYTES_PER_ROW;
  }

  @Override
  public Batches batches(List<String> columns, int batchSize) {
    throw new UnsupportedOperationException("faults are found, not made by their number");
  }

  @Override
  public PartitionReader<ColumnarBatch> reader(
      RowRanges ranges, StructType readSchema, int batchSize) {
    return new FaultsReader(this, ranges, readSchema, batchSize);
  }

  /** Where a column is among those of {@link FaultReader}; -1 for one that is always null. */
  static int place(String column) {
    return FaultReader.COLUMNS.indexOf(column.equals(MetadataColumns.ROW) ? "row" : column);
  }
}
