package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.GeneratorSpec;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import io.sparksynth.text.BusinessDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code offset}: a date or time some while after, or before, another. */
final class OffsetGenerator implements Generator {
  private static final double YEAR_MICROS = 365.25 * 8.64e10;
  private static final Map<String, Double> MICROS =
      Map.of(
          "seconds", 1e6,
          "minutes", 6e7,
          "hours", 3.6e9,
          "days", 8.64e10,
          "weeks", 6.048e11,
          "years", YEAR_MICROS);
  private static final Parameter<String> AFTER =
      Parameter.of("after", ValueTypes.text()).text("The column that it follows.");
  private static final Parameter<String> BEFORE =
      Parameter.of("before", ValueTypes.text()).text("The column that it precedes.");
  private static final Parameter<GeneratorSpec> BY =
      Parameter.of("by", ValueTypes.generator())
          .required()
          .text("How long: any generator of numbers, such as `{exponential: 3}`.");
  private static final String BUSINESS_DAYS = "business days";
  private static final Parameter<String> UNIT =
      Parameter.of("unit", ValueTypes.oneOf(units()))
          .orElse("days")
          .text("Of what; the time of day stays with `business days`.");
  private static final Parameter<List<String>> CALENDAR =
      Parameter.of("calendar", ValueTypes.oneOrMore(ValueTypes.text()))
          .text(
              "With `business days`: the calendar whose days, and weekends, don't count:"
                  + " `US-banks`; or several, `[US-NYSE, US-banks]`.");

  private static java.util.Set<String> units() {
    java.util.Set<String> units = new java.util.TreeSet<>(MICROS.keySet());
    units.add(BUSINESS_DAYS);
    return units;
  }

  @Override
  public String name() {
    return "offset";
  }

  @Override
  public String summary() {
    return "A date or time some while after or before another column's; null if that is.";
  }

  @Override
  public String example() {
    return "shipped: {type: date, offset: {after: ordered, by: {exponential: 2}, unit: days}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(AFTER, BEFORE, BY, UNIT, CALENDAR);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    if (a.has(AFTER) == a.has(BEFORE)) {
      problems.add(a.path(), "needs either after or before.");
    }
    if (a.has(CALENDAR) != a.get(UNIT).equals(BUSINESS_DAYS)) {
      problems.add(a.path(UNIT), "business days need a calendar, and only they do.");
    }
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    boolean after = a.has(AFTER);
    String base = after ? a.get(AFTER) : a.get(BEFORE);
    Slot from = column.column(base);
    boolean isDate = from.type().equals(DataType.DATE);
    if (!isDate
        && !from.type().equals(DataType.TIMESTAMP)
        && !from.type().equals(DataType.TIMESTAMP_NTZ)) {
      throw column.fail("'" + base + "' must be a date or a time, but is " + from.type());
    }
    DataType type = column.type(from.type());
    Slot by = column.nested("by", a.get(BY), DataType.DOUBLE);
    // Business days, which are no unit of time, are days at least.
    double size = MICROS.getOrDefault(a.get(UNIT), (double) DAY_MICROS);
    requireYears(column, by, size);
    if (a.has(CALENDAR)) {
      return business(a, column, isDate ? from : column.convert(from, DataType.TIMESTAMP), by);
    }
    double unit = size * (after ? 1 : -1);
    boolean days = isDate && type.equals(DataType.DATE);
    double perStep = days ? unit / ChronoUnit.DAYS.getDuration().toNanos() * 1000 : unit;
    Slot start = days ? from : column.convert(from, DataType.TIMESTAMP);
    Slot moved =
        column.add(
            new Moved(start.index(), by.index(), perStep, days ? 1 : DAY_MICROS),
            days ? DataType.DATE : DataType.TIMESTAMP,
            from.nullable() || by.nullable());
    return column.convert(moved, type);
  }

  /** Fails if steps as {@code by} makes them lead out of all years that SQL has. */
  private static void requireYears(ColumnContext column, Slot by, double unit) {
    double longest = column.types().longestUsual(by);
    double years = longest * unit / YEAR_MICROS;
    if (years > MOST_YEARS) {
      throw column.fail(
          String.format(
              Locale.ROOT,
              "steps as long as %.3g are %.3g years; dates end with the year %d",
              longest,
              years,
              MOST_YEARS));
    }
  }

  private static Slot business(Arguments a, ColumnContext column, Slot from, Slot by) {
    BusinessDays days = column.attempt(() -> BusinessDays.of(a.get(CALENDAR)));
    boolean isDate = from.type().equals(DataType.DATE);
    Kernel kernel =
        new Business(
            from.index(), by.index(), a.has(AFTER) ? 1 : -1, isDate ? 1 : DAY_MICROS, days);
    Slot moved = column.add(kernel, from.type(), from.nullable() || by.nullable());
    return column.convert(moved, column.type(from.type()));
  }

  private static final long DAY_MICROS = 86_400_000_000L;

  /** Days of ten thousand years: no longer step stays within the years that SQL has. */
  private static final double MOST_DAYS = 3_652_425;

  private static final int MOST_YEARS = 9999;
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(MOST_YEARS, 12, 31).toEpochDay();

  /** A time kept from the first of the days that SQL has to the last. */
  private static long within(long time, long perDay) {
    return Math.max(FIRST_DAY * perDay, Math.min((LAST_DAY + 1) * perDay - 1, time));
  }

  /** Whole working days; {@code perDay} of the base's units are a day. */
  private record Business(int from, int by, int sign, long perDay, BusinessDays days)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector start = frame.longs(from);
      DoubleVector steps = frame.doubles(by);
      for (int i = 0, n = frame.count(); i < n; i++) {
        if (start.isNull(i) || steps.isNull(i)) {
          out.setNull(i);
          continue;
        }
        long day = Math.floorDiv(start.values[i], perDay);
        long within = start.values[i] - day * perDay;
        // half a step is not one: counts made by a continuous generator are rounded down
        long count = sign * (long) Math.max(-MOST_DAYS, Math.min(MOST_DAYS, steps.values[i]));
        out.values[i] = within(days.plus(day, count), 1) * perDay + within;
      }
    }
  }

  /** Steps are rounded down in size, so that a date never passes the moment that it stands for. */
  private record Moved(int from, int by, double perStep, long perDay) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector start = frame.longs(from);
      DoubleVector steps = frame.doubles(by);
      int n = frame.count();
      double most = MOST_DAYS * perDay;
      for (int i = 0; i < n; i++) {
        double step = Math.max(-most, Math.min(most, steps.values[i] * perStep));
        out.values[i] = within(start.values[i] + (long) step, perDay);
      }
      for (int i = 0; (start.hasNulls || steps.hasNulls) && i < n; i++) {
        if (start.isNull(i) || steps.isNull(i)) {
          out.setNull(i);
        }
      }
    }
  }
}
