package io.sparksynth.spec;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The type of a column; its text is the SQL of Spark: {@code array<decimal(12,2)>}. */
public sealed interface DataType {
  Primitive BOOLEAN = Primitive.BOOLEAN;
  Primitive TINYINT = Primitive.TINYINT;
  Primitive SMALLINT = Primitive.SMALLINT;
  Primitive INT = Primitive.INT;
  Primitive BIGINT = Primitive.BIGINT;
  Primitive FLOAT = Primitive.FLOAT;
  Primitive DOUBLE = Primitive.DOUBLE;
  Primitive DATE = Primitive.DATE;
  Primitive TIMESTAMP = Primitive.TIMESTAMP;
  Primitive TIMESTAMP_NTZ = Primitive.TIMESTAMP_NTZ;
  Primitive STRING = Primitive.STRING;
  Primitive BINARY = Primitive.BINARY;

  /** Whether a type is a date or a timestamp, with or without time zone. */
  static boolean isTime(DataType type) {
    return type == DATE || type == TIMESTAMP || type == TIMESTAMP_NTZ;
  }

  /** Types without parameters. */
  enum Primitive implements DataType {
    BOOLEAN,
    TINYINT,
    SMALLINT,
    INT,
    BIGINT,
    FLOAT,
    DOUBLE,
    DATE,
    TIMESTAMP,
    TIMESTAMP_NTZ,
    STRING,
    BINARY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A decimal number.
   *
   * @param precision all digits, 1 to 38
   * @param scale digits after the point, 0 to precision
   */
  record Decimal(int precision, int scale) implements DataType {
    public Decimal {
      if (precision < 1 || precision > 38 || scale < 0 || scale > precision) {
        throw new IllegalArgumentException(
            "a decimal has 1 to 38 digits, of which 0 to all are after the point");
      }
    }

    @Override
    public String toString() {
      return "decimal(" + precision + "," + scale + ")";
    }
  }

  /** A list of values. */
  record Array(DataType element) implements DataType {
    @Override
    public String toString() {
      return "array<" + element + ">";
    }
  }

  /** Values with names. */
  record Struct(List<Field> fields) implements DataType {
    public Struct {
      fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
      return fields.stream()
          .map(field -> field.name() + ":" + field.type())
          .collect(Collectors.joining(",", "struct<", ">"));
    }
  }

  /** A field of a struct. */
  record Field(String name, DataType type) {}

  /** Values by key. */
  record Map(DataType key, DataType value) implements DataType {
    @Override
    public String toString() {
      return "map<" + key + "," + value + ">";
    }
  }

  /**
   * Parses the SQL of a type, such as {@code bigint} or {@code struct<a: int, b: string>}.
   *
   * @throws IllegalArgumentException with a sentence that begins in lower case and reads after "is
   *     no type: "
   */
  static DataType parse(String ddl) {
    return new DataTypeParser(ddl).parse();
  }
}
