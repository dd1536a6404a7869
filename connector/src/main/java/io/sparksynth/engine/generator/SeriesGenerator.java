package io.sparksynth.engine.generator;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.RunsSlot;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.Autoregression;
import io.sparksynth.sample.Runs;
import io.sparksynth.sample.Sine;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Literal;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code series}: what a sensor measures: base + daily sine + weekly sine + trend + AR(1) noise,
 * and what an anomaly does to it. Any row is made without those before it.
 */
final class SeriesGenerator implements Generator {
  private static final Parameter<Literal> BASE =
      Parameter.of("base", ValueTypes.scalar())
          .required()
          .text("The level: a number, a column or an SQL expression, as all numbers here.");
  private static final Parameter<Literal> SPREAD =
      number("spread", "Standard deviation of the level from one series to another.", 0);
  private static final Parameter<Literal> DAILY = number("daily", "Amplitude of the day.", 0);
  private static final Parameter<Literal> PEAK =
      number("peak", "Hour of the day at which the daily sine is highest.", 15);
  private static final Parameter<Literal> WEEKLY =
      number("weekly", "Amplitude of the week, which is highest on Wednesday.", 0);
  private static final Parameter<Literal> TREND = number("trend", "Rise in a day.", 0);
  private static final Parameter<Literal> NOISE =
      number("noise", "Standard deviation of the noise.", 0);
  private static final Parameter<Double> PHI =
      Parameter.of("phi", ValueTypes.number())
          .range(0, 0.99)
          .orElse(0.7)
          .text("Correlation of the noise from one tick to the next.");
  private static final Parameter<Double> SHARED =
      Parameter.of("shared", ValueTypes.number())
          .range(-1, 1)
          .orElse(0.0)
          .text(
              "Correlation of the noise with a factor that all series columns of the table share"
                  + " for an entity: two columns correlate by the product of theirs.");
  private static final Parameter<String> ANOMALY =
      Parameter.of("anomaly", ValueTypes.text())
          .text("A column made by `runs`: in them the value is wrong.");
  private static final Parameter<String> KIND =
      Parameter.of("kind", ValueTypes.text())
          .text(
              "With `anomaly`: a column that says how: spike (far off, up or down), drift (further"
                  + " and further off), stuck (the value before the run again and again) or dropout"
                  + " (null).");
  private static final Parameter<Literal> SIZE =
      number("size", "Size of a spike, or of a drift at its end, in standard deviations.", 8);

  private static Parameter<Literal> number(String name, String text, long otherwise) {
    return Parameter.of(name, ValueTypes.scalar())
        .orElse(new Literal(otherwise, String.valueOf(otherwise)))
        .text(text);
  }

  @Override
  public String name() {
    return "series";
  }

  @Override
  public String summary() {
    return "In a table with `ticks`: what a sensor measures, as base + daily and weekly sine +"
        + " trend + AR(1) noise, with anomalies.";
  }

  @Override
  public String example() {
    return "celsius: {type: double, series: {base: 21, spread: 2, daily: 3, noise: 0.4}, round: 2}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(
        BASE, SPREAD, DAILY, PEAK, WEEKLY, TREND, NOISE, PHI, SHARED, ANOMALY, KIND, SIZE);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.DOUBLE);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    if (a.has(ANOMALY) != a.has(KIND)) {
      problems.add(a.path(), "'anomaly' and 'kind' belong together.");
    }
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    int series = column.series().number().index();
    int tick = column.series().tick().index();
    int time = column.times().time().orElseThrow().index();
    double shared = a.get(SHARED);
    int factor = shared == 0 ? -1 : sharedNoise(a, column);
    Wrong wrong = a.has(ANOMALY) ? wrong(a, column) : null;
    Kernel kernel =
        new Measured(
            column.key(),
            series,
            tick,
            time,
            numbers(column, a.get(BASE)),
            numbers(column, a.get(SPREAD)),
            numbers(column, a.get(DAILY)),
            numbers(column, a.get(PEAK)),
            numbers(column, a.get(WEEKLY)),
            numbers(column, a.get(TREND)),
            numbers(column, a.get(NOISE)),
            autoregression(a),
            column.series().ticks().entities() * column.series().ticks().each(),
            column.layout().addState(),
            factor,
            shared,
            column.series().ticks().startMicros(),
            column.series().ticks().interval(),
            wrong);
    return column.add(kernel, DataType.DOUBLE, wrong != null);
  }

  /** Columns that share the factor share its slot. */
  private static int sharedNoise(Arguments a, ColumnContext column) {
    long key = column.tableKey("shared noise");
    int entity = column.series().entity().index();
    int tick = column.series().tick().index();
    return column
        .layout()
        .addOnce(
            new SharedNoise(key, entity, a.get(PHI)),
            () ->
                new Noise(
                    key,
                    entity,
                    tick,
                    autoregression(a),
                    column.series().ticks().entities(),
                    column.layout().addState()));
  }

  private record SharedNoise(long key, int entity, double phi) {}

  private static Autoregression autoregression(Arguments a) {
    return Autoregression.of(a.get(PHI));
  }

  private static Numbers numbers(ColumnContext column, Literal literal) {
    if (literal.value() instanceof Number number) {
      return new Numbers(-1, number.doubleValue());
    }
    Slot slot = column.convert(column.expression(literal.text()), DataType.DOUBLE);
    if (slot.nullable()) {
      throw column.fail("'" + literal.text() + "' may be null, but a series needs a number");
    }
    return new Numbers(slot.index(), 0);
  }

  private static Wrong wrong(Arguments a, ColumnContext column) {
    RunsSlot runs = column.series().runsOf(a.get(ANOMALY));
    Slot kind = column.column(a.get(KIND));
    if (!(column.layout().kernel(kind.index()) instanceof Kernel.OfCode codes)) {
      throw column.fail("'kind' must be a column with a fixed set of texts");
    }
    Dictionary dictionary = codes.dictionary();
    Kind[] kinds = new Kind[dictionary.size()];
    for (int code = 0; code < kinds.length; code++) {
      kinds[code] = kind(column, dictionary.text(code));
    }
    return new Wrong(
        runs.run().index(), runs.runs(), kind.index(), kinds, numbers(column, a.get(SIZE)));
  }

  private static Kind kind(ColumnContext column, String name) {
    for (Kind kind : Kind.values()) {
      if (kind.text.equals(name)) {
        return kind;
      }
    }
    throw column.fail("'" + name + "' is no kind of anomaly: spike, drift, stuck or dropout");
  }

  /** What an anomaly does. */
  private enum Kind {
    SPIKE("spike"),
    DRIFT("drift"),
    STUCK("stuck"),
    DROPOUT("dropout");

    final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  /** A number, or a column of numbers where the slot is not -1. */
  private record Numbers(int slot, double constant) {}

  private record Wrong(int run, Runs runs, int kind, Kind[] kinds, Numbers size) {}

  /** Noise of variance 1. */
  private record Noise(long key, int series, int tick, Autoregression noise, long count, int state)
      implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      long[] of = frame.longs(series).values;
      long[] ticks = frame.longs(tick).values;
      Autoregression.Cursor cursor = frame.state(state, () -> noise.cursor(key, count));
      cursor.fill(of, ticks, frame.count(), out.values);
    }
  }

  private record Measured(
      long key,
      int series,
      int tick,
      int time,
      Numbers base,
      Numbers spread,
      Numbers daily,
      Numbers peak,
      Numbers weekly,
      Numbers trend,
      Numbers noise,
      Autoregression autoregression,
      long count,
      int state,
      int factor,
      double shared,
      long start,
      long interval,
      @Nullable Wrong wrong)
      implements Kernel.OfDouble {
    private static final double DAY = 86_400e6;
    private static final double HOURS = 24;

    /** 1970-01-01 was a Thursday: the week's sine is at its top on Wednesday noon. */
    private static final double WEDNESDAY = 6.5;

    @Override
    public void fill(Frame frame, DoubleVector out) {
      int n = frame.count();
      double[] values = out.values;
      long[] of = frame.longs(series).values;
      noise(frame, of, values, n);
      double @Nullable [] levels = column(frame, base);
      for (int i = 0; i < n; i++) {
        values[i] += levels == null ? base.constant : levels[i];
      }
      if (spread.slot >= 0 || spread.constant != 0) {
        double @Nullable [] sd = column(frame, spread);
        long level = Keys.derive(key, "level");
        for (int i = 0; i < n; i++) {
          values[i] += (sd == null ? spread.constant : sd[i]) * Autoregression.level(level, of[i]);
        }
      }
      waves(frame, values, n);
      if (wrong != null) {
        spoil(frame, out, of, n);
      }
    }

    private static double @Nullable [] column(Frame frame, Numbers numbers) {
      return numbers.slot < 0 ? null : frame.doubles(numbers.slot).values;
    }

    private void waves(Frame frame, double[] values, int n) {
      long[] times = frame.longs(time).values;
      if (daily.slot >= 0 || daily.constant != 0) {
        double @Nullable [] size = column(frame, daily);
        double @Nullable [] top = column(frame, peak);
        for (int i = 0; i < n; i++) {
          double turns = times[i] / DAY - (top == null ? peak.constant : top[i]) / HOURS + 0.25;
          values[i] += (size == null ? daily.constant : size[i]) * Sine.ofTurns(turns);
        }
      }
      if (weekly.slot >= 0 || weekly.constant != 0) {
        double @Nullable [] size = column(frame, weekly);
        for (int i = 0; i < n; i++) {
          double turns = (times[i] / DAY - WEDNESDAY) / 7 + 0.25;
          values[i] += (size == null ? weekly.constant : size[i]) * Sine.ofTurns(turns);
        }
      }
      if (trend.slot >= 0 || trend.constant != 0) {
        double @Nullable [] rise = column(frame, trend);
        for (int i = 0; i < n; i++) {
          values[i] += (rise == null ? trend.constant : rise[i]) * ((times[i] - start) / DAY);
        }
      }
    }

    private void noise(Frame frame, long[] of, double[] values, int n) {
      if (noise.slot < 0 && noise.constant == 0) {
        Arrays.fill(values, 0, n, 0);
        return;
      }
      Autoregression.Cursor cursor = frame.state(state, () -> autoregression.cursor(key, count));
      cursor.fill(of, frame.longs(tick).values, n, values);
      if (factor >= 0) {
        double[] common = frame.doubles(factor).values;
        double rest = Math.sqrt(1 - shared * shared);
        for (int i = 0; i < n; i++) {
          values[i] = shared * common[i] + rest * values[i];
        }
      }
      double @Nullable [] sd = column(frame, noise);
      for (int i = 0; i < n; i++) {
        values[i] *= sd == null ? noise.constant : sd[i];
      }
    }

    /** What anomalies do; few rows have one. */
    private void spoil(Frame frame, DoubleVector out, long[] of, int n) {
      Wrong w = java.util.Objects.requireNonNull(wrong);
      LongVector run = frame.longs(w.run);
      CodeVector kinds = frame.codes(w.kind);
      long[] ticks = frame.longs(tick).values;
      double @Nullable [] sd = column(frame, noise);
      double @Nullable [] sizes = column(frame, w.size);
      long signs = Keys.derive(key, "sign");
      long peaks = Keys.derive(key, "peak");
      for (int i = 0; i < n; i++) {
        if (run.isNull(i) || kinds.isNull(i)) {
          continue;
        }
        long number = run.values[i];
        double size =
            (sizes == null ? w.size.constant : sizes[i]) * (sd == null ? noise.constant : sd[i]);
        double up = Cells.bits(signs, number) < 0 ? -size : size;
        long first = w.runs.first(number);
        switch (w.kinds[kinds.codes[i]]) {
          case SPIKE ->
              out.values[i] += up * (0.75 + 0.75 * Cells.uniform(peaks, of[i] * 31 + ticks[i]));
          case DRIFT -> out.values[i] += up * (ticks[i] - first + 1.0) / w.runs.length(number);
          case STUCK -> out.values[i] = frozen(frame, i, of[i], first - 1);
          case DROPOUT -> out.setNull(i);
        }
      }
    }

    /** What was measured at an earlier tick, as far as tick and time decide it. */
    private double frozen(Frame frame, int i, long of, long then) {
      double value =
          at(frame, base, i)
              + at(frame, spread, i) * Autoregression.level(Keys.derive(key, "level"), of);
      double days = (start + then * (double) interval) / DAY;
      value += at(frame, daily, i) * Sine.ofTurns(days - at(frame, peak, i) / HOURS + 0.25);
      value += at(frame, weekly, i) * Sine.ofTurns((days - WEDNESDAY) / 7 + 0.25);
      value += at(frame, trend, i) * (days - start / DAY);
      return value + at(frame, noise, i) * autoregression.at(key, of, then);
    }

    private static double at(Frame frame, Numbers numbers, int i) {
      return numbers.slot < 0 ? numbers.constant : frame.doubles(numbers.slot).values[i];
    }
  }
}
