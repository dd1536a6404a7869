package io.sparksynth.engine.generator;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Numbers;
import io.sparksynth.engine.PhysicalType;
import io.sparksynth.engine.Slot;
import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.BrownianPath;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.TimeExpr;
import io.sparksynth.spec.ValueTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code walk}: the value of a geometric Brownian path at the row's time; all rows of an entity are
 * on the same path.
 */
final class WalkGenerator implements Generator {
  private static final double YEAR_MICROS = 365.25 * 86_400e6;

  /** Finer than a second in any window of decades. */
  private static final double LEAF_MICROS = 1e6;

  private static final Parameter<String> OF =
      Parameter.of("of", ValueTypes.text())
          .text("A column of fixed texts or whole numbers: each value has a path of its own.");
  private static final Parameter<String> START =
      Parameter.of("start", ValueTypes.text())
          .required()
          .text("Where a path begins: a number, or a column that has one for each path.");
  private static final Parameter<String> VOLATILITY =
      Parameter.of("volatility", ValueTypes.text())
          .required()
          .text(
              "Standard deviation of the logarithm over a year: a number, or a column that has one"
                  + " for each path.");
  private static final Parameter<Double> DRIFT =
      Parameter.of("drift", ValueTypes.growth())
          .orElse(0.0)
          .text("How the mean of the paths grows: `6 % a year`.");

  @Override
  public String name() {
    return "walk";
  }

  @Override
  public String summary() {
    return "A geometric Brownian path, as of prices, at the time of the row: continuous over the"
        + " world's window, the same for all rows of an entity.";
  }

  @Override
  public String example() {
    return "price: {type: \"decimal(10,2)\", walk: {start: 40, volatility: 0.3}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(OF, START, VOLATILITY, DRIFT);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.DOUBLE);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    Slot time =
        column
            .times()
            .time()
            .orElseThrow(() -> column.fail("needs a time: give the table a timeline"));
    Slot entity = a.has(OF) ? column.column(a.get(OF)) : null;
    Slot start = number(START, a, column);
    Slot volatility = number(VOLATILITY, a, column);
    long from = column.times().micros(TimeExpr.START);
    long length = column.times().micros(TimeExpr.END) - from;
    int levels = (int) Math.ceil(Math.log(length / LEAF_MICROS) / Math.log(2));
    Path path =
        new Path(
            new BrownianPath(Math.min(40, Math.max(1, levels))),
            from,
            length,
            Math.log1p(a.get(DRIFT)));
    Kernel kernel =
        new Walk(
            time.index(),
            entity == null ? -1 : entity.index(),
            keys(entity, column),
            column.key(),
            start.index(),
            volatility.index(),
            path);
    boolean nullable =
        start.nullable() || volatility.nullable() || (entity != null && entity.nullable());
    Slot made = column.add(kernel, DataType.DOUBLE, nullable);
    return column.convert(made, column.type(DataType.DOUBLE));
  }

  private static Slot number(Parameter<String> parameter, Arguments a, ColumnContext column) {
    String text = a.get(parameter);
    Optional<Double> given = parsed(text);
    if (given.isEmpty()) {
      Slot numbers = column.column(text);
      PhysicalType physical = PhysicalType.of(numbers.type());
      if (physical == PhysicalType.STRING || physical == PhysicalType.NESTED) {
        throw column.fail(
            parameter.name() + " needs a number or a column of numbers, as '" + text + "' is not");
      }
      return column.convert(numbers, DataType.DOUBLE);
    }
    double value = given.get();
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw column.fail(parameter.name() + " must be above 0, got " + text);
    }
    Kernel.OfDouble kernel = (frame, out) -> Arrays.fill(out.values, 0, frame.count(), value);
    return column.add(kernel, DataType.DOUBLE, false);
  }

  private static Optional<Double> parsed(String text) {
    try {
      return Optional.of(Double.parseDouble(text.replace("_", "")));
    } catch (NumberFormatException isColumn) {
      return Optional.empty();
    }
  }

  /** The key of each text's path, or null for whole numbers, which are keys themselves. */
  private static long @Nullable [] keys(@Nullable Slot entity, ColumnContext column) {
    if (entity == null) {
      return null;
    }
    if (column.layout().kernel(entity.index()) instanceof Kernel.OfCode codes) {
      Dictionary dictionary = codes.dictionary();
      long[] keys = new long[dictionary.size()];
      for (int code = 0; code < keys.length; code++) {
        keys[code] = Keys.derive(column.key(), dictionary.text(code));
      }
      return keys;
    }
    if (PhysicalType.of(entity.type()) != PhysicalType.LONG || Numbers.scale(entity.type()) != 0) {
      throw column.fail("'of' needs a column of whole numbers or of a fixed set of texts");
    }
    return null;
  }

  /**
   * The window in which paths run.
   *
   * @param drift of the logarithm of the mean, a year
   */
  private record Path(BrownianPath standard, long from, long length, double drift) {
    double at(long key, long micros, double start, double volatility) {
      double share = Math.min(1, Math.max(0, (double) (micros - from) / length));
      double years = length / YEAR_MICROS;
      double noise = volatility * Math.sqrt(years) * standard.at(key, share);
      double trend = (drift - volatility * volatility / 2) * years * share;
      return start * Math.exp(noise + trend);
    }
  }

  private record Walk(
      int time, int entity, long @Nullable [] keys, long key, int start, int volatility, Path path)
      implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      long[] micros = frame.longs(time).values;
      DoubleVector starts = frame.doubles(start);
      DoubleVector volatilities = frame.doubles(volatility);
      int[] codes = keys == null ? new int[0] : ((CodeVector) frame.vector(entity)).codes;
      long[] numbers =
          entity >= 0 && keys == null ? ((LongVector) frame.vector(entity)).values : new long[0];
      for (int i = 0, n = frame.count(); i < n; i++) {
        if (starts.isNull(i)
            || volatilities.isNull(i)
            || (entity >= 0 && frame.vector(entity).isNull(i))) {
          out.setNull(i);
          continue;
        }
        long own = keys != null ? keys[codes[i]] : entity >= 0 ? Cells.bits(key, numbers[i]) : key;
        out.values[i] = path.at(own, micros[i], starts.values[i], volatilities.values[i]);
      }
    }
  }
}
