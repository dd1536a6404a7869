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
 * @param hours 24 factors, midnight first
 * @param calendar name of the holiday calendar
 * @param holidays factor of the day by the holiday's name
 */
public record SeasonSpec(
    String name,
    List<Double> months,
    List<Double> weekdays,
    List<Double> hours,
    Optional<String> calendar,
    Map<String, Double> holidays,
    List<WindowSpec> campaigns,
    List<WindowSpec> incidents,
    String path) {

  private static final Parameter<List<Double>> MONTHS = factors("months", 12, "January first");
  private static final Parameter<List<Double>> WEEKDAYS = factors("weekdays", 7, "Monday first");
  private static final Parameter<List<Double>> HOURS = factors("hours", 24, "midnight first");
  private static final Parameter<String> CALENDAR =
      Parameter.of("calendar", ValueTypes.text()).text("The holiday calendar, by name: `us`.");
  private static final Parameter<Map<String, Double>> HOLIDAYS =
      Parameter.of("holidays", ValueTypes.map(factor()))
          .orElse(Map.of())
          .text("Factors of holidays, by their names in the calendar.");
  private static final Parameter<List<WindowSpec>> CAMPAIGNS =
      Parameter.of("campaigns", ValueTypes.list(WindowSpec.TYPE))
          .orElse(List.of())
          .text("Planned days in which more happens.");
  private static final Parameter<List<WindowSpec>> INCIDENTS =
      Parameter.of("incidents", ValueTypes.list(WindowSpec.TYPE))
          .orElse(List.of())
          .text("Unplanned days in which more or less happens.");

  static final List<Parameter<?>> PARAMETERS =
      List.of(MONTHS, WEEKDAYS, HOURS, CALENDAR, HOLIDAYS, CAMPAIGNS, INCIDENTS);

  public SeasonSpec {
    months = List.copyOf(months);
    weekdays = List.copyOf(weekdays);
    hours = List.copyOf(hours);
    holidays = Collections.unmodifiableMap(new LinkedHashMap<>(holidays));
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
    for (Parameter<List<Double>> factors : List.of(MONTHS, WEEKDAYS, HOURS)) {
      if (a.get(factors).stream().allMatch(factor -> factor == 0)) {
        problems.add(a.path(factors), "needs at least one factor > 0.");
      }
    }
    return new SeasonSpec(
        Paths.lastKey(a.path()),
        a.get(MONTHS),
        a.get(WEEKDAYS),
        a.get(HOURS),
        a.find(CALENDAR),
        a.get(HOLIDAYS),
        a.get(CAMPAIGNS),
        a.get(INCIDENTS),
        a.path());
  }
}
