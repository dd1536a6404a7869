package io.sparksynth.spark.read;

import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.stream.Deliveries;
import io.sparksynth.spark.vector.OverlaidStrings;
import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Readers of the rows that a stream delivers. */
public final class StreamReaders {
  private StreamReaders() {}

  /** A reader of deliveries {@code from} (inclusive) to {@code to} (exclusive). */
  public static PartitionReader<ColumnarBatch> columnar(
      WorldConfig config,
      String table,
      StructType columns,
      int batchSize,
      Deliveries deliveries,
      long from,
      long to) {
    // Spark does not tell a stream whether it wants metadata columns, which come last then.
    StructType schema = MetadataColumns.with(columns);
    ColumnarOutput output = new ColumnarOutput(ReadableTable.of(config, table), schema, batchSize);
    if (deliveries.isOrdered()) {
      return new ColumnarReader(new RowCursor(RowRanges.of(from, to), batchSize), output);
    }
    DeliveryCursor cursor = new DeliveryCursor(deliveries, from, to, batchSize);
    int fault = schema.fieldIndex(MetadataColumns.FAULT);
    return new Delivering(new ColumnarReader(cursor, output), cursor, fault);
  }

  /** A reader of some rows of a table, in their order. */
  public static PartitionReader<ColumnarBatch> columnar(
      WorldConfig config, String table, StructType columns, int batchSize, long from, long to) {
    return ReadableTable.of(config, table)
        .reader(RowRanges.of(from, to), MetadataColumns.with(columns), batchSize);
  }

  /** The same, row by row. */
  public static PartitionReader<InternalRow> rows(PartitionReader<ColumnarBatch> batches) {
    return new RowReader(batches);
  }

  /** Bytes of a row of some columns, roughly. */
  public static long bytesPerRow(WorldConfig config, String table, StructType columns) {
    return RowStatistics.bytesPerRow(ReadableTable.of(config, table), columns);
  }

  /** Batches in which the column at {@code fault} tells about the deliveries too. */
  private record Delivering(PartitionReader<ColumnarBatch> rows, DeliveryCursor cursor, int fault)
      implements PartitionReader<ColumnarBatch> {
    @Override
    public boolean next() throws IOException {
      return rows.next();
    }

    @Override
    public ColumnarBatch get() {
      ColumnarBatch batch = rows.get();
      ColumnVector[] columns = new ColumnVector[batch.numCols()];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = batch.column(i);
      }
      OverlaidStrings faults =
          new OverlaidStrings(columns[fault], cursor.faults(), Deliveries.faults());
      faults.refresh(batch.numRows());
      columns[fault] = faults;
      return new ColumnarBatch(columns, batch.numRows());
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
      return rows.currentMetricsValues();
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
