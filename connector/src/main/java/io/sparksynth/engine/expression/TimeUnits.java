package io.sparksynth.engine.expression;

import io.sparksynth.problem.NearestName;
import io.sparksynth.spec.DataType;
import java.util.List;
import java.util.Locale;

/** Units of time, and what is done with them: add, subtract, count, truncate. */
enum TimeUnits {
  MICROSECOND(1, 0),
  MILLISECOND(1000, 0),
  SECOND(Civil.SECOND, 0),
  MINUTE(Civil.MINUTE, 0),
  HOUR(Civil.HOUR, 0),
  DAY(Civil.DAY, 0),
  WEEK(7 * Civil.DAY, 0),
  MONTH(0, 1),
  QUARTER(0, 3),
  YEAR(0, 12);

  private static final List<String> NAMES =
      List.of(
          "MICROSECOND",
          "MILLISECOND",
          "SECOND",
          "MINUTE",
          "HOUR",
          "DAY",
          "WEEK",
          "MONTH",
          "QUARTER",
          "YEAR");

  private final long micros;
  private final int months;

  TimeUnits(long micros, int months) {
    this.micros = micros;
    this.months = months;
  }

  /**
   * The unit of a name, which may be in the plural; the short forms are those of {@code
   * date_trunc}.
   */
  static TimeUnits parse(String where, String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    String single = upper.endsWith("S") ? upper.substring(0, upper.length() - 1) : upper;
    return switch (single) {
      case "DD" -> DAY;
      case "MM", "MON" -> MONTH;
      case "YY", "YYYY" -> YEAR;
      default -> {
        if (!NAMES.contains(single)) {
          throw new ExpressionException(
              where + ": '" + name + "' is no unit of time." + NearestName.didYouMean(name, NAMES));
        }
        yield valueOf(single);
      }
    };
  }

  /** A date or timestamp plus so many units; a date stays one if the unit is a day or more. */
  Expr add(String name, Expr time, Expr count, boolean keepDate) {
    boolean isDate =
        time.type() == DataType.DATE && keepDate && (months > 0 || micros >= Civil.DAY);
    Expr base =
        isDate || Types.isTimestamp(time.type()) ? time : Casting.cast(time, DataType.TIMESTAMP);
    Expr step = Arithmetic.multiply(Casting.cast(count, DataType.BIGINT), step(isDate));
    if (months == 0) {
      return Expr.Call.strict(
          name,
          base.type(),
          in -> LongArithmetic.plain(LongArithmetic.Operator.ADD, in),
          base,
          step);
    }
    return Expr.Call.strict(
        name,
        base.type(),
        in ->
            PerRow.longs(
                in,
                isDate
                    ? (args, i) -> Civil.addMonths(args.number(0, i), args.number(1, i))
                    : (args, i) -> Civil.addMonthsToMicros(args.number(0, i), args.number(1, i))),
        base,
        step);
  }

  private Expr step(boolean isDate) {
    long step = months > 0 ? months : isDate ? micros / Civil.DAY : micros;
    return Expr.Literal.of(DataType.BIGINT, step);
  }

  /** Whole units from one timestamp to another. */
  Expr between(CallSite call, Expr from, Expr to) {
    return call.longs(
        DataType.BIGINT,
        (in, i) -> {
          long a = in.number(0, i);
          long b = in.number(1, i);
          return months > 0 ? Civil.monthsBetween(a, b) / months : (b - a) / micros;
        },
        from,
        to,
        Expr.Literal.text(name()));
  }

  /** The start of the unit that a timestamp is in. */
  Expr truncate(CallSite call, Expr timestamp) {
    return call.longs(
        timestamp.type(),
        (in, i) -> {
          long value = in.number(0, i);
          return this == WEEK || months > 0
              ? truncateDate(Math.floorDiv(value, Civil.DAY)) * Civil.DAY
              : value - Math.floorMod(value, micros);
        },
        timestamp,
        Expr.Literal.text(name()));
  }

  /** The start of the week, month, quarter or year that a day is in. */
  long truncateDate(long day) {
    return this == WEEK ? day - Civil.weekday(day) : Civil.startOfMonth(day, months);
  }

  boolean isLongerThanDay() {
    return months > 0 || this == WEEK;
  }
}
