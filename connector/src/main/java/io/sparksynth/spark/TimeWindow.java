package io.sparksynth.spark;

import io.sparksynth.problem.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time window of a world, start included, end excluded. */
record TimeWindow(Instant start, Instant end) {
  static final Duration DEFAULT_LENGTH = Duration.ofDays(180);

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
    return new TimeWindow(start.isBefore(end) ? start : end.minus(DEFAULT_LENGTH), end);
  }
}
