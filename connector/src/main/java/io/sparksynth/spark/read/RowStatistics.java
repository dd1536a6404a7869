package io.sparksynth.spark.read;

import java.util.OptionalLong;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Exact rows and estimated bytes of a scan.
 *
 * @param rows -1 where only a look at each can tell
 */
record RowStatistics(long rows, long bytes) implements Statistics {
  /** What Spark adds for any row; so no scan looks free. */
  private static final long ROW_OVERHEAD = 8;

  static RowStatistics of(ReadableTable table, StructType columns, RowRanges ranges) {
    long rows = ranges.size();
    long row = bytesPerRow(table, columns);
    long bytes = rows > Long.MAX_VALUE / row ? Long.MAX_VALUE : rows * row;
    return new RowStatistics(table.countsRows() ? rows : -1, Math.max(1, bytes));
  }

  /**
   * The table's own estimate, shared out among its columns by Spark's default size of their types.
   */
  static long bytesPerRow(ReadableTable table, StructType columns) {
    double share = size(columns) / Math.max(1.0, size(table.schema()));
    return ROW_OVERHEAD + Math.round(share * table.bytesPerRow());
  }

  private static double size(StructType schema) {
    double size = 0;
    for (StructField field : schema.fields()) {
      size += field.dataType().defaultSize();
    }
    return size;
  }

  @Override
  public OptionalLong numRows() {
    return rows < 0 ? OptionalLong.empty() : OptionalLong.of(rows);
  }

  @Override
  public OptionalLong sizeInBytes() {
    return OptionalLong.of(bytes);
  }
}
