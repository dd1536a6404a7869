package io.sparksynth.spark.vector;

import io.sparksynth.engine.Vector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** A column that is null in every row and needs no vector. */
public final class NullColumn extends EngineColumn {
  /** Nulls of a string, binary, decimal, array or map type: those that have a null to return. */
  public NullColumn(DataType type) {
    super(type);
  }

  @Override
  public boolean reads(Vector vector) {
    return false;
  }

  @Override
  public boolean hasNull() {
    return true;
  }

  @Override
  public boolean isNullAt(int row) {
    return true;
  }

  @Override
  public @Nullable Decimal getDecimal(int row, int precision, int scale) {
    return null;
  }

  @Override
  public @Nullable UTF8String getUTF8String(int row) {
    return null;
  }

  @Override
  public byte @Nullable [] getBinary(int row) {
    return null;
  }

  @Override
  public @Nullable ColumnarArray getArray(int row) {
    return null;
  }

  @Override
  public @Nullable ColumnarMap getMap(int row) {
    return null;
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    throw new IndexOutOfBoundsException(ordinal);
  }
}
