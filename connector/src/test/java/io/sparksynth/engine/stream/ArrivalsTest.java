package io.sparksynth.engine.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.stream.Arrivals.Piece;
import io.sparksynth.sample.ChildCounts;
import io.sparksynth.sample.IntensityTable;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When rows arrive, and how many have by a time: two views of one thing. */
class ArrivalsTest {
  private static final long SECOND = 1_000_000L;
  private static final long START = 1_700_000_000L * SECOND;
  private static final RowClock WORLD =
      RowClock.of(IntensityTable.of(0, 3600 * SECOND, new double[] {1, 0, 4, 2}, 10_000, 7));

  private static Arrivals of(Piece... pieces) {
    return Arrivals.of(List.of(pieces), 1, WORLD, 0);
  }

  private static Arrivals of(String rate) {
    return of(new Piece(0, START, Rate.ofText(rate).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "3",
        "0.01",
        "1000",
        "500000",
        "1e9",
        "100 after 60",
        "06:00=200,09:00=2000,18:00=0.5",
        "00:00=0,12:00=7",
        "timeline at 1",
        "timeline at 60"
      })
  void timesNeverFallAndCountsAreTheirInverse(String rate) {
    Arrivals arrivals = of(rate);
    SplittableRandom random = new SplittableRandom(1);
    assertThat(arrivals.time(0)).isGreaterThanOrEqualTo(START);
    assertThat(arrivals.rowsBy(START - 1)).isZero();
    for (int i = 0; i < 2_000; i++) {
      long row = random.nextLong(rate.startsWith("timeline") ? 9_998 : 1L << random.nextInt(1, 30));
      long time = arrivals.time(row);
      assertThat(arrivals.time(row + 1)).isGreaterThanOrEqualTo(time);
      long by = arrivals.rowsBy(time);
      assertThat(by).as("row %d", row).isGreaterThan(row);
      assertThat(arrivals.time(by - 1)).isLessThanOrEqualTo(time);
      if (by < 9_999) {
        assertThat(arrivals.time(by)).isGreaterThan(time);
      }
      assertThat(arrivals.rowsBy(arrivals.time(0) - 1)).isZero();
    }
  }

  @Test
  void aConstantRateIsExact() {
    Arrivals arrivals = of("500000");
    assertThat(arrivals.time(30_000_000)).isEqualTo(START + 60 * SECOND);
    assertThat(arrivals.rowsBy(START + 60 * SECOND)).isEqualTo(30_000_001);
  }

  @Test
  void aRampIsEven() {
    Arrivals arrivals = of("100 after 60");
    assertThat(arrivals.rowsBy(START + 30 * SECOND)).isBetween(750L, 751L);
    assertThat(arrivals.rowsBy(START + 60 * SECOND)).isBetween(3_000L, 3_001L);
    assertThat(arrivals.rowsBy(START + 70 * SECOND)).isBetween(4_000L, 4_001L);
  }

  @Test
  void aScheduleGoesByTheClockOfUtc() {
    long midnight = START / (86_400 * SECOND) * 86_400 * SECOND;
    Rate rate = Rate.parse("06:00=200,09:00=2000,18:00=500").orElseThrow();
    Arrivals arrivals = of(new Piece(0, midnight, rate));
    long hour = 3600 * SECOND;
    assertThat(arrivals.rowsBy(midnight + 6 * hour - 1)).isEqualTo(6 * 3600 * 500L);
    assertThat(arrivals.rowsBy(midnight + 9 * hour - 1) - arrivals.rowsBy(midnight + 6 * hour - 1))
        .isEqualTo(3 * 3600 * 200L);
    assertThat(
            arrivals.rowsBy(midnight + 42 * hour - 1) - arrivals.rowsBy(midnight + 33 * hour - 1))
        .isEqualTo(9 * 3600 * 2000L);
  }

  @Test
  void aTimelineRunsAsFastAsAskedFor() {
    Arrivals arrivals = of("timeline at 60");
    assertThat(arrivals.rowsBy(START + 60 * SECOND)).isEqualTo(WORLD.rowsBy(3600 * SECOND));
    assertThat(arrivals.rowsBy(START + 300 * SECOND)).isEqualTo(10_000);
  }

  @Test
  void anotherRateBeginsWhereTheFirstEnds() {
    Arrivals arrivals =
        of(
            new Piece(0, START, Rate.parse("100").orElseThrow()),
            new Piece(500, START + 5 * SECOND, Rate.parse("10").orElseThrow()));
    assertThat(arrivals.time(499)).isEqualTo(START + 4_990_000);
    assertThat(arrivals.time(500)).isEqualTo(START + 5 * SECOND);
    assertThat(arrivals.time(510)).isEqualTo(START + 6 * SECOND);
    assertThat(arrivals.rowsBy(START + 6 * SECOND)).isEqualTo(511);
    assertThat(arrivals.rowsBy(START + 5 * SECOND - 1)).isEqualTo(500);
  }

  @Test
  void partsArriveWithWhatTheyArePartOf() {
    ChildCounts counts = ChildCounts.of(1, 10_000, 30_000, 1, 12);
    Arrivals parents =
        Arrivals.of(
            List.of(new Piece(0, START, Rate.parse("300").orElseThrow())), 1 / 3.0, WORLD, 0);
    RowClock children = parents.ofChildren(counts);
    Arrivals alone = of("100");
    for (long row = 0; row < 30_000; row += 17) {
      long parent = counts.parentOf(row);
      assertThat(children.time(row)).isEqualTo(parents.time(parent));
      assertThat(children.time(row) - alone.time(parent)).isBetween(-1L, 1L);
      long by = children.rowsBy(children.time(row));
      assertThat(by).isEqualTo(counts.firstChild(parent + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-5",
        "fast",
        "1e10",
        "06:00",
        "06:00=1,05:00=2",
        "24:00=1",
        "06:00=0",
        "NaN"
      })
  void whatIsNoRateIsRefused(String text) {
    assertThat(Rate.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "0.5", "1000 after 60", "06:00=200,18:00=0.5", "timeline at 60"})
  void anOffsetKeepsARateAsItsText(String text) {
    assertThat(Rate.ofText(text)).get().extracting(Rate::text).isEqualTo(text);
  }
}
