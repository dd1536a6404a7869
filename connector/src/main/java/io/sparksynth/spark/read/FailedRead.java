package io.sparksynth.spark.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error in a task that says where: table, column and row. */
final class FailedRead extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private FailedRead(String where, RuntimeException cause) {
    super(where + ": " + cause.getMessage(), cause);
  }

  /**
   * Finds the first column and row of a batch that fail. Cells don't depend on what else is read,
   * so each can be tried alone.
   */
  static FailedRead locate(
      ReadableTable table, List<String> columns, BatchCursor batch, RuntimeException failure) {
    String where = "Table '" + table.industry() + "." + table.title() + "'";
    for (String column : columns) {
      for (int i = 0; i < batch.count(); i++) {
        RuntimeException again = tryCell(table, column, batch.row(i));
        if (again != null) {
          return new FailedRead(where + ", column '" + column + "', row " + batch.row(i), again);
        }
      }
    }
    long last = batch.row(batch.count() - 1);
    return new FailedRead(where + ", rows " + batch.row(0) + " to " + last, failure);
  }

  private static @Nullable RuntimeException tryCell(ReadableTable table, String column, long row) {
    try {
      Batches batches = table.batches(List.of(column), 1);
      batches.read(row, 1);
      batches.vector(0);
      return null;
    } catch (RuntimeException failure) {
      return failure;
    }
  }
}
