package io.sparksynth.engine.stream;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many rows a second arrive. */
public sealed interface Rate extends Serializable {
  /** How it is written in an option or an offset. */
  String text();

  /** What {@link #parse} takes. */
  String DESCRIPTION =
      "a number above 0, a schedule by the clock of UTC such as \"06:00=200,18:00=50\", or"
          + " timeline";

  /** More is no stream but a batch. */
  double MOST = 1e9;

  /** A rate of which rows can be counted without knowing them. */
  sealed interface Counted extends Rate {
    /** Rows that arrive from one time to another, both in microseconds. */
    double rows(long from, long to);

    /** Microseconds from a time until so many rows have arrived. */
    double micros(long from, double rows);

    /** This rate times a factor. */
    Counted times(double factor);

    /** Rows a second in the long run. */
    double mean();

    /** Rows a second when least arrive, but for times when none do. */
    double least();

    /** Rows a second when most arrive. */
    double most();
  }

  /**
   * Always the same.
   *
   * @param rampUpSeconds how long it takes to get there from none, evenly
   */
  record Constant(double rowsPerSecond, double rampUpSeconds) implements Counted {
    @Override
    public double rows(long from, long to) {
      double seconds = (to - from) * 1e-6;
      return seconds < rampUpSeconds
          ? rowsPerSecond * seconds * seconds / (2 * rampUpSeconds)
          : rowsPerSecond * (seconds - rampUpSeconds / 2);
    }

    @Override
    public double micros(long from, double rows) {
      if (rampUpSeconds == 0) {
        return rows * (1e6 / rowsPerSecond);
      }
      return rows < rowsPerSecond * rampUpSeconds / 2
          ? 1e6 * Math.sqrt(2 * rampUpSeconds * rows / rowsPerSecond)
          : 1e6 * (rampUpSeconds / 2 + rows / rowsPerSecond);
    }

    @Override
    public Constant times(double factor) {
      return new Constant(rowsPerSecond * factor, rampUpSeconds);
    }

    @Override
    public double mean() {
      return rowsPerSecond;
    }

    @Override
    public double least() {
      return rowsPerSecond;
    }

    @Override
    public double most() {
      return rowsPerSecond;
    }

    @Override
    public String text() {
      return number(rowsPerSecond) + (rampUpSeconds == 0 ? "" : " after " + number(rampUpSeconds));
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /**
   * By the time of day, in UTC; before the first step the last one of the day before holds.
   *
   * @param steps in order, at least one of them above 0
   */
  record Schedule(List<Step> steps) implements Counted {
    private static final long DAY = 86_400_000_000L;

    /**
     * From a time of day on.
     *
     * @param micros of the day
     */
    public record Step(long micros, double rowsPerSecond) implements Serializable {}

    public Schedule {
      steps = List.copyOf(steps);
    }

    private double upTo(long microsOfDay) {
      double rows = 0;
      for (int i = -1; i < steps.size(); i++) {
        rows += Math.max(0, Math.min(end(i), microsOfDay) - begin(i)) * 1e-6 * rate(i);
      }
      return rows;
    }

    private long begin(int step) {
      return step < 0 ? 0 : steps.get(step).micros();
    }

    private long end(int step) {
      return step + 1 < steps.size() ? steps.get(step + 1).micros() : DAY;
    }

    private double rate(int step) {
      return steps.get(step < 0 ? steps.size() - 1 : step).rowsPerSecond();
    }

    @Override
    public double rows(long from, long to) {
      long days = Math.floorDiv(to, DAY) - Math.floorDiv(from, DAY);
      return days * upTo(DAY) + upTo(Math.floorMod(to, DAY)) - upTo(Math.floorMod(from, DAY));
    }

    @Override
    public double micros(long from, double rows) {
      long midnight = Math.floorMod(from, DAY);
      double left = rows + upTo(midnight);
      double days = Math.floor(left / upTo(DAY));
      left -= days * upTo(DAY);
      for (int i = -1; i < steps.size(); i++) {
        double some = (end(i) - begin(i)) * 1e-6 * rate(i);
        if (left < some) {
          return days * DAY + begin(i) + left * 1e6 / rate(i) - midnight;
        }
        left -= some;
      }
      return (days + 1) * DAY - midnight;
    }

    @Override
    public Schedule times(double factor) {
      return new Schedule(
          steps.stream().map(s -> new Step(s.micros(), s.rowsPerSecond() * factor)).toList());
    }

    @Override
    public double mean() {
      return upTo(DAY) / 86_400;
    }

    @Override
    public double least() {
      return steps.stream()
          .mapToDouble(Step::rowsPerSecond)
          .filter(rate -> rate > 0)
          .min()
          .orElseThrow();
    }

    @Override
    public double most() {
      return steps.stream().mapToDouble(Step::rowsPerSecond).max().orElseThrow();
    }

    @Override
    public String text() {
      List<String> texts = new ArrayList<>();
      for (Step step : steps) {
        long minute = step.micros() / 60_000_000L;
        texts.add(
            String.format(Locale.ROOT, "%02d:%02d=", minute / 60, minute % 60)
                + number(step.rowsPerSecond()));
      }
      return String.join(",", texts);
    }
  }

  /**
   * The table's own timeline against the wall clock: the world's start is when the stream starts.
   *
   * @param speed seconds of the world in a second
   */
  record Timeline(double speed) implements Rate {
    @Override
    public String text() {
      return "timeline at " + number(speed);
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Reads a rate without ramp and with speed 1; empty if it is none. */
  static Optional<Rate> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.equalsIgnoreCase("timeline")) {
      return Optional.of(new Timeline(1));
    }
    if (!trimmed.contains("=")) {
      return Parsing.positive(trimmed).filter(r -> r > 0).map(r -> new Constant(r, 0));
    }
    return Parsing.schedule(trimmed);
  }

  /** Reads what {@link #text} wrote; empty if it is something else. */
  static Optional<Rate> ofText(String text) {
    int after = text.indexOf(" after ");
    if (text.startsWith("timeline at ")) {
      return Parsing.positive(text.substring("timeline at ".length())).map(Timeline::new);
    } else if (after > 0) {
      return Parsing.positive(text.substring(0, after))
          .flatMap(
              rate ->
                  Parsing.positive(text.substring(after + " after ".length()))
                      .map(ramp -> new Constant(rate, ramp)));
    }
    return parse(text);
  }

  /** The parts of a written rate. */
  final class Parsing {
    private static final Pattern STEP =
        Pattern.compile("\\s*([01][0-9]|2[0-3]):([0-5][0-9])\\s*=\\s*([0-9_.eE+-]+)\\s*");

    private Parsing() {}

    private static Optional<Double> positive(String text) {
      if (!text.matches("[0-9][0-9_]*(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")) {
        return Optional.empty();
      }
      double value = Double.parseDouble(text.replace("_", ""));
      return value >= 0 && value <= MOST ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Rate> schedule(String text) {
      List<Schedule.Step> steps = new ArrayList<>();
      boolean any = false;
      for (String part : text.split(",", -1)) {
        Matcher step = STEP.matcher(part);
        Optional<Double> rate = step.matches() ? positive(step.group(3)) : Optional.empty();
        if (rate.isEmpty()) {
          return Optional.empty();
        }
        long minute = Long.parseLong(step.group(1)) * 60 + Long.parseLong(step.group(2));
        long micros = minute * 60_000_000L;
        if (!steps.isEmpty() && micros <= steps.get(steps.size() - 1).micros()) {
          return Optional.empty();
        }
        steps.add(new Schedule.Step(micros, rate.get()));
        any |= rate.get() > 0;
      }
      return any ? Optional.of(new Schedule(steps)) : Optional.empty();
    }
  }
}
