package io.sparksynth.engine.generator;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.PhysicalType;
import io.sparksynth.engine.Slot;
import io.sparksynth.sample.GuideTable;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * {@code choice}: one of some weighted values. Their order is the order by which the column correlates with others, the
 * first value being the lowest.
 */
final class ChoiceGenerator implements Generator {
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
  public Slot compile(Arguments a, ColumnContext column) {
    LinkedHashMap<String, Double> weights = a.get(WEIGHTS);
    GuideTable table =
        column.attempt(
            () ->
                GuideTable.of(
                    weights.values().stream().mapToDouble(Double::doubleValue).toArray()));
    Slot index =
        column.add(new Index(column.uniform().index(), table), DataType.INT, false);
    return pick(column, index, List.copyOf(weights.keySet()), column.type(DataType.STRING));
  }

  /** The values that an index points to, as a type. */
  static Slot pick(ColumnContext column, Slot index, List<String> values, DataType type) {
    int slot = index.index();
    return switch (PhysicalType.of(type)) {
      case STRING -> column.add(new Texts(slot, Dictionary.of(values)), type, false);
      case DOUBLE ->
          column.add(
              new Doubles(
                  slot, values.stream().mapToDouble(v -> Typed.asDouble(column, v)).toArray()),
              type,
              false);
      case LONG ->
          column.add(
              new Longs(
                  slot, values.stream().mapToLong(v -> Typed.asLong(column, v, type)).toArray()),
              type,
              false);
      case NESTED -> throw column.fail("makes single values, but the column is " + type);
    };
  }

  private record Index(int uniform, GuideTable table) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      double[] u = frame.doubles(uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = table.index(u[i]);
      }
    }
  }

  private record Texts(int index, Dictionary dictionary) implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      long[] picked = frame.longs(index).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.codes[i] = (int) picked[i];
      }
    }
  }

  private record Longs(int index, long[] values) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] picked = frame.longs(index).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = values[(int) picked[i]];
      }
    }
  }

  private record Doubles(int index, double[] values) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      long[] picked = frame.longs(index).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = values[(int) picked[i]];
      }
    }
  }
}
