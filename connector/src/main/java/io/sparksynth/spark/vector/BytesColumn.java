package io.sparksynth.spark.vector;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.Vector;
import java.util.Arrays;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Strings and binaries that were written out; a string points into the vector's buffer. */
final class BytesColumn extends EngineColumn {
  private final BytesVector vector;
  private final int[] offsets;

  BytesColumn(DataType type, BytesVector vector) {
    super(type);
    this.vector = vector;
    offsets = vector.offsets;
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
  public @Nullable UTF8String getUTF8String(int row) {
    int from = offsets[row];
    // The buffer is read anew each time, as it is replaced when it grows.
    return vector.isNull(row)
        ? null
        : UTF8String.fromBytes(vector.data, from, offsets[row + 1] - from);
  }

  @Override
  public byte @Nullable [] getBinary(int row) {
    return vector.isNull(row)
        ? null
        : Arrays.copyOfRange(vector.data, offsets[row], offsets[row + 1]);
  }
}
