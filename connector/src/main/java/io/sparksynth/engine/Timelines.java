package io.sparksynth.engine;

import io.sparksynth.problem.Problems;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.IntensityTable;
import io.sparksynth.spec.SeasonSpec;
import io.sparksynth.spec.Spec;
import io.sparksynth.spec.TableSpec;
import io.sparksynth.spec.TimelineSpec;
import io.sparksynth.spec.WindowSpec;
import io.sparksynth.text.HolidayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often a table's rows happen over its window: trend × month × weekday × hour × holidays ×
 * campaigns × incidents, as one weight for each hour (each day where windows are long), cumulated
 * once.
 */
final class Timelines {
  private static final long HOUR = 3_600_000_000L;
  private static final long DAY = 24 * HOUR;
  private static final double DAYS_A_YEAR = 365.25;
  private static final long MOST_BUCKETS = 400_000;

  private final WorldConfig config;
  private final SeasonSpec season;
  private final Map<LocalDate, Double> holidays;
  private final Map<LocalDate, Double> dayFactors = new HashMap<>();

  private Timelines(WorldConfig config, SeasonSpec season) {
    this.config = config;
    this.season = season;
    holidays = holidays(season);
  }

  /** The table's timeline, or null if it has none. */
  static @Nullable IntensityTable of(
      Spec spec, TableSpec table, WorldConfig config, long rows, Problems problems) {
    TimelineSpec timeline = table.timeline().orElse(null);
    if (timeline == null) {
      return null;
    }
    Instant from = timeline.from().resolve(config.start(), config.end());
    Instant to = timeline.to().resolve(config.start(), config.end());
    if (!from.isBefore(to)) {
      problems.add(
          timeline.path(),
          "the time from %s (%s) to %s (%s) is empty: the world runs from %s to %s"
              .formatted(timeline.from(), from, timeline.to(), to, config.start(), config.end()));
      return null;
    }
    SeasonSpec season = timeline.season().map(name -> spec.seasons().get(name)).orElse(NONE);
    long start = ColumnContext.micros(from);
    long length = ColumnContext.micros(to) - start;
    double[] weights = new double[buckets(length)];
    long bucket = Math.max(1, length / weights.length);
    try {
      new Timelines(config, season).fill(weights, start, bucket, timeline.growth());
    } catch (IllegalArgumentException e) {
      problems.add(season.path(), String.valueOf(e.getMessage()));
      return null;
    }
    long key = Keys.of(config.seed(), spec.industry(), table.name(), "timeline");
    return IntensityTable.of(start, bucket, weights, Math.max(1, rows), key);
  }

  private static final SeasonSpec NONE =
      new SeasonSpec(
          "",
          java.util.Collections.nCopies(12, 1.0),
          java.util.Collections.nCopies(7, 1.0),
          java.util.Collections.nCopies(24, 1.0),
          java.util.Optional.empty(),
          Map.of(),
          java.util.List.of(),
          java.util.List.of(),
          "");

  /** One bucket an hour, or a day in long windows. */
  private static int buckets(long length) {
    long wanted = length / HOUR <= MOST_BUCKETS ? HOUR : DAY;
    return Math.toIntExact((length + wanted - 1) / wanted);
  }

  private void fill(double[] weights, long start, long bucket, double growth) {
    double perBucket = Math.log1p(growth) * bucket / (DAY * DAYS_A_YEAR);
    boolean hourly = bucket <= HOUR;
    for (int i = 0; i < weights.length; i++) {
      long middle = start + i * bucket + bucket / 2;
      LocalDateTime at =
          LocalDateTime.ofEpochSecond(Math.floorDiv(middle, 1_000_000L), 0, ZoneOffset.UTC);
      double hour = hourly ? season.hours().get(at.getHour()) : 1.0;
      weights[i] =
          Math.exp(perBucket * i) * hour * dayFactors.computeIfAbsent(at.toLocalDate(), this::day);
    }
  }

  private double day(LocalDate date) {
    double factor =
        season.months().get(date.getMonthValue() - 1)
            * season.weekdays().get(date.getDayOfWeek().getValue() - 1)
            * holidays.getOrDefault(date, 1.0);
    for (WindowSpec campaign : season.campaigns()) {
      factor *= contains(campaign, date) ? campaign.factor() : 1;
    }
    for (WindowSpec incident : season.incidents()) {
      factor *= contains(incident, date) ? incident.factor() : 1;
    }
    return factor;
  }

  private static Map<LocalDate, Double> holidays(SeasonSpec season) {
    Map<LocalDate, Double> factors = new HashMap<>();
    if (season.calendar().isPresent()) {
      HolidayCalendar calendar = HolidayCalendar.load(season.calendar().get());
      season
          .holidays()
          .forEach(
              (name, factor) ->
                  calendar
                      .datesOf(name)
                      .forEach(day -> factors.merge(day, factor, (a, b) -> a * b)));
    }
    return factors;
  }

  private boolean contains(WindowSpec window, LocalDate date) {
    return contains(window, date, config);
  }

  /** Whether a campaign or incident is on that day. */
  static boolean contains(WindowSpec window, LocalDate date, WorldConfig config) {
    if (window.from() instanceof WindowSpec.Once once) {
      LocalDate first =
          once.time().resolve(config.start(), config.end()).atOffset(ZoneOffset.UTC).toLocalDate();
      return isIn(first, window.days(), date);
    }
    var every = (WindowSpec.EveryYear) window.from();
    int year = date.getYear();
    return isIn(every.day().atYear(Year.of(year).getValue()), window.days(), date)
        || isIn(every.day().atYear(year - 1), window.days(), date);
  }

  private static boolean isIn(LocalDate first, int days, LocalDate date) {
    return !date.isBefore(first) && date.isBefore(first.plusDays(days));
  }
}
