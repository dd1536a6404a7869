package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.TimeExpr;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Optional;

/** {@code date} and {@code timestamp}: moments of a window that are all alike. */
final class TimeRange implements Generator {
  private static final Parameter<TimeExpr> FROM =
      Parameter.of("from", ValueTypes.time()).orElse(TimeExpr.START).text("First, inclusive.");
  private static final Parameter<TimeExpr> TO =
      Parameter.of("to", ValueTypes.time()).orElse(TimeExpr.END).text("Last, exclusive.");

  private final String name;
  private final DataType type;

  private TimeRange(String name, DataType type) {
    this.name = name;
    this.type = type;
  }

  static TimeRange dates() {
    return new TimeRange("date", DataType.DATE);
  }

  static TimeRange timestamps() {
    return new TimeRange("timestamp", DataType.TIMESTAMP);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String summary() {
    return "A " + name + " of a window, all alike and in no order.";
  }

  @Override
  public String example() {
    return "launched: {type: %s, %s: {from: end - 5 years, to: end}}".formatted(name, name);
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(FROM, TO);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(type);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    long from = column.times().micros(a.get(FROM));
    long to = column.times().micros(a.get(TO));
    if (from >= to) {
      throw column.fail("the time from %s to %s is empty".formatted(a.get(FROM), a.get(TO)));
    }
    Kernel moments = new Moments(column.uniform().index(), from, to - from);
    Slot moment = column.add(moments, DataType.TIMESTAMP, false);
    DataType wanted = column.type(type);
    // a date that is written out has no time of day
    return column.convert(
        wanted.equals(DataType.STRING) ? column.convert(moment, type) : moment, wanted);
  }

  private record Moments(int uniform, long from, double length) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      double[] u = frame.doubles(uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = from + (long) (u[i] * length);
      }
    }
  }
}
