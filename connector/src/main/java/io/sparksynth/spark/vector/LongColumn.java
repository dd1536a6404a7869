package io.sparksynth.spark.vector;

import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.jspecify.annotations.Nullable;

/** Booleans, whole numbers, dates, timestamps and decimals. */
final class LongColumn extends EngineColumn {
  private static final int DIGITS_OF_A_LONG = 18;

  private final LongVector vector;
  private final long[] values;

  LongColumn(DataType type, LongVector vector) {
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
  public boolean getBoolean(int row) {
    return values[row] != 0;
  }

  @Override
  public byte getByte(int row) {
    return (byte) values[row];
  }

  @Override
  public short getShort(int row) {
    return (short) values[row];
  }

  @Override
  public int getInt(int row) {
    return (int) values[row];
  }

  @Override
  public long getLong(int row) {
    return values[row];
  }

  @Override
  public @Nullable Decimal getDecimal(int row, int precision, int scale) {
    if (vector.isNull(row)) {
      return null;
    }
    // Beyond that Spark no longer takes a bare long for the whole decimal.
    return precision <= DIGITS_OF_A_LONG
        ? Decimal.createUnsafe(values[row], precision, scale)
        : Decimal.apply(values[row], precision, scale);
  }
}
