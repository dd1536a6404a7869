package io.sparksynth.engine.expression;

import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DataType.Decimal;
import io.sparksynth.spec.DataType.Primitive;
import java.util.Optional;

/**
 * What the types are to expressions: how values lie in vectors, and which type two of them share.
 */
final class Types {
  /** Most digits of a decimal that a long holds. */
  static final int MOST_DIGITS = 18;

  private Types() {}

  /** How values lie in a vector. */
  enum Kind {
    LONG,
    DOUBLE,
    TEXT,
    OTHER
  }

  static Kind kind(DataType type) {
    if (type instanceof Decimal) {
      return Kind.LONG;
    }
    if (!(type instanceof Primitive primitive)) {
      return Kind.OTHER;
    }
    return switch (primitive) {
      case BOOLEAN, TINYINT, SMALLINT, INT, BIGINT, DATE, TIMESTAMP, TIMESTAMP_NTZ -> Kind.LONG;
      case FLOAT, DOUBLE -> Kind.DOUBLE;
      case STRING, BINARY -> Kind.TEXT;
    };
  }

  /** The type with its article, for messages. */
  static String named(DataType type) {
    String name = type.toString();
    return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  static boolean isIntegral(DataType type) {
    return type == Primitive.TINYINT
        || type == Primitive.SMALLINT
        || type == Primitive.INT
        || type == Primitive.BIGINT;
  }

  static boolean isFractional(DataType type) {
    return type == Primitive.FLOAT || type == Primitive.DOUBLE;
  }

  static boolean isNumeric(DataType type) {
    return isIntegral(type) || isFractional(type) || type instanceof Decimal;
  }

  static boolean isTimestamp(DataType type) {
    return type == Primitive.TIMESTAMP || type == Primitive.TIMESTAMP_NTZ;
  }

  /** The least value of an integral or decimal type, as a vector holds it. */
  static long min(DataType type) {
    return type == Primitive.BIGINT
        ? Long.MIN_VALUE
        : type instanceof Decimal ? -max(type) : -max(type) - 1;
  }

  /** The greatest value of an integral or decimal type, as a vector holds it. */
  static long max(DataType type) {
    if (type instanceof Decimal decimal) {
      return Decimals.power(Math.min(decimal.precision(), MOST_DIGITS)) - 1;
    }
    return switch ((Primitive) type) {
      case TINYINT -> Byte.MAX_VALUE;
      case SMALLINT -> Short.MAX_VALUE;
      case INT -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }

  /**
   * The decimal type that holds every value of an integral or decimal type, as far as a long does.
   */
  static Decimal decimal(DataType type) {
    if (type instanceof Decimal decimal) {
      return new Decimal(
          Math.min(decimal.precision(), MOST_DIGITS), Math.min(decimal.scale(), MOST_DIGITS));
    }
    return switch ((Primitive) type) {
      case TINYINT -> new Decimal(3, 0);
      case SMALLINT -> new Decimal(5, 0);
      case INT -> new Decimal(10, 0);
      default -> new Decimal(MOST_DIGITS, 0);
    };
  }

  /**
   * The decimal type of an expression; a whole literal has only the digits that it shows, as in
   * Spark.
   */
  static Decimal decimal(Expr expr) {
    if (expr instanceof Expr.Literal literal
        && isIntegral(literal.type())
        && literal.value() instanceof Long value) {
      return new Decimal(Math.min(Decimals.digits(value), MOST_DIGITS), 0);
    }
    return decimal(expr.type());
  }

  /** The type that both can be compared or mixed in; empty if there is none. */
  static Optional<DataType> common(Expr a, Expr b) {
    if (a == Expr.Literal.NULL) {
      return Optional.of(b.type());
    }
    if (b == Expr.Literal.NULL || a.type().equals(b.type())) {
      return Optional.of(a.type());
    }
    DataType left = a.type();
    DataType right = b.type();
    if (isNumeric(left) && isNumeric(right)) {
      return Optional.of(commonNumber(a, b));
    }
    if (DataType.isTime(left) && DataType.isTime(right)) {
      boolean zoned = left == Primitive.TIMESTAMP || right == Primitive.TIMESTAMP;
      return Optional.of(zoned ? Primitive.TIMESTAMP : Primitive.TIMESTAMP_NTZ);
    }
    return Optional.empty();
  }

  private static DataType commonNumber(Expr a, Expr b) {
    DataType left = a.type();
    DataType right = b.type();
    if (isIntegral(left) && isIntegral(right)) {
      return max(left) > max(right) ? left : right;
    }
    if (isFractional(left) || isFractional(right)) {
      boolean exact = left instanceof Decimal || right instanceof Decimal;
      boolean wide = left == Primitive.DOUBLE || right == Primitive.DOUBLE;
      return exact || wide ? Primitive.DOUBLE : Primitive.FLOAT;
    }
    Decimal x = decimal(a);
    Decimal y = decimal(b);
    int scale = Math.max(x.scale(), y.scale());
    int whole = Math.max(x.precision() - x.scale(), y.precision() - y.scale());
    return new Decimal(Math.min(MOST_DIGITS, whole + scale), scale);
  }
}
