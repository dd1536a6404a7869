package io.sparksynth.spark.vector;

import io.sparksynth.engine.Vector;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Strings of another column, but in some rows one of a few texts instead. */
public final class OverlaidStrings extends EngineColumn {
  private final ColumnVector below;
  private final byte[] codes;
  private final UTF8String[] texts;

  /**
   * Lays texts over a column.
   *
   * @param codes of each row: an index into the texts, or 0 for the column's own string
   */
  public OverlaidStrings(ColumnVector below, byte[] codes, String[] texts) {
    super(DataTypes.StringType);
    this.below = below;
    this.codes = codes;
    this.texts = new UTF8String[texts.length];
    for (int i = 0; i < texts.length; i++) {
      this.texts[i] = UTF8String.fromString(texts[i]);
    }
  }

  @Override
  public boolean reads(Vector vector) {
    return false;
  }

  @Override
  public boolean hasNull() {
    return below.hasNull();
  }

  @Override
  public boolean isNullAt(int row) {
    return codes[row] == 0 && below.isNullAt(row);
  }

  @Override
  public @Nullable UTF8String getUTF8String(int row) {
    return codes[row] == 0 ? below.getUTF8String(row) : texts[codes[row]];
  }
}
