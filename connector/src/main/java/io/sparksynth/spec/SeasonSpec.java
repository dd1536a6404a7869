package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often things happen, by the calendar; all factors multiply.
 *
 * @param months 12 factors, January first
 * @param weekdays 7 factors, Monday first
 * @param monthDays 31 factors, the first of the month first
 * @param hours 24 factors, midnight first, or 48 of half-hours
 * @param noise standard deviation of the logarithm of a day's own factor, which nothing explains
 * @param closed name of a calendar of business days, outside of which nothing happens
 * @param calendar name of the holiday calendar
 * @param holidays factor of the day by the holiday's name
 * @param until hour from which on nothing happens, by the holiday's name
 */
public record SeasonSpec(
    String name,
    List<Double> months,
    List<Double> weekdays,
    List<Double> monthDays,
    List<Double> hours,
    double noise,
    Optional<String> closed,
    Optional<String> calendar,
    Map<String, Double> holidays,
    Map<String, Long> until,
    List<WindowSpec> campaigns,
    List<WindowSpec> incidents,
    String path) {

  private static final Parameter<List<Double>> MONTHS = factors("months", 12, "January first");
  private static final Parameter<List<Double>> WEEKDAYS = factors("weekdays", 7, "Monday first");
  private static final Parameter<List<Double>> MONTH_DAYS =
      factors("monthDays", 31, "the first of the month first");
  private static final Parameter<List<Double>> HOURS =
      Parameter.of("hours", ValueTypes.list(factor(), 24, 48))
          .orElse(Collections.nCopies(24, 1.0))
          .text("24 factors, midnight first; or 48, one each half-hour.");
  private static final Parameter<Double> NOISE =
      Parameter.of("noise", ValueTypes.number().within(new Bounds(0, false, 1)))
          .orElse(0.0)
          .text(
              "How far days differ that the calendar has alike: the standard deviation of the"
                  + " logarithm of a factor of each day, 0.08 for about 8 %. One day's is the same"
                  + " for all tables of the season.");
  private static final Parameter<String> CLOSED =
      Parameter.of("closed", ValueTypes.text())
          .text(
              "A calendar of business days, `US-NYSE`: nothing happens on its days nor on"
                  + " weekends.");
  private static final Parameter<String> CALENDAR =
      Parameter.of("calendar", ValueTypes.text()).text("The holiday calendar, by name: `US`.");
  private static final Parameter<Map<String, Double>> HOLIDAYS =
      Parameter.of("holidays", ValueTypes.map(factor()))
          .orElse(Map.of())
          .text("Factors of holidays, by their names in the calendar.");
  private static final Parameter<Map<String, Long>> UNTIL =
      Parameter.of("until", ValueTypes.map(ValueTypes.integer().within(new Bounds(1, false, 23))))
          .orElse(Map.of())
          .text(
              "Holidays that end early, by their names in the calendar: `{Early Close: 13}`,"
                  + " nothing happens from 13:00 on.");
  private static final Parameter<List<WindowSpec>> CAMPAIGNS =
      Parameter.of("campaigns", ValueTypes.list(WindowSpec.TYPE))
          .orElse(List.of())
          .text("Planned days in which more happens.");
  private static final Parameter<List<WindowSpec>> INCIDENTS =
      Parameter.of("incidents", ValueTypes.list(WindowSpec.TYPE))
          .orElse(List.of())
          .text("Unplanned days in which more or less happens.");

  static final List<Parameter<?>> PARAMETERS =
      List.of(
          MONTHS,
          WEEKDAYS,
          MONTH_DAYS,
          HOURS,
          NOISE,
          CLOSED,
          CALENDAR,
          HOLIDAYS,
          UNTIL,
          CAMPAIGNS,
          INCIDENTS);

  public SeasonSpec {
    months = List.copyOf(months);
    weekdays = List.copyOf(weekdays);
    monthDays = List.copyOf(monthDays);
    hours = List.copyOf(hours);
    holidays = Collections.unmodifiableMap(new LinkedHashMap<>(holidays));
    until = Collections.unmodifiableMap(new LinkedHashMap<>(until));
    campaigns = List.copyOf(campaigns);
    incidents = List.copyOf(incidents);
  }

  static final ValueType<SeasonSpec> TYPE =
      new RecordType<>("a season", PARAMETERS, SeasonSpec::build);

  private static ValueType<Double> factor() {
    return ValueTypes.number().within(new Bounds(0, false, 1_000_000));
  }

  private static Parameter<List<Double>> factors(String name, int size, String order) {
    return Parameter.of(name, ValueTypes.list(factor(), size, size))
        .orElse(Collections.nCopies(size, 1.0))
        .text(size + " factors, " + order + ".");
  }

  private static @Nullable SeasonSpec build(Arguments a, Problems problems) {
    for (Parameter<List<Double>> factors : List.of(MONTHS, WEEKDAYS, MONTH_DAYS, HOURS)) {
      if (a.get(factors).stream().allMatch(factor -> factor == 0)) {
        problems.add(a.path(factors), "needs at least one factor > 0.");
      }
    }
    int hours = a.get(HOURS).size();
    if (hours != 24 && hours != 48) {
      problems.add(a.path(HOURS), "must have 24 or 48 items, got " + hours + ".");
    }
    return new SeasonSpec(
        Paths.lastKey(a.path()),
        a.get(MONTHS),
        a.get(WEEKDAYS),
        a.get(MONTH_DAYS),
        a.get(HOURS),
        a.get(NOISE),
        a.find(CLOSED),
        a.find(CALENDAR),
        a.get(HOLIDAYS),
        a.get(UNTIL),
        a.get(CAMPAIGNS),
        a.get(INCIDENTS),
        a.path());
  }
}
