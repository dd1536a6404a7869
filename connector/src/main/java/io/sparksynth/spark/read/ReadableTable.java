package io.sparksynth.spark.read;

import io.sparksynth.engine.KeyedColumn;
import io.sparksynth.engine.OrderedColumn;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** A table as the scan path sees it: a table of the world, or a table about the world. */
public interface ReadableTable {
  /**
   * The table of a world; names that begin with an underscore are tables about the world.
   *
   * @throws io.sparksynth.problem.ProblemsException if the spec is broken or there is no such table
   */
  static ReadableTable of(WorldConfig config, String table) {
    if (ChangeView.isView(table)) {
      return ViewedTable.of(config, ChangeView.parse(table));
    }
    World world = World.of(config);
    if (table.equalsIgnoreCase(FaultsTable.NAME)) {
      return new FaultsTable(world);
    }
    return AboutWorld.isAbout(table)
        ? AboutWorld.table(world, table)
        : new GeneratedTable(world.industry(), world.table(table));
  }

  /**
   * A view of a table that changes.
   *
   * @throws io.sparksynth.problem.ProblemsException if the table has no changes, or they can't be
   */
  static ReadableTable of(WorldConfig config, ChangeView view) {
    return ViewedTable.of(config, view);
  }

  /** The industry, or the name of the user's own spec. */
  String industry();

  /** What {@link #of} finds it by. */
  String name();

  /** The name for people. */
  default String title() {
    return name();
  }

  /** What the table holds; empty if the spec does not say. */
  String comment();

  /** The column that identifies a row. */
  Optional<String> key();

  long rows();

  /** Those that are read: all but for a part of a history. */
  default RowRanges window() {
    return RowRanges.of(0, rows());
  }

  /** The visible columns with their comments. */
  StructType schema();

  /** The column as one whose values never fall with the row number; empty if it is none. */
  Optional<OrderedColumn> ordered(String column);

  /** The order of the metadata column {@code _row}. */
  default OrderedColumn rowOrder() {
    long rows = rows();
    return row -> Math.max(0, Math.min(row, rows));
  }

  /**
   * Rows that hold all those where a text column has one value; empty if only a look at each row
   * can tell.
   */
  default Optional<RowRanges> rowsWhere(String column, String value) {
    return Optional.empty();
  }

  /** Whether {@link #batches} fills a metadata column; the scan path fills the others. */
  default boolean fills(String metadataColumn) {
    return false;
  }

  /**
   * Whether {@link #rows} are the rows that readers get. Otherwise they only number what is
   * searched, and it holds any number of rows.
   */
  default boolean countsRows() {
    return true;
  }

  /** A reader of rows, on an executor. */
  default PartitionReader<ColumnarBatch> reader(
      RowRanges ranges, StructType readSchema, int batchSize) {
    return readSchema.length() == 0
        ? new CountReader(ranges.size())
        : new ColumnarReader(
            new RowCursor(ranges, batchSize), new ColumnarOutput(this, readSchema, batchSize));
  }

  /** The column as one by whose values rows are found one by one; empty if it is none. */
  default Optional<KeyedColumn> keyed(String column) {
    return Optional.empty();
  }

  /** Estimate of a whole row, in bytes. */
  long bytesPerRow();

  /** A reader of these columns of {@link #schema}, at least one, in this order. */
  Batches batches(List<String> columns, int batchSize);
}
