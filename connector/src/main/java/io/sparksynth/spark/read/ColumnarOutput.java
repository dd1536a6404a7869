package io.sparksynth.spark.read;

import io.sparksynth.engine.Vector;
import io.sparksynth.spark.vector.EngineColumn;
import io.sparksynth.spark.vector.NullColumn;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** The batch that Spark gets, over the vectors that the engine fills. */
final class ColumnarOutput {
  /** In {@link #sources}: the column is not one of the engine's. */
  private static final int NONE = -1;

  private final ReadableTable table;
  private final StructType schema;
  private final List<String> generated = new ArrayList<>();
  private final int[] sources;
  private final @Nullable Batches batches;
  private final @Nullable RowNumbers rowNumbers;
  private final @Nullable EngineColumn[] columns;
  private @Nullable ColumnarBatch batch;

  ColumnarOutput(ReadableTable table, StructType schema, int batchSize) {
    this.table = table;
    this.schema = schema;
    sources = new int[schema.length()];
    columns = new EngineColumn[sources.length];
    List<String> declared = List.of(table.schema().fieldNames());
    boolean numbered = false;
    for (int i = 0; i < sources.length; i++) {
      StructField field = schema.fields()[i];
      boolean metadata = !declared.contains(field.name());
      sources[i] = metadata ? NONE : generated.size();
      if (!metadata) {
        generated.add(field.name());
      } else if (field.name().equals(MetadataColumns.ROW)) {
        numbered = true;
      } else {
        columns[i] = new NullColumn(field.dataType());
      }
    }
    batches = generated.isEmpty() ? null : table.batches(generated, batchSize);
    rowNumbers = numbered ? new RowNumbers(batchSize) : null;
  }

  /** Fills the batch with the rows at the cursor. */
  void read(RowCursor cursor) {
    try {
      if (batches != null) {
        cursor.read(batches);
      }
      wrap(cursor);
    } catch (RuntimeException failure) {
      throw FailedRead.locate(table, generated, cursor, failure);
    }
  }

  private void wrap(RowCursor cursor) {
    if (rowNumbers != null) {
      rowNumbers.read(cursor);
    }
    boolean changed = batch == null;
    for (int i = 0; i < columns.length; i++) {
      EngineColumn column = columns[i];
      if (!(column instanceof NullColumn)) {
        Vector vector = vector(i);
        if (column == null || !column.reads(vector)) {
          column = EngineColumn.of(schema.fields()[i].dataType(), vector);
          columns[i] = column;
          changed = true;
        }
      }
      column.refresh(cursor.count());
    }
    if (changed) {
      batch = new ColumnarBatch(columns.clone());
    }
    batch.setNumRows(cursor.count());
  }

  private Vector vector(int column) {
    return sources[column] == NONE ? rowNumbers.vector() : batches.vector(sources[column]);
  }

  ColumnarBatch batch() {
    if (batch == null) {
      throw new IllegalStateException("No batch was read");
    }
    return batch;
  }
}
