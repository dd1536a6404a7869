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
    if (readSchema.length() == 0) {
      return new CountReader(ranges.size());
    }
    ReadableTable read = ReadableTable.of(config, table);
    return new ColumnarReader(
        new RowCursor(ranges, batchSize), new ColumnarOutput(read, readSchema, batchSize));
  }
}
