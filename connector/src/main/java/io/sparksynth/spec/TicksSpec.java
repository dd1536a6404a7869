package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table are what each row of another one writes at a fixed interval, as sensors do.
 *
 * @param table whose rows write
 * @param where a column of it that is made by {@code quota}; empty if all its rows write
 * @param values of that column whose rows write
 * @param each rows that one writes at a time
 * @param from first time, inclusive
 * @param to last time, exclusive
 */
public record TicksSpec(
    String table,
    Optional<String> where,
    List<String> values,
    int each,
    TimeExpr from,
    TimeExpr to,
    String path) {
  private static final Parameter<String> TABLE =
      Parameter.of("table", ValueTypes.text())
          .required()
          .text("The table whose rows write: devices, machines.");
  private static final Parameter<String> WHERE =
      Parameter.of("where", ValueTypes.text())
          .text("Only those with some values of this column, which must be made by `quota`.");
  private static final Parameter<List<String>> VALUES =
      Parameter.of("values", ValueTypes.oneOrMore(ValueTypes.text()))
          .orElse(List.of())
          .text("With `where`: the values.");
  private static final Parameter<Long> EACH =
      Parameter.of("each", ValueTypes.integer())
          .range(1, 1000)
          .orElse(1L)
          .text("Rows that one writes at a time: channels, which `position` numbers.");
  private static final Parameter<TimeExpr> FROM =
      Parameter.of("from", ValueTypes.time())
          .orElse(TimeExpr.START)
          .text("First time, inclusive; of two, `end - 2 years or start`, the earlier.");
  private static final Parameter<TimeExpr> TO =
      Parameter.of("to", ValueTypes.time()).orElse(TimeExpr.END).text("Last time, exclusive.");

  static final List<Parameter<?>> PARAMETERS = List.of(TABLE, WHERE, VALUES, EACH, FROM, TO);

  static final ValueType<TicksSpec> TYPE = new RecordType<>("ticks", PARAMETERS, TicksSpec::build);

  public TicksSpec {
    values = List.copyOf(values);
  }

  private static @Nullable TicksSpec build(Arguments a, Problems problems) {
    TimeExpr from = a.get(FROM);
    TimeExpr to = a.get(TO);
    if (!from.isBefore(to).orElse(true)) {
      problems.add(a.path(FROM), "must be before 'to', got '" + from + "' and '" + to + "'.");
    }
    if (a.has(WHERE) == a.get(VALUES).isEmpty()) {
      problems.add(a.path(WHERE), "'where' and 'values' belong together.");
    }
    return new TicksSpec(
        a.get(TABLE), a.find(WHERE), a.get(VALUES), a.get(EACH).intValue(), from, to, a.path());
  }

  /** Who writes, as a table follows from another. */
  public Optional<FollowsSpec> writers() {
    return where.map(column -> new FollowsSpec(table, column, values, path));
  }
}
