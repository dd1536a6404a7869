package io.sparksynth.spark.stream;

import io.sparksynth.engine.WorldConfig;
import io.sparksynth.spark.read.StreamReaders;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Makes readers of changes on executors, where the world is compiled once per JVM. */
record ChangeReaderFactory(WorldConfig config, StructType columns, int batchSize)
    implements PartitionReaderFactory {
  @Override
  public boolean supportColumnarReads(InputPartition partition) {
    return true;
  }

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    return StreamReaders.rows(createColumnarReader(partition));
  }

  @Override
  public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
    ChangePartition part = (ChangePartition) partition;
    return StreamReaders.columnar(
        config.between(part.start(), part.end()),
        part.view(),
        columns,
        batchSize,
        part.from(),
        part.to());
  }
}
