package io.sparksynth.spark.vector;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.ListVector;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.MapVector;
import io.sparksynth.engine.StructVector;
import io.sparksynth.engine.Vector;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/** Picks the column class for a vector. */
final class Columns {
  private Columns() {}

  static EngineColumn of(DataType type, Vector vector) {
    // Not a pattern switch: that is a preview in Java 17.
    if (vector instanceof LongVector longs) {
      return new LongColumn(type, longs);
    } else if (vector instanceof DoubleVector doubles) {
      return new DoubleColumn(type, doubles);
    } else if (vector instanceof BytesVector bytes) {
      return new BytesColumn(type, bytes);
    } else if (vector instanceof CodeVector codes) {
      return new CodeColumn(type, codes);
    } else if (vector instanceof ListVector lists && type instanceof ArrayType array) {
      return new ListColumn(array, lists);
    } else if (vector instanceof MapVector maps && type instanceof MapType map) {
      return new MapColumn(map, maps);
    } else if (vector instanceof StructVector structs && type instanceof StructType struct) {
      return new StructColumn(struct, structs);
    }
    throw new IllegalArgumentException(
        "No column of " + type.simpleString() + " over a " + vector.getClass().getSimpleName());
  }
}
