package io.sparksynth.spark.vector;

import io.sparksynth.engine.Vector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * A Spark column over an engine vector that is filled again and again. Subclasses are final and
 * override only what their values answer to, so that Spark's generated loops see one small method a
 * cell.
 */
public abstract class EngineColumn extends ColumnVector {
  private int rows;

  EngineColumn(DataType type) {
    super(type);
  }

  /** A column of a Spark type over the vector that holds its values. */
  public static EngineColumn of(DataType type, Vector vector) {
    return Columns.of(type, vector);
  }

  /** Says that the vector holds a new batch of so many values. */
  public void refresh(int rows) {
    this.rows = rows;
  }

  /** Whether it reads this very vector, so that it may serve the next batch. */
  public abstract boolean reads(Vector vector);

  /** Nothing to free: the vector serves the next batch. */
  @Override
  public final void close() {}

  /** Spark calls this after each batch, and its default would close the column. */
  @Override
  public final void closeIfFreeable() {}

  @Override
  public final int numNulls() {
    int nulls = 0;
    if (hasNull()) {
      for (int i = 0; i < rows; i++) {
        nulls += isNullAt(i) ? 1 : 0;
      }
    }
    return nulls;
  }

  @Override
  public boolean getBoolean(int row) {
    throw unsupported("boolean");
  }

  @Override
  public byte getByte(int row) {
    throw unsupported("tinyint");
  }

  @Override
  public short getShort(int row) {
    throw unsupported("smallint");
  }

  @Override
  public int getInt(int row) {
    throw unsupported("int");
  }

  @Override
  public long getLong(int row) {
    throw unsupported("bigint");
  }

  @Override
  public float getFloat(int row) {
    throw unsupported("float");
  }

  @Override
  public double getDouble(int row) {
    throw unsupported("double");
  }

  @Override
  public @Nullable Decimal getDecimal(int row, int precision, int scale) {
    throw unsupported("decimal");
  }

  @Override
  public @Nullable UTF8String getUTF8String(int row) {
    throw unsupported("string");
  }

  @Override
  public byte @Nullable [] getBinary(int row) {
    throw unsupported("binary");
  }

  @Override
  public @Nullable ColumnarArray getArray(int row) {
    throw unsupported("array");
  }

  @Override
  public @Nullable ColumnarMap getMap(int row) {
    throw unsupported("map");
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    throw unsupported("struct");
  }

  private UnsupportedOperationException unsupported(String asked) {
    return new UnsupportedOperationException(
        "A column of " + dataType().simpleString() + " was read as " + asked);
  }
}
