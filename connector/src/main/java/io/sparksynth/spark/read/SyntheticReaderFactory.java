package io.sparksynth.spark.read;

import io.sparksynth.engine.WorldConfig;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Makes readers on executors, where the world is compiled once per JVM. */
record SyntheticReaderFactory(
    WorldConfig config, String table, StructType readSchema, int batchSize)
    implements PartitionReaderFactory {
  @Override
  public boolean supportColumnarReads(InputPartition partition) {
    return true;
  }

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    return new RowReader(createColumnarReader(partition));
  }

  @Override
  public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
    RowRanges ranges = ((SyntheticInputPartition) partition).ranges();
    return ReadableTable.of(config, table).reader(ranges, readSchema, batchSize);
  }
}
