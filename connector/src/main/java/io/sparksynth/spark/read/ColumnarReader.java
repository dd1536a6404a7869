package io.sparksynth.spark.read;

import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Generates the rows of a partition batch by batch, always into the same vectors. */
final class ColumnarReader implements PartitionReader<ColumnarBatch> {
  private final BatchCursor cursor;
  private final ColumnarOutput output;
  private long rows;
  private long nanos;

  ColumnarReader(BatchCursor cursor, ColumnarOutput output) {
    this.cursor = cursor;
    this.output = output;
  }

  @Override
  public boolean next() {
    if (!cursor.next()) {
      return false;
    }
    long start = System.nanoTime();
    output.read(cursor);
    nanos += System.nanoTime() - start;
    rows += cursor.count();
    return true;
  }

  @Override
  public ColumnarBatch get() {
    return output.batch();
  }

  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    return new CustomTaskMetric[] {RowsGenerated.of(rows), GeneratingTime.of(nanos)};
  }

  @Override
  public void close() {}
}
