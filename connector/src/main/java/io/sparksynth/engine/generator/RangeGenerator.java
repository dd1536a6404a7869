package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Numbers;
import io.sparksynth.engine.PhysicalType;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Optional;

/** {@code range}: numbers that are all alike, both ends included. */
final class RangeGenerator implements Generator {
  private static final Parameter<Double> MIN =
      Parameter.of("min", ValueTypes.number()).required().text("Least value.");
  private static final Parameter<Double> MAX =
      Parameter.of("max", ValueTypes.number()).required().text("Greatest value.");

  @Override
  public String name() {
    return "range";
  }

  @Override
  public String summary() {
    return "Uniform numbers; whole numbers and decimals take every value from `min` to `max`.";
  }

  @Override
  public String example() {
    return "quantity: {type: int, range: {min: 1, max: 6}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(MIN, MAX);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.DOUBLE);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    if (a.find(MIN).orElse(0.0) > a.find(MAX).orElse(Double.MAX_VALUE)) {
      problems.add(a.path(MIN), "must not be above max.");
    }
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    DataType type = column.type(DataType.DOUBLE);
    int uniform = column.uniform().index();
    double min = a.get(MIN);
    double max = a.get(MAX);
    if (PhysicalType.of(type) != PhysicalType.LONG) {
      return column.add(new Doubles(uniform, min, max - min), DataType.DOUBLE, false);
    }
    double factor = Numbers.power10(Numbers.scale(type));
    if (min * factor < Numbers.least(type) || max * factor > Numbers.most(type)) {
      throw column.fail(
          "from %s to %s does not fit into %s".formatted(min, max, type) + Numbers.hint(type));
    }
    long least = (long) Math.ceil(min * factor);
    double count = Math.floor(max * factor) - least + 1;
    return column.add(new Longs(uniform, least, count), type, false);
  }

  private record Longs(int uniform, long least, double count) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      double[] u = frame.doubles(uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = least + (long) (u[i] * count);
      }
    }
  }

  private record Doubles(int uniform, double min, double width) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      double[] u = frame.doubles(uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = min + u[i] * width;
      }
    }
  }
}
