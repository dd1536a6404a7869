package io.sparksynth.engine.expression;

import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DataType.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Casts from STRING. They make objects: meant for constants and dictionaries, right for all. */
final class TextParsing {
  private static final Pattern DATE = Pattern.compile("(\\d{4,6})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{0,9}))?)?");
  private static final Pattern ZONE =
      Pattern.compile("(?:UTC|GMT)?([+-]\\d{1,2}:\\d{2})|Z|UTC|GMT");

  private TextParsing() {}

  static Expr cast(Expr expr, DataType to, Casting.Mode mode) {
    if (Types.kind(to) == Types.Kind.OTHER) {
      throw new ExpressionException(expr + " is a string, which can't be cast to " + to + ".");
    }
    if (expr instanceof Literal literal && literal.value() instanceof String text) {
      if (mode != Casting.Mode.TRY && parse(text, to) == null) {
        throw new ExpressionException(expr + " is no " + to + hint(to) + ".");
      }
    }
    if (Types.isFractional(to)) {
      return Casting.call(
          expr,
          to,
          mode,
          in ->
              PerRow.doubles(
                  in, (args, i) -> parse(args, i, to) instanceof Double real ? real : 0));
    }
    return Casting.longs(
        expr, to, mode, (args, i) -> parse(args, i, to) instanceof Long number ? number : 0);
  }

  private static String hint(DataType to) {
    if (to == DataType.DATE) {
      return ": write it as 'yyyy-MM-dd'";
    }
    return Types.isTimestamp(to) ? ": write it as 'yyyy-MM-dd HH:mm:ss'" : "";
  }

  private static @Nullable Object parse(Inputs in, int row, DataType to) {
    String text = in.text(0, row);
    Object value = parse(text, to);
    if (value == null) {
      in.fail(row, "got '" + text + "', which is no " + to + ",");
    }
    return value;
  }

  /** The value as a vector holds it, or null if the text is none. */
  private static @Nullable Object parse(String text, DataType to) {
    String trimmed = text.strip();
    try {
      if (to == DataType.BOOLEAN) {
        return bool(trimmed.toLowerCase(Locale.ROOT));
      }
      if (to == DataType.DATE) {
        Long micros = timestamp(trimmed);
        return micros == null ? null : Math.floorDiv(micros, Civil.DAY);
      }
      if (Types.isTimestamp(to)) {
        return timestamp(trimmed);
      }
      if (to == DataType.FLOAT) {
        return (double) Float.parseFloat(trimmed);
      }
      return to == DataType.DOUBLE ? (Object) Double.parseDouble(trimmed) : exact(trimmed, to);
    } catch (NumberFormatException | DateTimeException noValue) {
      return null;
    }
  }

  private static @Nullable Long bool(String text) {
    return switch (text) {
      case "t", "true", "y", "yes", "1" -> 1L;
      case "f", "false", "n", "no", "0" -> 0L;
      default -> null;
    };
  }

  private static @Nullable Long exact(String text, DataType to) {
    // The exponent of a stranger's text must not make a number of a million digits.
    if (text.length() > 100) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs((long) number.scale()) > 400) {
      return null;
    }
    if (!(to instanceof Decimal) && number.scale() > 0 && text.indexOf('.') >= 0) {
      return null;
    }
    int scale = to instanceof Decimal ? Types.decimal(to).scale() : 0;
    BigDecimal scaled = number.setScale(scale, RoundingMode.HALF_UP);
    if (scaled.unscaledValue().bitLength() > 63) {
      return null;
    }
    long value = scaled.unscaledValue().longValue();
    return value < Types.min(to) || value > Types.max(to) ? null : value;
  }

  private static @Nullable Long timestamp(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.lookingAt()) {
      return null;
    }
    long days =
        LocalDate.of(Integer.parseInt(date.group(1)), part(date, 2), part(date, 3)).toEpochDay();
    String rest = text.substring(date.end());
    if (rest.isEmpty()) {
      return days * Civil.DAY;
    }
    Matcher time = TIME.matcher(rest.substring(1));
    if (date.group(3) == null
        || (rest.charAt(0) != ' ' && rest.charAt(0) != 'T')
        || !time.lookingAt()) {
      return null;
    }
    String fraction = time.group(4) == null ? "" : time.group(4);
    long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
    int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    int minute = Integer.parseInt(time.group(2));
    LocalTime clock = LocalTime.of(Integer.parseInt(time.group(1)), minute, second, (int) nanos);
    String zone = rest.substring(1 + time.end()).strip();
    return days * Civil.DAY + clock.toNanoOfDay() / 1000 - offsetMicros(zone);
  }

  private static int part(Matcher date, int group) {
    return date.group(group) == null ? 1 : Integer.parseInt(date.group(group));
  }

  private static long offsetMicros(String zone) {
    if (zone.isEmpty()) {
      return 0;
    }
    Matcher matcher = ZONE.matcher(zone);
    if (!matcher.matches()) {
      throw new DateTimeException(zone);
    }
    String offset = matcher.group(1);
    if (offset == null) {
      return 0;
    }
    String padded = offset.length() == 5 ? offset.charAt(0) + "0" + offset.substring(1) : offset;
    return ZoneOffset.of(padded).getTotalSeconds() * Civil.SECOND;
  }
}
