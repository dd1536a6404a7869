package io.sparksynth.spark.read;

import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Rows without columns: nothing is generated, only counted. */
final class CountReader implements PartitionReader<ColumnarBatch> {
  /** Spark still loops over the rows, and looks between batches whether the task was killed. */
  private static final int LARGEST_BATCH = 1 << 24;

  private final ColumnarBatch batch = new ColumnarBatch(new ColumnVector[0]);
  private long left;

  CountReader(long rows) {
    left = rows;
  }

  @Override
  public boolean next() {
    int count = (int) Math.min(left, LARGEST_BATCH);
    batch.setNumRows(count);
    left -= count;
    return count > 0;
  }

  @Override
  public ColumnarBatch get() {
    return batch;
  }

  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    return new CustomTaskMetric[] {RowsGenerated.of(0), GeneratingTime.of(0)};
  }

  @Override
  public void close() {}
}
