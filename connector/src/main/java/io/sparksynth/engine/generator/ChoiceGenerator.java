package io.sparksynth.engine.generator;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.PhysicalType;
import io.sparksynth.engine.Pointwise;
import io.sparksynth.engine.Reweighted;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.sample.GuideTable;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DriftChange;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * {@code choice}: one of some weighted values. Their order is the order by which the column
 * correlates with others, the first value being the lowest.
 */
final class ChoiceGenerator implements Reweighted {
  private static final Parameter<LinkedHashMap<String, Double>> WEIGHTS =
      Parameter.of("weights", ValueTypes.weights())
          .required()
          .text("Values with their weights, or a list of values that are all alike.");

  @Override
  public String name() {
    return "choice";
  }

  @Override
  public String summary() {
    return "One of some weighted values.";
  }

  @Override
  public String example() {
    return "gender: {type: string, choice: {F: 51, M: 48, X: 1}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
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
    if (!change.isReweighting()) {
      problems.add("", "is a choice, which drifts by new weights, not by shift or scale");
    }
    return a.with(WEIGHTS, ChangedWeights.of(a.get(WEIGHTS), change, problems));
  }

  @Override
  public Collection<String> weighed(Arguments a) {
    return a.get(WEIGHTS).keySet();
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    LinkedHashMap<String, Double> weights = a.get(WEIGHTS);
    GuideTable table =
        column.attempt(
            () ->
                GuideTable.of(
                    weights.values().stream().mapToDouble(Double::doubleValue).toArray()));
    int uniform = column.uniform().index();
    List<String> values = List.copyOf(weights.keySet());
    DataType type = column.type(DataType.STRING);
    Kernel kernel =
        switch (PhysicalType.of(type)) {
          case STRING -> new Texts(uniform, table, Dictionary.of(values));
          case DOUBLE -> new Doubles(uniform, table, Typed.asDoubles(column, values));
          case LONG -> new Longs(uniform, table, Typed.asLongs(column, values, type));
          case NESTED -> throw column.fail("makes single values, but the column is " + type);
        };
    return column.add(kernel, type, false);
  }

  private record Texts(int uniform, GuideTable table, Dictionary dictionary)
      implements Pointwise.OfCode {
    @Override
    public int at(double u) {
      return table.index(u);
    }

    @Override
    public void fill(Frame frame, CodeVector out) {
      double[] u = frame.doubles(uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.codes[i] = table.index(u[i]);
      }
    }
  }

  private record Longs(int uniform, GuideTable table, long[] values) implements Pointwise.OfLong {
    @Override
    public long at(double u) {
      return values[table.index(u)];
    }

    @Override
    public void fill(Frame frame, LongVector out) {
      double[] u = frame.doubles(uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = at(u[i]);
      }
    }
  }

  private record Doubles(int uniform, GuideTable table, double[] values)
      implements Pointwise.OfDouble {
    @Override
    public double at(double u) {
      return values[table.index(u)];
    }

    @Override
    public void fill(Frame frame, DoubleVector out) {
      double[] u = frame.doubles(uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = at(u[i]);
      }
    }
  }
}
