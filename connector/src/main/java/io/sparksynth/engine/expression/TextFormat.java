package io.sparksynth.engine.expression;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.expression.Expr.Call;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DataType.Decimal;
import io.sparksynth.spec.DataType.Primitive;
import java.nio.charset.StandardCharsets;

/** Values as Spark's cast to STRING shows them. */
final class TextFormat {
  private TextFormat() {}

  static Expr cast(Expr expr) {
    DataType from = expr.type();
    PerRow.TextBody body = body(from, expr);
    return Call.strict(Casting.NAME, DataType.STRING, in -> PerRow.text(in, body), expr);
  }

  private static PerRow.TextBody body(DataType type, Expr expr) {
    if (type instanceof Decimal decimal) {
      int scale = Types.decimal(decimal).scale();
      return (in, i, out) -> decimal(in.number(0, i), scale, out);
    }
    if (!(type instanceof Primitive primitive)) {
      throw new ExpressionException(
          expr + " is " + Types.named(type) + ", which can't be cast to string.");
    }
    return switch (primitive) {
      case BOOLEAN -> (in, i, out) -> out.append(in.number(0, i) == 0 ? "false" : "true");
      case TINYINT, SMALLINT, INT, BIGINT -> (in, i, out) -> whole(in.number(0, i), out);
      case FLOAT -> (in, i, out) -> out.append(Float.toString((float) in.real(0, i)));
      case DOUBLE -> (in, i, out) -> out.append(Double.toString(in.real(0, i)));
      case DATE -> (in, i, out) -> date(in.number(0, i), out);
      case TIMESTAMP, TIMESTAMP_NTZ -> (in, i, out) -> timestamp(in.number(0, i), out);
      case STRING, BINARY -> throw new IllegalStateException(type + " is text already");
    };
  }

  static void whole(long value, TextOut out) {
    if (value == Long.MIN_VALUE) {
      out.append(Long.toString(value));
      return;
    }
    if (value < 0) {
      out.append('-');
    }
    out.digits(Math.abs(value), 1);
  }

  static void decimal(long unscaled, int scale, TextOut out) {
    if (unscaled < 0) {
      out.append('-');
    }
    long size = Math.abs(unscaled);
    out.digits(size / Decimals.power(scale), 1);
    if (scale > 0) {
      out.append('.');
      out.digits(size % Decimals.power(scale), scale);
    }
  }

  static void date(long days, TextOut out) {
    long fields = Civil.fields(days);
    long year = Civil.year(fields);
    if (year < 0 || year > 9999) {
      out.append(year < 0 ? '-' : '+');
    }
    out.digits(Math.abs(year), 4);
    out.append('-');
    out.digits(Civil.month(fields), 2);
    out.append('-');
    out.digits(Civil.dayOfMonth(fields), 2);
  }

  /** {@code yyyy-MM-dd HH:mm:ss}, and the fraction of the second without its last zeros. */
  static void timestamp(long micros, TextOut out) {
    long day = Math.floorDiv(micros, Civil.DAY);
    long ofDay = micros - day * Civil.DAY;
    date(day, out);
    out.append(' ');
    out.digits(ofDay / Civil.HOUR, 2);
    out.append(':');
    out.digits(ofDay / Civil.MINUTE % 60, 2);
    out.append(':');
    out.digits(ofDay / Civil.SECOND % 60, 2);
    long fraction = ofDay % Civil.SECOND;
    if (fraction != 0) {
      int digits = 6;
      while (fraction % 10 == 0) {
        fraction /= 10;
        digits--;
      }
      out.append('.');
      out.digits(fraction, digits);
    }
  }

  /** A constant as SQL. */
  static String literal(DataType type, Object value) {
    if (value instanceof String text) {
      return "'" + text.replace("'", "''") + "'";
    }
    if (value instanceof Double real) {
      return real.toString();
    }
    BytesVector vector = new BytesVector(1);
    TextOut out = new TextOut(vector);
    long number = (Long) value;
    if (type instanceof Decimal decimal) {
      decimal(number, Types.decimal(decimal).scale(), out);
    } else if (type == DataType.BOOLEAN) {
      out.append(number == 0 ? "FALSE" : "TRUE");
    } else if (type == DataType.DATE) {
      date(number, out);
    } else if (Types.isTimestamp(type)) {
      timestamp(number, out);
    } else {
      whole(number, out);
    }
    String text = new String(vector.data, 0, out.length(), StandardCharsets.UTF_8);
    return DataType.isTime(type) ? "'" + text + "'" : text;
  }
}
