package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IntensityTableTest {
  private static final long KEY = Keys.of(7, "time");
  private static final long START = 1_700_000_000_000_000L;
  private static final long HOUR = 3_600_000_000L;
  private static final long[] SIZES = {
    1, 2, 4095, 4096, 4097, 12347, 1_000_000_000_000L, Long.MAX_VALUE
  };

  /** Day and night, with empty nights and one bucket that outweighs all. */
  private static double[] weights() {
    double[] weights = new double[1000];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % 24 < 6 ? 0 : 1 + i % 24;
    }
    weights[0] = 1e-7;
    weights[500] = 1e6;
    return weights;
  }

  @Test
  void timesNeverFallAndStayInside() {
    for (long rows : SIZES) {
      IntensityTable table = IntensityTable.of(START, HOUR, weights(), rows, KEY);
      assertThat(table.time(0)).isEqualTo(START);
      assertThat(table.time(rows - 1)).isLessThan(table.endMicros());
      for (long from : new long[] {0, rows / 3, Math.max(0, rows - 5000)}) {
        long before = START;
        for (long row = from; row < from + 5000 && row < rows && row >= 0; row++) {
          long time = table.time(row);
          assertThat(time).isGreaterThanOrEqualTo(before).isLessThan(table.endMicros());
          assertThat(weights()[(int) ((time - START) / HOUR)]).isPositive();
          before = time;
        }
      }
    }
  }

  @Test
  void lowerBoundIsTheFirstRowNotBeforeTheTime() {
    for (long rows : SIZES) {
      IntensityTable table = IntensityTable.of(START, HOUR, weights(), rows, KEY);
      for (int i = 0; i < 2000; i++) {
        long row = Cells.below(Cells.bits(KEY, i), rows);
        long time =
            i % 2 == 0
                ? table.time(row)
                : START - HOUR + Cells.below(Cells.bits(KEY, i), 1002 * HOUR);
        long bound = table.lowerBound(time);
        assertThat(bound).isBetween(0L, rows);
        assertThat(bound == rows || table.time(bound) >= time).isTrue();
        assertThat(bound == 0 || table.time(bound - 1) < time).isTrue();
      }
      assertThat(table.lowerBound(Long.MIN_VALUE)).isZero();
      assertThat(table.lowerBound(START)).isZero();
      assertThat(table.lowerBound(table.endMicros())).isEqualTo(rows);
      assertThat(table.lowerBound(Long.MAX_VALUE)).isEqualTo(rows);
    }
  }

  @Test
  void everyBornRowHasHappened() {
    for (long rows : SIZES) {
      IntensityTable table = IntensityTable.of(START, HOUR, weights(), rows, KEY);
      for (int i = 0; i < 5000; i++) {
        long time =
            i % 2 == 0
                ? table.time(Cells.below(Cells.bits(KEY, i), rows))
                : START + Cells.below(Cells.bits(KEY, i), 1001 * HOUR);
        long born = table.bornBy(time);
        assertThat(born).isBetween(1L, rows);
        assertThat(table.time(born - 1)).isLessThanOrEqualTo(time);
        // Conservative, yet by not more than two rows and the resolution of a double.
        long exact = table.lowerBound(time);
        assertThat((double) exact - born).isLessThanOrEqualTo(2 + rows * 0x1p-48);
      }
      assertThat(table.bornBy(Long.MIN_VALUE)).isEqualTo(1);
      assertThat(table.bornBy(Long.MAX_VALUE)).isEqualTo(rows);
      assertThat(table.bornBy(table.endMicros() - 1)).isEqualTo(rows);
    }
  }

  @Test
  void bucketsGetTheirShareOfTheRows() {
    double[] weights = weights();
    int rows = 1_000_000;
    weights[500] = 20;
    IntensityTable table = IntensityTable.of(START, HOUR, weights, rows, KEY);
    long[] all = new long[rows];
    for (int i = 0; i < rows; i++) {
      all[i] = i;
    }
    table.times(all, rows, all);
    long[] observed = new long[weights.length];
    for (long time : all) {
      observed[(int) ((time - START) / HOUR)]++;
    }
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      // Rows are stratified: a bucket misses its expectation by less than two.
      assertThat((double) observed[i])
          .isBetween(weights[i] / sum * rows - 2, weights[i] / sum * rows + 2);
    }
  }

  @Test
  void bulkBornByIsTheSameAsOneByOne() {
    IntensityTable table = IntensityTable.of(START, HOUR, weights(), 12347, KEY);
    long[] times = {START - 1, START, START + 17 * HOUR, START + 2000 * HOUR};
    long[] born = new long[4];
    table.bornBy(times, 4, born);
    for (int i = 0; i < 4; i++) {
      assertThat(born[i]).isEqualTo(table.bornBy(times[i]));
    }
  }

  @Test
  void emptyTimelinesHaveNoRows() {
    IntensityTable table = IntensityTable.of(START, HOUR, weights(), 0, KEY);
    assertThat(table.bornBy(START + HOUR)).isZero();
    assertThat(table.lowerBound(START + HOUR)).isZero();
    assertThatThrownBy(() -> IntensityTable.of(START, 0, weights(), 1, KEY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 0 and 1");
  }
}
