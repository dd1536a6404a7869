package io.sparksynth.spark.vector;

import io.sparksynth.engine.ListVector;
import io.sparksynth.engine.Vector;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.jspecify.annotations.Nullable;

/** Arrays. */
final class ListColumn extends EngineColumn {
  private final ListVector vector;
  private final int[] offsets;
  private final DataType elementType;
  private EngineColumn elements;

  ListColumn(ArrayType type, ListVector vector) {
    super(type);
    this.vector = vector;
    offsets = vector.offsets;
    elementType = type.elementType();
    elements = EngineColumn.of(elementType, vector.elements);
  }

  @Override
  public boolean reads(Vector vector) {
    return this.vector == vector;
  }

  @Override
  public void refresh(int rows) {
    super.refresh(rows);
    if (!elements.reads(vector.elements)) {
      elements = EngineColumn.of(elementType, vector.elements);
    }
    elements.refresh(offsets[rows]);
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
  public @Nullable ColumnarArray getArray(int row) {
    int from = offsets[row];
    return vector.isNull(row) ? null : new ColumnarArray(elements, from, offsets[row + 1] - from);
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    return elements;
  }
}
