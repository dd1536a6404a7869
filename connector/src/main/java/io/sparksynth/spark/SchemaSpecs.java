package io.sparksynth.spark;

import io.sparksynth.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * Writes a spec of one table named {@value #TABLE} that imitates a schema: the names and types of
 * the columns choose the generators by simple rules ({@link ColumnRules}). It imitates the schema
 * only; values and distributions of a table that the schema came from are not looked at.
 */
final class SchemaSpecs {
  static final String TABLE = "data";
  private static final int DEFAULT_ROWS = 1_000;

  /** Digits after the point that the engine's unscaled longs hold. */
  private static final int MOST_DECIMALS = 18;

  private static final List<String> PLAIN =
      List.of(
          "boolean",
          "tinyint",
          "smallint",
          "int",
          "bigint",
          "float",
          "double",
          "date",
          "timestamp",
          "timestamp_ntz",
          "string",
          "binary");

  private final Problems problems;

  private SchemaSpecs(Problems problems) {
    this.problems = problems;
  }

  /**
   * The spec as JSON; empty if there is a problem more: a type that can't be generated, or no
   * column.
   */
  static Optional<String> of(StructType schema, Problems problems) {
    int before = problems.size();
    if (schema.length() == 0) {
      problems.add("", "The schema to imitate has no columns.");
    }
    String columns = new SchemaSpecs(problems).columns(schema);
    String spec =
        """
        {"industry": "imitation", "comment": "Rows of a given schema",
         "tables": {"%s": {"rows": %d, "columns": {
        %s
        }}}}
        """
            .formatted(TABLE, DEFAULT_ROWS, columns);
    return problems.size() > before ? Optional.empty() : Optional.of(spec);
  }

  private String columns(StructType schema) {
    List<String> columns = new ArrayList<>();
    ColumnRules rules = new ColumnRules(List.of(schema.fieldNames()));
    for (StructField field : schema.fields()) {
      Optional<String> type = type(field.dataType());
      if (type.isEmpty()) {
        problems.add(
            "",
            "Column '%s' of the schema is %s, which can't be generated."
                .formatted(field.name(), field.dataType().catalogString()));
      } else {
        columns.add(
            "  %s: {\"type\": %s, %s%s}"
                .formatted(
                    quoted(field.name()),
                    quoted(type.get()),
                    generator(field.name(), field.dataType(), rules),
                    comment(field)));
      }
    }
    return String.join(",\n", columns);
  }

  private static String comment(StructField field) {
    return field.metadata().contains("comment")
        ? ", \"comment\": " + quoted(field.metadata().getString("comment"))
        : "";
  }

  /** A generator as an entry of JSON, {@code "uuid": {}}. */
  private static String generator(String name, DataType type, ColumnRules rules) {
    if (type instanceof ArrayType array) {
      return "\"array\": {\"of\": {%s}, \"min\": 0, \"max\": 3}"
          .formatted(generator(name, array.elementType(), rules.nested()));
    } else if (type instanceof StructType struct) {
      return Arrays.stream(struct.fields())
          .map(
              field ->
                  "%s: {%s}"
                      .formatted(
                          quoted(field.name()),
                          generator(field.name(), field.dataType(), rules.nested())))
          .collect(Collectors.joining(", ", "\"struct\": {", "}"));
    } else if (type instanceof MapType map) {
      return "\"map\": {\"keys\": %s, \"values\": {%s}, \"min\": 0, \"max\": 3}"
          .formatted(keys(map.keyType()), generator(name, map.valueType(), rules.nested()));
    }
    return rules.generator(name, type);
  }

  private static String keys(DataType type) {
    if (isTime(type)) {
      return "[\"2024-01-01\", \"2024-02-01\", \"2024-03-01\"]";
    }
    return type instanceof NumericType ? "[1, 2, 3]" : "[\"a\", \"b\", \"c\"]";
  }

  /** The type in the language of specs; empty if it has no such type. */
  private static Optional<String> type(DataType type) {
    if (type instanceof ArrayType array) {
      return type(array.elementType()).map("array<%s>"::formatted);
    } else if (type instanceof MapType map) {
      return isKey(map.keyType())
          ? type(map.keyType())
              .flatMap(k -> type(map.valueType()).map(v -> "map<%s,%s>".formatted(k, v)))
          : Optional.empty();
    } else if (type instanceof StructType struct) {
      List<String> fields = new ArrayList<>();
      for (StructField field : struct.fields()) {
        type(field.dataType()).ifPresent(t -> fields.add(field.name() + ":" + t));
      }
      return fields.size() == struct.length() && !fields.isEmpty()
          ? Optional.of("struct<" + String.join(",", fields) + ">")
          : Optional.empty();
    }
    boolean plain =
        type instanceof DecimalType decimal
            ? decimal.scale() <= MOST_DECIMALS
            : PLAIN.contains(type.catalogString());
    return plain ? Optional.of(type.catalogString()) : Optional.empty();
  }

  private static boolean isKey(DataType type) {
    return isTime(type) || type instanceof StringType || type instanceof NumericType;
  }

  private static boolean isTime(DataType type) {
    return type instanceof DateType
        || type instanceof TimestampType
        || type instanceof TimestampNTZType;
  }

  /** A text in JSON. */
  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
