package io.sparksynth.engine;

import io.sparksynth.spec.DataType;

/** How vectors hold the values of a logical type. */
public enum PhysicalType {
  LONG,
  DOUBLE,
  STRING,
  NESTED;

  public static PhysicalType of(DataType type) {
    if (type instanceof DataType.Decimal) {
      return LONG;
    }
    if (type instanceof DataType.Array
        || type instanceof DataType.Struct
        || type instanceof DataType.Map) {
      return NESTED;
    }
    if (type.equals(DataType.FLOAT) || type.equals(DataType.DOUBLE)) {
      return DOUBLE;
    }
    if (type.equals(DataType.STRING) || type.equals(DataType.BINARY)) {
      return STRING;
    }
    return LONG;
  }
}
