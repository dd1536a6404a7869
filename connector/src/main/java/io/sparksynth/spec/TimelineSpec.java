package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the rows of a table happen; the rows are ordered by it.
 *
 * @param column the date or timestamp column that shows it
 * @param from first time, inclusive
 * @param to last time, exclusive
 * @param growth of the rows' frequency per year: 0.3 is 30 % a year
 * @param season name of a season that shapes it
 */
public record TimelineSpec(
    String column,
    TimeExpr from,
    TimeExpr to,
    double growth,
    Optional<String> season,
    String path) {
  private static final Parameter<String> COLUMN =
      Parameter.of("column", ValueTypes.text())
          .required()
          .text("The date or timestamp column that shows when a row happens.");
  private static final Parameter<TimeExpr> FROM =
      Parameter.of("from", ValueTypes.time()).orElse(TimeExpr.START).text("First time, inclusive.");
  private static final Parameter<TimeExpr> TO =
      Parameter.of("to", ValueTypes.time()).orElse(TimeExpr.END).text("Last time, exclusive.");
  private static final Parameter<Double> GROWTH =
      Parameter.of("growth", ValueTypes.growth())
          .orElse(0.0)
          .text("How the frequency of rows grows: `30 % a year`.");
  private static final Parameter<String> SEASON =
      Parameter.of("season", ValueTypes.text()).text("The season that shapes it, by name.");

  static final List<Parameter<?>> PARAMETERS = List.of(COLUMN, FROM, TO, GROWTH, SEASON);

  static final ValueType<TimelineSpec> TYPE =
      new RecordType<>("a timeline", PARAMETERS, TimelineSpec::build);

  private static @Nullable TimelineSpec build(Arguments a, Problems problems) {
    TimeExpr from = a.get(FROM);
    TimeExpr to = a.get(TO);
    if (!from.isBefore(to).orElse(true)) {
      problems.add(a.path(FROM), "must be before 'to', got '" + from + "' and '" + to + "'.");
    }
    return new TimelineSpec(a.get(COLUMN), from, to, a.get(GROWTH), a.find(SEASON), a.path());
  }
}
