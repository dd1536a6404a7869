package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holidays on which nothing happens from an hour on. */
class EarlyCloseTest {
  private static final LocalDate MAY_DAY = LocalDate.of(2024, 5, 1);
  private static final int ROWS = 50_000;

  private static World world(String until) {
    return Own.world(
        """
        industry: own
        seasons:
          desk: {calendar: XX, noise: 0, %s}
        tables:
          calls:
            rows: %d
            key: id
            timeline: {column: at, season: desk}
            columns:
              id: {type: bigint, sequence: {}}
              at: {type: timestamp, timeline: {}}
        """
            .formatted(until, ROWS),
        42,
        Sizing.of(1),
        Instant.parse("2024-04-27T00:00:00Z"),
        Instant.parse("2024-05-07T00:00:00Z"));
  }

  private static List<LocalDateTime> times(World world) {
    return Arrays.stream(Own.longs(world, "calls", "at"))
        .mapToObj(at -> LocalDateTime.ofEpochSecond(at / 1_000_000, 0, ZoneOffset.UTC))
        .toList();
  }

  @Test
  void nothingHappensFromTheHourOnAndOtherDaysAreWhole() {
    List<LocalDateTime> times = times(world("until: {May Day: 13}"));
    List<LocalDateTime> early =
        times.stream().filter(t -> t.toLocalDate().equals(MAY_DAY)).toList();
    assertThat(early).isNotEmpty().allMatch(t -> t.getHour() < 13);
    // nine days of 24 hours and one of 13
    assertThat((double) early.size()).isEqualTo(ROWS * 13.0 / 229, within(10.0));
    assertThat(times.stream().filter(t -> t.getHour() >= 13).map(LocalDateTime::toLocalDate))
        .contains(MAY_DAY.minusDays(1), MAY_DAY.plusDays(1));
  }

  @Test
  void theFactorOfTheDayIsBesideIt() {
    long early =
        times(world("until: {May Day: 12}, holidays: {May Day: 2}")).stream()
            .filter(t -> t.toLocalDate().equals(MAY_DAY))
            .count();
    assertThat((double) early).isEqualTo(ROWS / 10.0, within(10.0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "until: {Mai Day: 13} | Calendar 'XX' has no holiday 'Mai Day'. Did you mean 'May Day'?",
        "until: {May Day: 24} | seasons.desk.until.May Day: must be",
        "until: {May Day: noon} | seasons.desk.until.May Day: must be"
      })
  void whatIsNoneIsSaid(String until, String message) {
    assertThatThrownBy(() -> world(until)).hasMessageContaining(message);
  }

  @Test
  void itNeedsACalendar() {
    String spec =
        """
        industry: own
        seasons: {desk: {until: {May Day: 13}}}
        tables: {t: {rows: 1, columns: {a: {constant: 1, type: int}}}}
        """;
    assertThatThrownBy(() -> Own.world(spec))
        .hasMessageContaining("seasons.desk.until: needs the key 'calendar' beside it");
  }
}
