package io.sparksynth.spark;

import io.sparksynth.problem.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time window of a world, start included, end excluded. */
record TimeWindow(Instant start, Instant end) {
  static final Duration DEFAULT_LENGTH = Duration.ofDays(180);

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  static TimeWindow of(SyntheticOptions options, Instant now, Problems problems) {
    Instant end =
        options.find(SyntheticOptions.END_DATE).orElseGet(() -> now.truncatedTo(ChronoUnit.DAYS));
    Instant start =
        options.find(SyntheticOptions.START_DATE).orElseGet(() -> end.minus(DEFAULT_LENGTH));
    if (!start.isBefore(end)) {
      problems.add(
          "",
          "Option 'startDate' (%s) must be before 'endDate' (%s%s)."
              .formatted(
                  start, end, options.has(SyntheticOptions.END_DATE) ? "" : ", the default"));
    }
    if (start.isBefore(FIRST)) {
      problems.add(
          "",
          "Option 'startDate' (%s%s) must not be before the year 1."
              .formatted(start, options.has(SyntheticOptions.START_DATE) ? "" : ", the default"));
    }
    return new TimeWindow(start.isBefore(end) ? start : end.minus(DEFAULT_LENGTH), end);
  }
}
