package io.sparksynth.spark.vector;

import io.sparksynth.engine.StructVector;
import io.sparksynth.engine.Vector;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;

/** Structs; Spark's own {@code getStruct} reads the children. */
final class StructColumn extends EngineColumn {
  private final StructVector vector;
  private final StructField[] fields;
  private final EngineColumn[] children;

  StructColumn(StructType type, StructVector vector) {
    super(type);
    fields = type.fields();
    this.vector = vector;
    children = new EngineColumn[vector.fields.length];
    for (int i = 0; i < children.length; i++) {
      children[i] = EngineColumn.of(fields[i].dataType(), vector.fields[i]);
    }
  }

  @Override
  public boolean reads(Vector vector) {
    return this.vector == vector;
  }

  @Override
  public void refresh(int rows) {
    super.refresh(rows);
    for (int i = 0; i < children.length; i++) {
      if (!children[i].reads(vector.fields[i])) {
        children[i] = EngineColumn.of(fields[i].dataType(), vector.fields[i]);
      }
      children[i].refresh(rows);
    }
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
  public ColumnVector getChild(int ordinal) {
    return children[ordinal];
  }
}
