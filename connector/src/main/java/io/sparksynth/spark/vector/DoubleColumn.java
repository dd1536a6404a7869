package io.sparksynth.spark.vector;

import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Vector;
import org.apache.spark.sql.types.DataType;

/** Floats and doubles. */
final class DoubleColumn extends EngineColumn {
  private final DoubleVector vector;
  private final double[] values;

  DoubleColumn(DataType type, DoubleVector vector) {
    super(type);
    this.vector = vector;
    values = vector.values;
  }

  @Override
  public boolean reads(Vector vector) {
    return this.vector == vector;
  }

  @Override
  public boolean hasNull() {
    return vector.hasNulls;
  }

  @Override
  public boolean isNullAt(int row) {
    return vector.isNull(row);
  }

  @Override
  public float getFloat(int row) {
    return (float) values[row];
  }

  @Override
  public double getDouble(int row) {
    return values[row];
  }
}
