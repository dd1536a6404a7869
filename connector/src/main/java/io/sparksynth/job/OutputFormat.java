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
  DELTA(Map.of(), Map.of()),
  PARQUET(Map.of(), Map.of()),
  JSON(Text.TIMES, Text.TIMES),
  CSV(Text.CSV_WRITE, Text.CSV_READ);

  private final Map<String, String> writeOptions;
  private final Map<String, String> readOptions;

  OutputFormat(Map<String, String> writeOptions, Map<String, String> readOptions) {
    this.writeOptions = writeOptions;
    this.readOptions = readOptions;
  }

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
    return writeOptions;
  }

  Map<String, String> readOptions() {
    return readOptions;
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

  /** Spark's default patterns for text files drop the microseconds. */
  private static final class Text {
    static final Map<String, String> TIMES =
        Map.of(
            "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX",
            "timestampNTZFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    /** As RFC 4180 quotes; Spark would trim spaces otherwise. */
    static final Map<String, String> CSV_WRITE =
        plus(
            Map.of(
                "header", "true",
                "escape", "\"",
                "ignoreLeadingWhiteSpace", "false",
                "ignoreTrailingWhiteSpace", "false"));

    static final Map<String, String> CSV_READ =
        plus(Map.of("header", "true", "escape", "\"", "multiLine", "true"));

    private static Map<String, String> plus(Map<String, String> options) {
      var all = new HashMap<>(TIMES);
      all.putAll(options);
      return Map.copyOf(all);
    }
  }
}
