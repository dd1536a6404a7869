package io.sparksynth.spark.read;

import io.sparksynth.engine.Vector;
import io.sparksynth.spark.vector.EngineColumn;
import io.sparksynth.spark.vector.NullColumn;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** The batch that Spark gets, over the vectors that the engine fills. */
final class ColumnarOutput {
  /** In {@link #sources}: the row number. */
  private static final int ROW = -1;

  /** In {@link #sources}: always null. */
  private static final int NOTHING = -2;

  private final ReadableTable table;
  private final StructField[] fields;
  private final List<String> generated = new ArrayList<>();
  private final int[] sources;
  private final Batches batches;
  private final RowNumbers rowNumbers;
  private final EngineColumn[] columns;
  private ColumnarBatch batch;

  ColumnarOutput(ReadableTable table, StructType schema, int batchSize) {
    this.table = table;
    fields = schema.fields();
    sources = new int[fields.length];
    columns = new EngineColumn[fields.length];
    List<String> declared = List.of(table.schema().fieldNames());
    for (int i = 0; i < fields.length; i++) {
      String name = fields[i].name();
      columns[i] = new NullColumn(fields[i].dataType());
      if (declared.contains(name) || table.fills(name)) {
        sources[i] = generated.size();
        generated.add(name);
      } else {
        sources[i] = name.equals(MetadataColumns.ROW) ? ROW : NOTHING;
      }
    }
    batches = generated.isEmpty() ? new NoBatches() : table.batches(generated, batchSize);
    rowNumbers = new RowNumbers(batchSize);
    batch = new ColumnarBatch(columns.clone());
  }

  /** Fills the batch with the rows at the cursor. */
  void read(BatchCursor cursor) {
    try {
      cursor.read(batches);
      rowNumbers.start(cursor);
      wrap(cursor.count());
    } catch (RuntimeException failure) {
      throw FailedRead.locate(table, generated, cursor, failure);
    }
  }

  private void wrap(int count) {
    boolean changed = false;
    for (int i = 0; i < columns.length; i++) {
      if (sources[i] != NOTHING) {
        Vector vector = sources[i] == ROW ? rowNumbers.vector() : batches.vector(sources[i]);
        if (!columns[i].reads(vector)) {
          columns[i] = EngineColumn.of(fields[i].dataType(), vector);
          changed = true;
        }
      }
      columns[i].refresh(count);
    }
    if (changed) {
      batch = new ColumnarBatch(columns.clone());
    }
    batch.setNumRows(count);
  }

  ColumnarBatch batch() {
    return batch;
  }
}
