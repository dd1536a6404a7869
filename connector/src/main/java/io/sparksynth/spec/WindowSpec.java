package io.sparksynth.spec;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some days in which more or less happens: a campaign or an incident.
 *
 * @param from its first day: of every year, or one time
 * @param days how long it lasts, at least 1
 * @param factor by which the frequency is multiplied, at least 0
 */
public record WindowSpec(String name, From from, int days, double factor, String path) {
  /** The first day. */
  public sealed interface From {}

  /** {@code "07-08"}: that day of every year. */
  public record EveryYear(MonthDay day) implements From {}

  /** {@code end - 21 days}: once. */
  public record Once(TimeExpr time) implements From {}

  private static final Parameter<String> NAME =
      Parameter.of("name", ValueTypes.text()).required().text("What it is called.");
  private static final Parameter<From> FROM =
      Parameter.of(
              "from",
              ScalarType.of(
                  "a day of every year such as 07-08, or " + TimeExpr.DESCRIPTION,
                  ValueTypes.pattern("[0-9]{2}-[0-9]{2}|" + TimeExpr.PATTERN),
                  WindowSpec::parseFrom))
          .required()
          .text("The first day: of every year (`07-08`) or once (`end - 21 days`).");
  private static final Parameter<Long> DAYS =
      Parameter.of("days", ValueTypes.integer())
          .range(1, 3660)
          .required()
          .text("How many days it lasts.");
  private static final Parameter<Double> FACTOR =
      Parameter.of("factor", ValueTypes.number())
          .range(0, 1_000_000)
          .required()
          .text("What the frequency is multiplied by.");

  static final List<Parameter<?>> PARAMETERS = List.of(NAME, FROM, DAYS, FACTOR);

  static final ValueType<WindowSpec> TYPE =
      new RecordType<>(
          "a window of time",
          PARAMETERS,
          (a, problems) ->
              new WindowSpec(
                  a.get(NAME), a.get(FROM), a.get(DAYS).intValue(), a.get(FACTOR), a.path()));

  private static @Nullable From parseFrom(String text) {
    if (text.matches("[0-9]{2}-[0-9]{2}")) {
      try {
        return new EveryYear(MonthDay.parse("--" + text));
      } catch (DateTimeException noSuchDay) {
        return null;
      }
    }
    return TimeExpr.parse(text).map(Once::new).orElse(null);
  }
}
