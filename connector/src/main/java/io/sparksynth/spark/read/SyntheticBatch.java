package io.sparksynth.spark.read;

import io.sparksynth.engine.WorldConfig;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;

/** Splits the rows of a scan into partitions. */
record SyntheticBatch(
    WorldConfig config, String table, StructType readSchema, RowRanges ranges, ReadTuning tuning)
    implements Batch {
  /** Fewer rows are not worth a task of their own. */
  private static final long SMALLEST = 1L << 16;

  /** What a task of a large read writes or shuffles: as large as Spark's own file splits. */
  private static final long LARGEST_BYTES = 128L << 20;

  /** More would burden the driver. */
  private static final long MOST_PARTITIONS = 4096;

  @Override
  public InputPartition[] planInputPartitions() {
    return ranges.split(partitions(), tuning.batchSize()).stream()
        .map(SyntheticInputPartition::new)
        .toArray(InputPartition[]::new);
  }

  private int partitions() {
    if (tuning.numPartitions() > 0) {
      return tuning.numPartitions();
    }
    long rows = ranges.size();
    long row = RowStatistics.bytesPerRow(ReadableTable.of(config, table), readSchema);
    long byCores = Math.min(rows / SMALLEST + 1, Session.parallelism());
    long byBytes = Math.min(rows / Math.max(1, LARGEST_BYTES / row) + 1, MOST_PARTITIONS);
    return (int) Math.max(byCores, byBytes);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new SyntheticReaderFactory(config, table, readSchema, tuning.batchSize());
  }
}
