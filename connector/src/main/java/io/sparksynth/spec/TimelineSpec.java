package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the rows of a table happen; the rows are ordered by it.
 *
 * @param column the date or timestamp column that shows it
 * @param from first time, inclusive
 * @param to last time, exclusive
 * @param growth of the rows' frequency per year: 0.3 is 30 % a year
 * @param seasons names of the seasons that shape it and their shares of the rows; none or one if it
 *     is not mixed
 */
public record TimelineSpec(
    String column,
    TimeExpr from,
    TimeExpr to,
    double growth,
    Map<String, Double> seasons,
    String path) {
  private static final Parameter<String> COLUMN =
      Parameter.of("column", ValueTypes.text())
          .required()
          .text("The date or timestamp column that shows when a row happens.");
  private static final Parameter<TimeExpr> FROM =
      Parameter.of("from", ValueTypes.time())
          .orElse(TimeExpr.START)
          .text("First time, inclusive; of two, `end - 2 years or start`, the earlier.");
  private static final Parameter<TimeExpr> TO =
      Parameter.of("to", ValueTypes.time()).orElse(TimeExpr.END).text("Last time, exclusive.");
  private static final Parameter<Double> GROWTH =
      Parameter.of("growth", ValueTypes.growth())
          .orElse(0.0)
          .text("How the frequency of rows grows: `30 % a year`.");
  private static final Parameter<String> SEASON =
      Parameter.of("season", ValueTypes.text()).text("The season that shapes it, by name.");

  private static final Parameter<Map<String, Double>> SEASONS =
      Parameter.of("seasons", ValueTypes.map(ValueTypes.number().within(new Bounds(0, true, 1e9))))
          .text(
              "Instead of `season`: rows of several kinds, each with its season and its share,"
                  + " `{shop: 80, night: 20}`; the generator `season` tells which.");

  static final List<Parameter<?>> PARAMETERS = List.of(COLUMN, FROM, TO, GROWTH, SEASON, SEASONS);

  public TimelineSpec {
    seasons = Collections.unmodifiableMap(new LinkedHashMap<>(seasons));
  }

  /** The season, unless there are several. */
  public Optional<String> season() {
    return seasons.size() == 1 ? Optional.of(seasons.keySet().iterator().next()) : Optional.empty();
  }

  static final ValueType<TimelineSpec> TYPE =
      new RecordType<>("a timeline", PARAMETERS, TimelineSpec::build);

  private static @Nullable TimelineSpec build(Arguments a, Problems problems) {
    TimeExpr from = a.get(FROM);
    TimeExpr to = a.get(TO);
    if (!from.isBefore(to).orElse(true)) {
      problems.add(a.path(FROM), "must be before 'to', got '" + from + "' and '" + to + "'.");
    }
    if (a.has(SEASON) && a.has(SEASONS)) {
      problems.add(a.path(SEASONS), "has no meaning beside 'season'.");
    }
    Map<String, Double> seasons =
        a.find(SEASONS).orElseGet(() -> a.find(SEASON).map(s -> Map.of(s, 1.0)).orElse(Map.of()));
    return new TimelineSpec(a.get(COLUMN), from, to, a.get(GROWTH), seasons, a.path());
  }
}
