package io.sparksynth.engine.expression;

import io.sparksynth.spec.DataType;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Functions of dates and timestamps, all in UTC. */
final class DateFunctions {
  static final List<Function> ALL =
      List.of(
          new Function(
              "date_add(date, days)", "so many days later", 2, 2, c -> addDays(c, c.whole(1))),
          new Function(
              "date_sub(date, days)",
              "so many days earlier",
              2,
              2,
              c -> addDays(c, Arithmetic.negate(c.whole(1)))),
          new Function("datediff(end, start)", "days between", 2, 2, DateFunctions::daysBetween),
          new Function("date_diff(end, start)", "days between", 2, 2, DateFunctions::daysBetween),
          new Function(
              "add_months(date, months)",
              "so many months later, the day cut to the month's length",
              2,
              2,
              c ->
                  c.longs(
                      DataType.DATE,
                      (in, i) -> Civil.addMonths(in.number(0, i), in.number(1, i)),
                      c.date(0),
                      c.whole(1))),
          new Function(
              "months_between(end, start)",
              "months between, parts of 31 days after the point",
              2,
              2,
              DateFunctions::monthsBetween),
          new Function("last_day(date)", "last day of its month", 1, 1, DateFunctions::lastDay),
          part("year(date)", "the year", day -> Civil.year(Civil.fields(day))),
          part("quarter(date)", "1 to 4", day -> (Civil.month(Civil.fields(day)) + 2) / 3),
          part("month(date)", "1 to 12", day -> Civil.month(Civil.fields(day))),
          part("day(date)", "day of the month", day -> Civil.dayOfMonth(Civil.fields(day))),
          part("dayofmonth(date)", "day of the month", day -> Civil.dayOfMonth(Civil.fields(day))),
          part("dayofyear(date)", "1 to 366", Civil::dayOfYear),
          part("dayofweek(date)", "1 (Sunday) to 7", day -> (Civil.weekday(day) + 1) % 7 + 1),
          part("weekday(date)", "0 (Monday) to 6", Civil::weekday),
          part("weekofyear(date)", "ISO week, 1 to 53", Civil::isoWeek),
          clock("hour(timestamp)", 24, Civil.HOUR),
          clock("minute(timestamp)", 60, Civil.MINUTE),
          clock("second(timestamp)", 60, Civil.SECOND),
          new Function(
              "date_trunc(unit, timestamp)",
              "start of the 'year', 'quarter', 'month', 'week', 'day', 'hour', ...",
              2,
              2,
              c -> {
                Expr time = Casting.cast(c.timestamp(1), DataType.TIMESTAMP);
                return TimeUnits.parse("date_trunc", c.constantText(0)).truncate(c, time);
              }),
          new Function(
              "trunc(date, unit)",
              "start of the 'year', 'quarter', 'month' or 'week' as a date",
              2,
              2,
              DateFunctions::truncate),
          new Function(
              "make_date(year, month, day)",
              "a date; NULL if there is no such day",
              3,
              3,
              DateFunctions::makeDate),
          new Function("to_date(x)", "as a date", 1, 1, c -> Casting.cast(c.arg(0), DataType.DATE)),
          new Function(
              "to_timestamp(x)",
              "as a timestamp",
              1,
              1,
              c -> Casting.cast(c.arg(0), DataType.TIMESTAMP)),
          new Function(
              "timestampadd(unit, n, timestamp)",
              "so many units (SECOND to YEAR) later",
              3,
              3,
              c ->
                  TimeUnits.parse("timestampadd", c.constantText(0))
                      .add("timestampadd", c.timestamp(2), c.whole(1), false)),
          new Function(
              "timestampdiff(unit, start, end)",
              "whole units (SECOND to YEAR) between",
              3,
              3,
              c ->
                  TimeUnits.parse("timestampdiff", c.constantText(0))
                      .between(c, c.timestamp(1), c.timestamp(2))),
          new Function(
              "unix_seconds(timestamp)", "seconds since 1970", 1, 1, c -> epoch(c, Civil.SECOND)),
          new Function(
              "unix_millis(timestamp)", "milliseconds since 1970", 1, 1, c -> epoch(c, 1000)),
          new Function("unix_micros(timestamp)", "microseconds since 1970", 1, 1, c -> epoch(c, 1)),
          new Function(
              "timestamp_seconds(n)",
              "the timestamp so many seconds after 1970",
              1,
              1,
              c -> Casting.cast(c.whole(0), DataType.TIMESTAMP)));

  private DateFunctions() {}

  private static Function part(String usage, String summary, LongUnaryOperator ofDay) {
    return new Function(
        usage,
        summary,
        1,
        1,
        c -> c.call(DataType.INT, in -> Stepwise.kernel(in, 1, ofDay), c.date(0)));
  }

  private static Function clock(String usage, int count, long unit) {
    return new Function(
        usage,
        "0 to " + (count - 1),
        1,
        1,
        c ->
            c.call(
                DataType.INT,
                in -> Stepwise.kernel(in, unit, step -> Math.floorMod(step, count)),
                c.timestamp(0)));
  }

  static Expr addDays(CallSite call, Expr days) {
    return TimeUnits.DAY.add("date_add", call.date(0), days, true);
  }

  private static Expr daysBetween(CallSite call) {
    return call.longs(
        DataType.INT, (in, i) -> in.number(0, i) - in.number(1, i), call.date(0), call.date(1));
  }

  private static Expr lastDay(CallSite call) {
    return call.longs(
        DataType.DATE, (in, i) -> Civil.lastDayOfMonth(in.number(0, i)), call.date(0));
  }

  private static Expr epoch(CallSite call, long micros) {
    return call.longs(
        DataType.BIGINT, (in, i) -> Math.floorDiv(in.number(0, i), micros), call.timestamp(0));
  }

  private static Expr truncate(CallSite call) {
    TimeUnits unit = TimeUnits.parse("trunc", call.constantText(1));
    if (!unit.isLongerThanDay()) {
      throw call.expected(1, "'year', 'quarter', 'month' or 'week'");
    }
    return call.longs(
        DataType.DATE,
        (in, i) -> unit.truncateDate(in.number(0, i)),
        call.date(0),
        Expr.Literal.text(unit.name()));
  }

  private static Expr makeDate(CallSite call) {
    return call.nullable(
        DataType.DATE,
        args ->
            PerRow.longs(
                args,
                (in, i) -> {
                  long year = in.number(0, i);
                  long month = in.number(1, i);
                  long day = in.number(2, i);
                  boolean right =
                      year >= -9999
                          && year <= 9999
                          && month >= 1
                          && month <= 12
                          && day >= 1
                          && day <= Civil.monthLength(year, (int) month);
                  in.missing = !right;
                  return right ? Civil.days(year, (int) month, (int) day) : 0;
                }),
        call.whole(0),
        call.whole(1),
        call.whole(2));
  }

  /** Spark's rule: whole months if both are the same day of the month or both its last one. */
  private static Expr monthsBetween(CallSite call) {
    return call.doubles(
        (in, i) -> {
          long end = in.number(0, i);
          long start = in.number(1, i);
          long endDay = Math.floorDiv(end, Civil.DAY);
          long startDay = Math.floorDiv(start, Civil.DAY);
          long a = Civil.fields(endDay);
          long b = Civil.fields(startDay);
          double months = (Civil.year(a) - Civil.year(b)) * 12 + Civil.month(a) - Civil.month(b);
          boolean bothLast =
              endDay == Civil.lastDayOfMonth(endDay) && startDay == Civil.lastDayOfMonth(startDay);
          if (Civil.dayOfMonth(a) == Civil.dayOfMonth(b) || bothLast) {
            return months;
          }
          long seconds =
              (Civil.dayOfMonth(a) - Civil.dayOfMonth(b)) * 86_400L
                  + Math.floorMod(end, Civil.DAY) / Civil.SECOND
                  - Math.floorMod(start, Civil.DAY) / Civil.SECOND;
          return Math.round((months + seconds / (31 * 86_400.0)) * 1e8) / 1e8;
        },
        call.timestamp(0),
        call.timestamp(1));
  }
}
