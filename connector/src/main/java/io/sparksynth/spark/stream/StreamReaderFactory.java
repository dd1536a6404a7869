package io.sparksynth.spark.stream;

import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.stream.Disorder;
import io.sparksynth.spark.read.StreamReaders;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Makes readers on executors, where the world is compiled once per JVM. */
record StreamReaderFactory(
    WorldConfig config,
    String table,
    StructType columns,
    int batchSize,
    boolean wall,
    Disorder disorder)
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
    StreamPartition part = (StreamPartition) partition;
    StreamPlan plan =
        StreamPlan.of(
            config.between(part.start(), part.end()),
            table,
            wall,
            disorder,
            part.grain(),
            part.pieces());
    return StreamReaders.columnar(
        plan.config(), table, columns, batchSize, plan.deliveries(), part.from(), part.to());
  }
}
