package io.sparksynth.engine;

import io.sparksynth.problem.Problems;
import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.IntensityTable;
import io.sparksynth.spec.SeasonSpec;
import io.sparksynth.spec.Spec;
import io.sparksynth.spec.TableSpec;
import io.sparksynth.spec.TimelineSpec;
import io.sparksynth.spec.WindowSpec;
import io.sparksynth.text.BusinessDays;
import io.sparksynth.text.HolidayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How often a table's rows happen over its window: trend × month × weekday × hour × holidays ×
 * campaigns × incidents × noise, as one weight for each hour (each day where windows are long),
 * cumulated once.
 */
final class Timelines {
  private static final long HOUR = 3_600_000_000L;
  private static final long DAY = 24 * HOUR;
  private static final double DAYS_A_YEAR = 365.25;
  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);
  private static final long HALF_HOUR = HOUR / 2;
  private static final long MOST_BUCKETS = 400_000;
  private static final long MOST_EXACT_BUCKETS = 4_000_000;

  private final WorldConfig config;
  private final SeasonSpec season;
  private final Map<LocalDate, Double> holidays;
  private final Map<LocalDate, Long> until;
  private final @Nullable BusinessDays business;
  private final Map<LocalDate, Double> dayFactors = new HashMap<>();

  private Timelines(WorldConfig config, SeasonSpec season) {
    this.config = config;
    this.season = season;
    holidays = byDay(season, season.holidays(), (a, b) -> a * b);
    until = byDay(season, season.until(), Math::min);
    business = season.closed().map(BusinessDays::of).orElse(null);
  }

  /**
   * The buckets of a timeline: {@code count} of {@code length} microseconds each.
   *
   * @param from the first microsecond in which anything may happen, at or after {@code start}
   * @param to the first in which nothing may any more
   */
  private record Grid(long start, long length, int count, long from, long to) {
    /** Whether a bucket lies within the time, not across its edge. */
    boolean isWhole(int bucket) {
      return start + bucket * length >= from && start + (bucket + 1) * length <= to;
    }

    static Grid of(long from, long to, java.util.Collection<SeasonSpec> seasons) {
      boolean halves = seasons.stream().anyMatch(s -> s.hours().size() == 48);
      boolean exact = halves || seasons.stream().anyMatch(Timelines::hasGaps);
      long unit = halves ? HALF_HOUR : HOUR;
      if (exact && (to - from) / unit < MOST_EXACT_BUCKETS) {
        long start = Math.floorDiv(from, unit) * unit;
        int count = Math.toIntExact(-Math.floorDiv(start - to, unit));
        return new Grid(start, unit, count, from, to);
      }
      int count = buckets(to - from);
      long length = Math.max(1, (to - from) / count);
      return new Grid(from, length, count, from, from + count * length);
    }
  }

  /** Whether there are times at which nothing happens: they must be kept to the minute. */
  private static boolean hasGaps(SeasonSpec season) {
    return season.closed().isPresent()
        || !season.until().isEmpty()
        || season.hours().contains(0.0)
        || season.weekdays().contains(0.0)
        || season.monthDays().contains(0.0);
  }

  /**
   * A table's timeline made ready.
   *
   * @param rowWeights the relative number of rows by bucket
   * @param parts by the names of its seasons: the relative number of rows by bucket; empty if there
   *     are no seasons
   */
  record Timed(IntensityTable times, Map<String, double[]> parts, Grid grid, double[] rowWeights) {
    /** How often things of another season would happen, by bucket of this timeline. */
    double[] weights(SeasonSpec season, WorldConfig config) {
      return new Timelines(config, season).weights(grid, 0);
    }

    /** How often things of another season would happen, each month equally often. */
    Monthly monthly(SeasonSpec season, WorldConfig config) {
      return new Timelines(config, season).monthly(grid);
    }

    long startMicros() {
      return grid.start;
    }

    long bucketMicros() {
      return grid.length;
    }
  }

  /**
   * A season by bucket, as shares of the buckets' months.
   *
   * @param weights 1 over a whole month
   * @param months number of each bucket's month, from 0
   * @param before what the first month has before the first bucket
   */
  record Monthly(double[] weights, int[] months, double before) {}

  /** The table's timeline, or null if it has none. */
  static @Nullable Timed of(
      Spec spec, TableSpec table, WorldConfig config, long rows, Problems problems) {
    TimelineSpec timeline = table.timeline().orElse(null);
    if (timeline == null) {
      return null;
    }
    boolean ofHistory = config.history() != null && History.covers(spec, table);
    Instant from = timeline.from().resolve(config.start(ofHistory), config.end(ofHistory));
    Instant to = timeline.to().resolve(config.start(ofHistory), config.end(ofHistory));
    if (!from.isBefore(to)) {
      problems.add(
          timeline.path(),
          "the time from %s (%s) to %s (%s) is empty: the world runs from %s to %s"
              .formatted(timeline.from(), from, timeline.to(), to, config.start(), config.end()));
      return null;
    }
    Map<String, SeasonSpec> seasons = new LinkedHashMap<>();
    for (String name : timeline.seasons().keySet()) {
      SeasonSpec season = spec.seasons().get(name);
      if (season != null) {
        seasons.put(name, season);
      }
    }
    // A history is level, so that a day asked for has as many rows as any other.
    double growth = ofHistory ? 0 : timeline.growth();
    Grid grid;
    try {
      grid = Grid.of(TimeContext.micros(from), TimeContext.micros(to), seasons.values());
    } catch (IllegalArgumentException e) {
      problems.add(timeline.path(), String.valueOf(e.getMessage()));
      return null;
    }
    double[] weights = new double[grid.count];
    Map<String, double[]> parts = new LinkedHashMap<>();
    for (Map.Entry<String, SeasonSpec> season : seasons.entrySet()) {
      double share = timeline.seasons().getOrDefault(season.getKey(), 1.0);
      try {
        double[] part = new Timelines(config, season.getValue()).weights(grid, growth);
        if (seasons.size() > 1) {
          scale(part, share);
        }
        parts.put(season.getKey(), part);
        for (int i = 0; i < weights.length; i++) {
          weights[i] += part[i];
        }
      } catch (IllegalArgumentException e) {
        problems.add(season.getValue().path(), String.valueOf(e.getMessage()));
        return null;
      }
    }
    if (seasons.isEmpty()) {
      weights = new Timelines(config, NONE).weights(grid, growth);
    }
    if (Arrays.stream(weights).sum() == 0) {
      problems.add(
          timeline.path(),
          "nothing can happen from %s to %s: its seasons are 0 all the time".formatted(from, to));
      return null;
    }
    long key = Keys.of(config.seed(), spec.industry(), table.name(), "timeline");
    IntensityTable times =
        IntensityTable.of(grid.start, grid.length, weights, Math.max(1, rows), key);
    return new Timed(times, parts, grid, weights);
  }

  /** Makes the weights add up to the share, if any is above 0. */
  private static void scale(double[] weights, double share) {
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; sum > 0 && i < weights.length; i++) {
      weights[i] *= share / sum;
    }
  }

  private static final SeasonSpec NONE =
      new SeasonSpec(
          "",
          java.util.Collections.nCopies(12, 1.0),
          java.util.Collections.nCopies(7, 1.0),
          java.util.Collections.nCopies(31, 1.0),
          java.util.Collections.nCopies(24, 1.0),
          0,
          java.util.Optional.empty(),
          java.util.Optional.empty(),
          Map.of(),
          Map.of(),
          java.util.List.of(),
          java.util.List.of(),
          "");

  /** One bucket an hour, or a day in long windows. */
  private static int buckets(long length) {
    long wanted = length / HOUR <= MOST_BUCKETS ? HOUR : DAY;
    return Math.toIntExact((length + wanted - 1) / wanted);
  }

  private double[] weights(Grid grid, double growth) {
    double[] weights = new double[grid.count];
    double perBucket = Math.log1p(growth) * grid.length / (DAY * DAYS_A_YEAR);
    for (int i = 0; i < weights.length; i++) {
      if (grid.isWhole(i)) {
        long middle = grid.start + i * grid.length + grid.length / 2;
        weights[i] = Math.exp(perBucket * i) * at(time(middle), grid.length);
      }
    }
    return weights;
  }

  private static LocalDateTime time(long micros) {
    return LocalDateTime.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), 0, ZoneOffset.UTC);
  }

  /** The season's factor in a bucket around a time. */
  private double at(LocalDateTime middle, long length) {
    boolean halves = season.hours().size() == 48;
    int slot = halves ? 2 * middle.getHour() + middle.getMinute() / 30 : middle.getHour();
    double hour = length <= HOUR ? season.hours().get(slot) : 1.0;
    LocalDate date = middle.toLocalDate();
    boolean over = length <= HOUR && middle.getHour() >= until.getOrDefault(date, 24L);
    return over ? 0 : hour * dayFactors.computeIfAbsent(date, this::day);
  }

  private Monthly monthly(Grid grid) {
    double[] weights = new double[grid.count];
    int[] months = new int[grid.count];
    double before = 0;
    double whole = 0;
    LocalDate month = null;
    for (int i = 0; i < weights.length; i++) {
      long start = grid.start + i * grid.length;
      LocalDateTime middle = time(start + grid.length / 2);
      LocalDate of = middle.toLocalDate().withDayOfMonth(1);
      if (!of.equals(month)) {
        long first = of.toEpochDay() * DAY;
        long last = of.plusMonths(1).toEpochDay() * DAY;
        whole = sum(first, last, grid.length);
        before = i == 0 && whole > 0 ? sum(first, start, grid.length) / whole : before;
        months[i] = i == 0 ? 0 : months[i - 1] + 1;
        month = of;
      } else {
        months[i] = months[i - 1];
      }
      weights[i] = whole > 0 && grid.isWhole(i) ? at(middle, grid.length) / whole : 0;
    }
    return new Monthly(weights, months, before);
  }

  private double sum(long from, long to, long length) {
    double sum = 0;
    for (long start = from; start + length <= to; start += length) {
      sum += at(time(start + length / 2), length);
    }
    return sum;
  }

  private double day(LocalDate date) {
    if (business != null && !business.isOpen(date.toEpochDay())) {
      return 0;
    }
    double factor =
        season.months().get(date.getMonthValue() - 1)
            * season.weekdays().get(date.getDayOfWeek().getValue() - 1)
            * season.monthDays().get(date.getDayOfMonth() - 1)
            * holidays.getOrDefault(date, 1.0)
            * noise(date);
    for (WindowSpec campaign : season.campaigns()) {
      factor *= contains(campaign, date) ? campaign.factor() : 1;
    }
    for (WindowSpec incident : season.incidents()) {
      factor *= contains(incident, date) ? incident.factor() : 1;
    }
    return factor;
  }

  /** What is the day's own: 1 on average, and the same wherever the window begins. */
  private double noise(LocalDate date) {
    if (season.noise() == 0) {
      return 1;
    }
    long key = Keys.of(config.seed(), season.path(), "noise");
    double normal =
        STANDARD_NORMAL.inverseCumulativeProbability(Cells.uniform(key, date.toEpochDay()));
    return Math.exp(season.noise() * normal - season.noise() * season.noise() / 2);
  }

  /** What is said of holidays, by their days. */
  private static <T> Map<LocalDate, T> byDay(
      SeasonSpec season, Map<String, T> byName, BinaryOperator<T> both) {
    Map<LocalDate, T> byDay = new HashMap<>();
    if (season.calendar().isPresent()) {
      HolidayCalendar calendar = HolidayCalendar.load(season.calendar().get());
      byName.forEach(
          (name, said) -> calendar.datesOf(name).forEach(day -> byDay.merge(day, said, both)));
    }
    return byDay;
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
