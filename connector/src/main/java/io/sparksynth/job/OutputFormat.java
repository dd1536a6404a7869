package io.sparksynth.job;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/** A file format, with the options under which Spark reads back exactly what it wrote. */
enum OutputFormat {
  DELTA,
  PARQUET,
  JSON,
  CSV;

  /** Spark's default patterns for text files drop the microseconds. */
  private static final Map<String, String> TIMES =
      Map.of(
          "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX",
          "timestampNTZFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

  /** As RFC 4180 quotes; Spark would trim spaces otherwise. */
  private static final Map<String, String> CSV_WRITE =
      timesAnd(
          Map.of(
              "header", "true",
              "escape", "\"",
              "ignoreLeadingWhiteSpace", "false",
              "ignoreTrailingWhiteSpace", "false"));

  private static final Map<String, String> CSV_READ =
      timesAnd(Map.of("header", "true", "escape", "\"", "multiLine", "true"));

  /** The name by which Spark knows the format. */
  String sparkName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What {@code --help} and error messages show. */
  @Override
  public String toString() {
    return sparkName();
  }

  Map<String, String> writeOptions() {
    return switch (this) {
      case DELTA, PARQUET -> Map.of();
      case JSON -> TIMES;
      case CSV -> CSV_WRITE;
    };
  }

  Map<String, String> readOptions() {
    return this == CSV ? CSV_READ : writeOptions();
  }

  /** Text files carry no types, so the reader must be told them. */
  boolean needsSchemaToRead() {
    return this == JSON || this == CSV;
  }

  boolean holds(DataType type) {
    boolean nested =
        type instanceof ArrayType
            || type instanceof MapType
            || type instanceof StructType
            || type instanceof BinaryType;
    return this != CSV || !nested;
  }

  private static Map<String, String> timesAnd(Map<String, String> options) {
    var all = new HashMap<>(TIMES);
    all.putAll(options);
    return Map.copyOf(all);
  }
}
