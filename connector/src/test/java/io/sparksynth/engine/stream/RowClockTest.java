package io.sparksynth.engine.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.sample.ChildCounts;
import io.sparksynth.sample.IntensityTable;
import org.junit.jupiter.api.Test;

/** Clocks of rows: when a row happens and how many have, two views of one thing. */
class RowClockTest {
  private static final long SECOND = 1_000_000L;
  private static final RowClock CLOCK =
      RowClock.of(IntensityTable.of(0, 3600 * SECOND, new double[] {1, 0, 4, 2}, 10_000, 7));

  private static void assertInverse(RowClock clock, long rows) {
    for (long row = 0; row < rows; row += 13) {
      long time = clock.time(row);
      long by = clock.rowsBy(time);
      assertThat(clock.time(row + 1)).isGreaterThanOrEqualTo(time);
      assertThat(by).as("row %d", row).isGreaterThan(row);
      assertThat(clock.time(by - 1)).isEqualTo(time);
      assertThat(clock.rowsBy(time - 1)).isLessThanOrEqualTo(row);
    }
  }

  @Test
  void aTimelineCounts() {
    assertInverse(CLOCK, 9_999);
    assertThat(CLOCK.rowsBy(-1)).isZero();
    assertThat(CLOCK.rowsBy(Long.MAX_VALUE)).isEqualTo(10_000);
  }

  @Test
  void partsHappenWithWhatTheyArePartOf() {
    ChildCounts counts = ChildCounts.of(1, 10_000, 30_000, 1, 12);
    assertInverse(CLOCK.ofChildren(counts), 29_999);
  }

  @Test
  void pastItsRowsAClockTicksOnEvenly() {
    RowClock endless = CLOCK.until(5_000);
    assertInverse(endless, 20_000);
    assertThat(endless.time(4_999)).isEqualTo(CLOCK.time(4_999));
    long gap = endless.time(5_000) - endless.time(4_999);
    assertThat(gap).isPositive();
    assertThat(endless.time(15_000) - endless.time(14_999)).isEqualTo(gap);
  }
}
