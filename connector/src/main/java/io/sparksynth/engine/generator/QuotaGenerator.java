package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Quoted;
import io.sparksynth.engine.RowTimes;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.Weighted;
import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import io.sparksynth.sample.Quota;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DriftChange;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code quota}: one of some values, each in an exact share of any thousand rows; other tables can
 * follow from the rows that have a value.
 */
final class QuotaGenerator implements Quoted, Weighted {
  private static final Parameter<LinkedHashMap<String, Double>> WEIGHTS =
      Parameter.of("weights", ValueTypes.weights())
          .required()
          .text("Values with their weights, or a list of values that are all alike.");
  private static final Parameter<Double> TILT =
      Parameter.of("tilt", ValueTypes.number())
          .range(-1, 1)
          .orElse(0.0)
          .text(
              "How much more often the first rows have a value that is not the most frequent one:"
                  + " 0.8 is 1.8 times the mean, and 0.2 times in the last rows.");

  private static final Parameter<List<String>> OF =
      Parameter.of("of", ValueTypes.oneOrMore(ValueTypes.text()))
          .required()
          .text("The values that come in bursts.");
  private static final Parameter<Double> MINUTES =
      Parameter.of("minutes", ValueTypes.number())
          .above(0)
          .orElse(60.0)
          .text("About how long a burst is; longer where rows are few.");
  private static final Parameter<String> SEASON =
      Parameter.of("season", ValueTypes.text())
          .text("When bursts are more frequent, on top of the table's own season.");
  private static final Parameter<Arguments> BURSTS =
      Parameter.of("bursts", ValueTypes.record("bursts", a -> a, OF, MINUTES, SEASON))
          .text(
              "Some values come in bursts: all that a thousand rows have of them are close"
                  + " together; a reference with `burst` gives them one parent.");

  @Override
  public String name() {
    return "quota";
  }

  @Override
  public String summary() {
    return "One of some weighted values, each with its exact share of any thousand rows; a table"
        + " that `follows` has a row for each that has a value.";
  }

  @Override
  public String example() {
    return "fate: {type: string, quota: {returned: 5, kept: 95}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public List<Parameter<?>> beside() {
    return List.of(TILT, BURSTS);
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(WEIGHTS);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.STRING);
  }

  @Override
  public Arguments after(Arguments a, DriftChange change, Problems problems) {
    return a.with(WEIGHTS, ChangedWeights.of(a.get(WEIGHTS), change, problems));
  }

  @Override
  public Collection<String> weighed(Arguments a) {
    return values(a);
  }

  @Override
  public List<String> values(Arguments arguments) {
    return List.copyOf(arguments.get(WEIGHTS).keySet());
  }

  @Override
  public Quota quota(Arguments arguments, long rows, long key, @Nullable RowTimes times) {
    double[] weights =
        arguments.get(WEIGHTS).values().stream().mapToDouble(Double::doubleValue).toArray();
    double tilt = times != null && times.isEndless() ? 0 : arguments.get(TILT);
    Quota quota = Quota.of(rows, weights, tilt, key);
    if (!arguments.has(BURSTS) || times == null) {
      return quota;
    }
    Arguments bursts = arguments.get(BURSTS);
    List<String> values = values(arguments);
    boolean[] chosen = new boolean[values.size()];
    for (String value : bursts.get(OF)) {
      int at = values.indexOf(value);
      if (at < 0) {
        throw new IllegalArgumentException(
            "bursts name '%s', which is no value.%s"
                .formatted(value, NearestName.didYouMean(value, values)));
      }
      chosen[at] = true;
    }
    return quota.bursting(
        chosen,
        times.within(bursts.get(MINUTES)),
        bursts.find(SEASON).map(times::bend).orElse(null));
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    Quota quota =
        column.attempt(() -> quota(a, column.rows(), column.key(), column.times().rowTimes()));
    int state = column.layout().addState();
    long total = Math.max(1, column.rows());
    Kernel.OfLong index =
        (frame, out) -> {
          Quota.Values values = frame.state(state, () -> new Quota.Values(quota));
          long[] rows = frame.rows();
          for (int i = 0, n = frame.count(); i < n; i++) {
            // rows that are born later have the values of some that were there
            out.values[i] = values.of(rows[i] < total ? rows[i] : rows[i] % total);
          }
        };
    Slot slot = column.add(index, DataType.INT, false);
    return Picked.of(column, slot, values(a), column.type(DataType.STRING));
  }
}
