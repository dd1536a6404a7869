package io.sparksynth.spark.vector;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Vector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Strings out of a dictionary: one array look-up a cell, no object made. */
final class CodeColumn extends EngineColumn {
  private final CodeVector vector;
  private final int[] codes;
  private final UTF8String[] strings;

  CodeColumn(DataType type, CodeVector vector) {
    super(type);
    this.vector = vector;
    codes = vector.codes;
    strings = DictionaryStrings.of(vector.dictionary);
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
    return vector.isNull(row) ? null : strings[codes[row]];
  }

  @Override
  public byte @Nullable [] getBinary(int row) {
    return vector.isNull(row) ? null : strings[codes[row]].getBytes();
  }
}
