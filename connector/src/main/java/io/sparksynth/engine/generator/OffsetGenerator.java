package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.GeneratorSpec;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** {@code offset}: a date or time some while after, or before, another. */
final class OffsetGenerator implements Generator {
  private static final Map<String, Double> MICROS =
      Map.of(
          "seconds", 1e6,
          "minutes", 6e7,
          "hours", 3.6e9,
          "days", 8.64e10,
          "weeks", 6.048e11,
          "years", 365.25 * 8.64e10);
  private static final Parameter<String> AFTER =
      Parameter.of("after", ValueTypes.text()).text("The column that it follows.");
  private static final Parameter<String> BEFORE =
      Parameter.of("before", ValueTypes.text()).text("The column that it precedes.");
  private static final Parameter<GeneratorSpec> BY =
      Parameter.of("by", ValueTypes.generator())
          .required()
          .text("How long: any generator of numbers, such as `{exponential: 3}`.");
  private static final Parameter<String> UNIT =
      Parameter.of("unit", ValueTypes.oneOf(MICROS.keySet())).orElse("days").text("Of what.");

  @Override
  public String name() {
    return "offset";
  }

  @Override
  public String summary() {
    return "A date or time some while after or before another column's; null if that is.";
  }

  @Override
  public String example() {
    return "shipped: {type: date, offset: {after: ordered, by: {exponential: 2}, unit: days}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(AFTER, BEFORE, BY, UNIT);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    if (a.has(AFTER) == a.has(BEFORE)) {
      problems.add(a.path(), "needs either after or before.");
    }
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    boolean after = a.has(AFTER);
    String base = after ? a.get(AFTER) : a.get(BEFORE);
    Slot from = column.column(base);
    boolean isDate = from.type().equals(DataType.DATE);
    if (!isDate
        && !from.type().equals(DataType.TIMESTAMP)
        && !from.type().equals(DataType.TIMESTAMP_NTZ)) {
      throw column.fail("'" + base + "' must be a date or a time, but is " + from.type());
    }
    DataType type = column.type(from.type());
    Slot by = column.nested("by", a.get(BY), DataType.DOUBLE);
    double unit = MICROS.getOrDefault(a.get(UNIT), 0.0) * (after ? 1 : -1);
    boolean days = isDate && type.equals(DataType.DATE);
    double perStep = days ? unit / ChronoUnit.DAYS.getDuration().toNanos() * 1000 : unit;
    Slot start = days ? from : column.convert(from, DataType.TIMESTAMP);
    Slot moved =
        column.add(
            new Moved(start.index(), by.index(), perStep),
            days ? DataType.DATE : DataType.TIMESTAMP,
            from.nullable() || by.nullable());
    return column.convert(moved, type);
  }

  /** Steps are rounded down in size, so that a date never passes the moment that it stands for. */
  private record Moved(int from, int by, double perStep) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector start = frame.longs(from);
      DoubleVector steps = frame.doubles(by);
      int n = frame.count();
      for (int i = 0; i < n; i++) {
        out.values[i] = start.values[i] + (long) (steps.values[i] * perStep);
      }
      for (int i = 0; (start.hasNulls || steps.hasNulls) && i < n; i++) {
        if (start.isNull(i) || steps.isNull(i)) {
          out.setNull(i);
        }
      }
    }
  }
}
