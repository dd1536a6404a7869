package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.sample.Bend;
import io.sparksynth.sample.IntensityTable;
import io.sparksynth.sample.Turns;
import io.sparksynth.spec.SeasonSpec;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When the rows of a table happen, for those who choose among them by time. */
public final class RowTimes {
  private final Timelines.@Nullable Timed timed;
  private final long rows;
  private final Map<String, SeasonSpec> seasons;
  private final WorldConfig config;
  private final boolean endless;

  RowTimes(
      Timelines.@Nullable Timed timed,
      long rows,
      Map<String, SeasonSpec> seasons,
      WorldConfig config,
      boolean endless) {
    this.timed = timed;
    this.rows = rows;
    this.seasons = seasons;
    this.config = config;
    this.endless = endless;
  }

  private Timelines.Timed timed() {
    if (timed == null) {
      throw new IllegalArgumentException("needs a time: give the table a timeline");
    }
    return timed;
  }

  /** How many rows happen in some minutes on average, at least 1. */
  public long within(double minutes) {
    IntensityTable times = timed().times();
    double share = minutes * 6e7 / (times.endMicros() - times.startMicros());
    return Math.max(1, Math.round(share * rows));
  }

  /** Whether rows go on without end, and those that arrive are but the first instant of all. */
  public boolean isEndless() {
    return endless;
  }

  /**
   * Among the rows, how much more often something happens by the factors of a season; null for
   * alike, where rows go on without end.
   */
  public @Nullable Bend bend(String season) {
    SeasonSpec factors = found(season);
    return endless ? null : Bend.of(timed().rowWeights(), timed().weights(factors, config));
  }

  /**
   * Which rows come round every month, if as many as a share of the rows do, by a season; where
   * rows go on without end, which come round at all.
   *
   * @param places of a round without months
   */
  Turns monthly(double share, String season, long places) {
    SeasonSpec factors = found(season);
    if (endless) {
      return Turns.even(rows, Math.round(share * rows), places);
    }
    Timelines.Monthly months = timed().monthly(factors, config);
    if (Arrays.stream(months.weights()).sum() == 0) {
      throw new IllegalArgumentException("season '%s' is 0 in all of the time".formatted(season));
    }
    return Turns.of(
        rows,
        Math.round(share * rows),
        timed().rowWeights(),
        months.weights(),
        months.months(),
        months.before());
  }

  private SeasonSpec found(String season) {
    SeasonSpec found = seasons.get(season);
    if (found == null) {
      throw new IllegalArgumentException(
          "there is no season '%s'.%s"
              .formatted(season, NearestName.didYouMean(season, seasons.keySet())));
    }
    return found;
  }
}
