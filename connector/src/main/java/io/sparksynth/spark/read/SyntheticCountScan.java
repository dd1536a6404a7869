package io.sparksynth.spark.read;

import io.sparksynth.engine.LongVector;
import io.sparksynth.spark.vector.EngineColumn;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.LocalScan;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * The number of rows of a scan: one row of counts that Spark takes without starting a task.
 *
 * @param columns how many times the count is asked for
 */
record SyntheticCountScan(SyntheticScan counted, int columns) implements LocalScan {
  @Override
  public StructType readSchema() {
    StructType schema = new StructType();
    for (int i = 0; i < columns; i++) {
      schema = schema.add(columns == 1 ? "count(*)" : "count(*) " + i, DataTypes.LongType, false);
    }
    return schema;
  }

  @Override
  public String description() {
    return "count of " + counted.description();
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.UNSUPPORTED;
  }

  @Override
  public InternalRow[] rows() {
    counted.streaming().refuseInBatch();
    LongVector count = new LongVector(1);
    count.values[0] = counted.ranges().size();
    ColumnVector[] vectors = new ColumnVector[columns];
    for (int i = 0; i < columns; i++) {
      vectors[i] = EngineColumn.of(DataTypes.LongType, count);
    }
    return new InternalRow[] {new ColumnarBatch(vectors, 1).getRow(0)};
  }
}
