package io.sparksynth.spark.vector;

import io.sparksynth.engine.MapVector;
import io.sparksynth.engine.Vector;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.jspecify.annotations.Nullable;

/** Maps. */
final class MapColumn extends EngineColumn {
  private final MapVector vector;
  private final int[] offsets;
  private final MapType mapType;
  private EngineColumn keys;
  private EngineColumn values;

  MapColumn(MapType type, MapVector vector) {
    super(type);
    mapType = type;
    this.vector = vector;
    offsets = vector.offsets;
    keys = EngineColumn.of(mapType.keyType(), vector.keys);
    values = EngineColumn.of(mapType.valueType(), vector.values);
  }

  @Override
  public boolean reads(Vector vector) {
    return this.vector == vector;
  }

  @Override
  public void refresh(int rows) {
    super.refresh(rows);
    if (!keys.reads(vector.keys)) {
      keys = EngineColumn.of(mapType.keyType(), vector.keys);
    }
    if (!values.reads(vector.values)) {
      values = EngineColumn.of(mapType.valueType(), vector.values);
    }
    keys.refresh(offsets[rows]);
    values.refresh(offsets[rows]);
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
  public @Nullable ColumnarMap getMap(int row) {
    int from = offsets[row];
    return vector.isNull(row) ? null : new ColumnarMap(keys, values, from, offsets[row + 1] - from);
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    return ordinal == 0 ? keys : values;
  }
}
