package io.sparksynth.spec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time relative to the window of the world: {@code start}, {@code end - 5 years}, or an absolute
 * one: {@code 2024-01-01}, {@code 2024-01-01T10:00:00Z + 3 hours}; or the earlier of several:
 * {@code start or end - 2 years}. Times without a zone are UTC.
 *
 * @param anchor what the steps start from
 * @param fixed the absolute time, if that is the anchor
 * @param steps added in their order; months and years by the calendar of UTC
 * @param or taken instead where it is earlier
 */
public record TimeExpr(
    Anchor anchor, Optional<Instant> fixed, List<Step> steps, Optional<TimeExpr> or) {
  public static final TimeExpr START = of(Anchor.START, List.of());
  public static final TimeExpr END = of(Anchor.END, List.of());

  /** How the language describes a time. */
  static final String DESCRIPTION =
      "a time (start, end, 2024-01-31, 2024-01-31T10:00:00Z, each with + or - N"
          + " minutes, hours, days, weeks, months or years)";

  private static final String UNITS = "(minute|hour|day|week|month|year)s?";
  private static final String STEP = "\\s*([+-])\\s*([0-9]{1,6})\\s+" + UNITS;

  /** What one looks like; the steps are found one by one by {@link #STEP_PATTERN}. */
  private static final String ONE =
      "(start|end|[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.]{5,18}(Z|[+-][0-9]{2}:[0-9]{2})?)?)"
          + "(\\s*[+-]\\s*[0-9]{1,6}\\s+(minute|hour|day|week|month|year)s?){0,5}";

  /** What it looks like. */
  static final String PATTERN = ONE + "(\\s+or\\s+" + ONE + ")?";

  private static final Pattern WHOLE = Pattern.compile(ONE);
  private static final Pattern OR = Pattern.compile("\\s+or\\s+");
  private static final Pattern STEP_PATTERN = Pattern.compile(STEP);

  /** What a time is relative to. */
  public enum Anchor {
    START,
    END,
    FIXED
  }

  /** {@code + 3 days}; the amount is negative for a minus. */
  public record Step(int amount, ChronoUnit unit) {}

  public TimeExpr {
    steps = List.copyOf(steps);
    if (fixed.isPresent() != (anchor == Anchor.FIXED)) {
      throw new IllegalArgumentException("an absolute time has the anchor FIXED, and no other has");
    }
  }

  /** An absolute time. */
  public static TimeExpr at(Instant time) {
    return new TimeExpr(Anchor.FIXED, Optional.of(time), List.of(), Optional.empty());
  }

  private static TimeExpr of(Anchor anchor, List<Step> steps) {
    return new TimeExpr(anchor, Optional.empty(), steps, Optional.empty());
  }

  /** Parses an expression; empty if it is none. */
  public static Optional<TimeExpr> parse(String text) {
    String[] parts = OR.split(text.strip(), 2);
    Optional<TimeExpr> first = one(parts[0]);
    return parts.length == 1
        ? first
        : first.flatMap(
            time ->
                one(parts[1])
                    .map(
                        other ->
                            new TimeExpr(time.anchor, time.fixed, time.steps, Optional.of(other))));
  }

  private static Optional<TimeExpr> one(String text) {
    Matcher whole = WHOLE.matcher(text);
    if (!whole.matches()) {
      return Optional.empty();
    }
    String anchor = whole.group(1);
    List<Step> steps = steps(text.substring(anchor.length()));
    return switch (anchor) {
      case "start" -> Optional.of(of(Anchor.START, steps));
      case "end" -> Optional.of(of(Anchor.END, steps));
      default ->
          Optional.ofNullable(instant(anchor.replace(' ', 'T')))
              .map(
                  fixed -> new TimeExpr(Anchor.FIXED, Optional.of(fixed), steps, Optional.empty()));
    };
  }

  private static List<Step> steps(String text) {
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP_PATTERN.matcher(text);
    while (step.find()) {
      int amount = Integer.parseInt(step.group(2));
      ChronoUnit unit = ChronoUnit.valueOf(step.group(3).toUpperCase(Locale.ROOT) + "S");
      steps.add(new Step(step.group(1).equals("-") ? -amount : amount, unit));
    }
    return steps;
  }

  private static @Nullable Instant instant(String text) {
    try {
      if (!text.contains("T")) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** The time in a world whose window is [start, end). */
  public Instant resolve(Instant start, Instant end) {
    Instant from =
        switch (anchor) {
          case START -> start;
          case END -> end;
          case FIXED -> fixed.orElseThrow();
        };
    OffsetDateTime time = from.atOffset(ZoneOffset.UTC);
    for (Step step : steps) {
      time = time.plus(step.amount(), step.unit());
    }
    Instant own = time.toInstant();
    return or.map(other -> other.resolve(start, end)).filter(own::isAfter).orElse(own);
  }

  /**
   * Whether this is before another, where that is known without the window: both are absolute, or
   * relative to the same end of it (then up to the length of months).
   */
  Optional<Boolean> isBefore(TimeExpr other) {
    if (anchor != other.anchor || or.isPresent() || other.or.isPresent()) {
      return Optional.empty();
    }
    Instant any = Instant.parse("2024-01-01T00:00:00Z");
    return Optional.of(resolve(any, any).isBefore(other.resolve(any, any)));
  }

  /** The expression as it is written. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(fixed.map(Instant::toString).orElse(anchor.name().toLowerCase(Locale.ROOT)));
    for (Step step : steps) {
      text.append(step.amount() < 0 ? " - " : " + ").append(Math.abs(step.amount())).append(' ');
      String unit = step.unit().name().toLowerCase(Locale.ROOT);
      text.append(Math.abs(step.amount()) == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }
    or.ifPresent(other -> text.append(" or ").append(other));
    return text.toString();
  }
}
