package io.sparksynth.spark;

import io.sparksynth.engine.stream.Rate;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Node;
import io.sparksynth.spec.ValueType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types of the values of options of streams. */
final class StreamTypes {
  private static final Pattern DURATION =
      Pattern.compile(
          "([0-9]{1,9}(?:\\.[0-9]{1,6})?)\\s*(ms|milliseconds?|s|seconds?|m|min|minutes?|h|hours?|d|days?)");
  private static final String DURATION_IS = "a duration such as 10 minutes or 500 ms";

  private StreamTypes() {}

  /**
   * How late rows are.
   *
   * @param isFixed whether always, not on average
   */
  record Delay(long micros, boolean isFixed) {
    @Override
    public String toString() {
      String time =
          micros % 60_000_000L == 0 ? micros / 60_000_000L + " minutes" : micros / 1000 + " ms";
      return (isFixed ? "fixed " : "") + time;
    }
  }

  static ValueType<Rate> rate() {
    return new Text<>(Rate.DESCRIPTION, Rate::parse);
  }

  /** In microseconds. */
  static ValueType<Long> duration() {
    return new Text<>(DURATION_IS, StreamTypes::micros);
  }

  static ValueType<Delay> delay() {
    return new Text<>(
        DURATION_IS + ", with 'fixed' before it for always the same",
        text -> {
          boolean isFixed = text.startsWith("fixed ");
          String time = text.replaceFirst("^(fixed|exponential)\\s+", "");
          return micros(time).map(micros -> new Delay(micros, isFixed));
        });
  }

  private static Optional<Long> micros(String text) {
    Matcher match = DURATION.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!match.matches()) {
      return Optional.empty();
    }
    String unit = match.group(2);
    double micros =
        switch (unit.startsWith("ms") || unit.startsWith("mil") ? 'x' : unit.charAt(0)) {
          case 'x' -> 1e3;
          case 's' -> 1e6;
          case 'm' -> 60e6;
          case 'h' -> 3600e6;
          default -> 86_400e6;
        };
    long time = Math.round(Double.parseDouble(match.group(1)) * micros);
    return time >= 1000 && time <= 366 * 86_400_000_000L ? Optional.of(time) : Optional.empty();
  }

  private record Text<T>(String describe, Function<String, Optional<T>> read)
      implements ValueType<T> {
    @Override
    public @Nullable T parse(Node node, String path, Problems problems) {
      Optional<T> value =
          node instanceof Node.Scalar scalar ? read.apply(scalar.text().strip()) : Optional.empty();
      if (value.isEmpty()) {
        problems.add(path, "must be " + describe + ", got " + node.describe() + ".");
      }
      return value.orElse(null);
    }

    @Override
    public Map<String, Object> jsonSchema() {
      return Map.of("type", "string");
    }
  }
}
