package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.sample.Runs;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code runs}: numbers of runs of ticks in which something is the matter with a series. */
final class RunsGenerator implements Generator {
  private static final Map<String, Long> MICROS =
      Map.of("ticks", 0L, "minutes", 60_000_000L, "hours", 3_600_000_000L, "days", 86_400_000_000L);
  private static final Parameter<Double> SHARE =
      Parameter.of("share", ValueTypes.rate())
          .above(0)
          .text("Share of all rows that are in a run; any series as likely.");
  private static final Parameter<String> WHERE =
      Parameter.of("where", ValueTypes.text())
          .text(
              "Instead of `share`: a column of the entities, made by `quota`, that says which of"
                  + " them have runs.");
  private static final Parameter<List<String>> VALUES =
      Parameter.of("values", ValueTypes.oneOrMore(ValueTypes.text()))
          .orElse(List.of("true"))
          .text("With `where`: its values that have runs.");
  private static final Parameter<Double> EVERY =
      Parameter.of("every", ValueTypes.number())
          .above(0)
          .text("With `where`: each of them has a run once in this time.");
  private static final Parameter<Double> MIN =
      Parameter.of("min", ValueTypes.number()).above(0).required().text("Length of the shortest.");
  private static final Parameter<Double> MAX =
      Parameter.of("max", ValueTypes.number()).above(0).required().text("Length of the longest.");
  private static final Parameter<String> UNIT =
      Parameter.of("unit", ValueTypes.oneOf(MICROS.keySet()))
          .orElse("ticks")
          .text("Unit of `every`, `min` and `max`.");
  private static final Parameter<Boolean> BY_END =
      Parameter.of("by_end", ValueTypes.bool())
          .orElse(false)
          .text("Other tables refer to the last row of a run, not to the first.");

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public String summary() {
    return "In a table with `ticks`: runs of rows of one series in which something is the matter:"
        + " the run's number, null outside of runs.";
  }

  @Override
  public String example() {
    return "anomaly: {type: bigint, runs: {share: 1 %, min: 3, max: 9}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(SHARE, WHERE, VALUES, EVERY, MIN, MAX, UNIT, BY_END);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.BIGINT);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    if (a.has(SHARE) == a.has(WHERE)) {
      problems.add(a.path(), "needs either share or where.");
    } else if (a.has(WHERE) != a.has(EVERY)) {
      problems.add(a.path(), "'where' and 'every' belong together.");
    }
    if (a.find(MIN).orElse(1.0) > a.find(MAX).orElse(Double.MAX_VALUE)) {
      problems.add(a.path(MIN), "must not be above max.");
    }
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    double unit = MICROS.getOrDefault(a.get(UNIT), 0L);
    double perUnit = unit == 0 ? 1 : unit / column.series().ticks().interval();
    int shortest = (int) Math.max(1, Math.ceil(a.get(MIN) * perUnit));
    int longest = (int) Math.max(shortest, Math.floor(a.get(MAX) * perUnit));
    boolean byEnd = a.get(BY_END);
    if (a.has(SHARE)) {
      double share = a.get(SHARE);
      return column
          .series()
          .runs(
              null,
              List.of(),
              series -> Runs.ofShare(series, share, shortest, longest, byEnd, column.key()));
    }
    double every = Math.max(4.0 * longest, a.get(EVERY) * perUnit);
    return column
        .series()
        .runs(
            a.get(WHERE),
            a.get(VALUES),
            members -> Runs.ofMembers(members, every, shortest, longest, byEnd, column.key()));
  }
}
