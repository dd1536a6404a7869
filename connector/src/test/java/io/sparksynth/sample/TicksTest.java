package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  private static final long START = 1_000_000_000_000L;
  private static final long HOUR = 3_600_000_000L;

  @ParameterizedTest
  @CsvSource({"1,1,7", "1,1,1", "3,2,100", "63,1,1000", "64,3,4001", "200,2,12347", "5000,1,20001"})
  void everyEntityWritesEachChannelOnceATickInTheOrderOfTime(long entities, int each, long rows) {
    Ticks ticks = Ticks.of(rows, entities, each, START, START + 100 * HOUR, 7);
    int n = (int) rows;
    long[] numbers = new long[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = i;
    }
    long[] resolved = new long[2 * n];
    long[] times = new long[n];
    ticks.resolve(numbers, n, resolved, n);
    ticks.times(numbers, n, times);
    BitSet seen = new BitSet();
    for (int row = 0; row < n; row++) {
      long tick = resolved[n + row];
      long entity = resolved[row] / each;
      int channel = (int) (resolved[row] % each);
      assertThat(tick).isEqualTo(row / (entities * each));
      seen.set((int) ((tick * entities + entity) * each + channel));
      assertThat(ticks.row(tick, entity, channel)).isEqualTo(row);
      assertThat(ticks.entity(row)).isEqualTo(entity);
      assertThat(ticks.time(row)).isEqualTo(times[row]);
      assertThat(times[row]).isBetween(START, START + 100 * HOUR - 1);
      assertThat(row == 0 || times[row] >= times[row - 1]).isTrue();
    }
    long complete = ticks.ticks() * entities * each;
    assertThat(seen.cardinality()).isEqualTo(n);
    assertThat((long) seen.length()).isLessThanOrEqualTo(complete);
    for (int row = 0; row < n; row += 1 + n / 50) {
      long bound = ticks.lowerBound(times[row]);
      assertThat(times[(int) bound]).isEqualTo(times[row]);
      assertThat(bound == 0 || times[(int) bound - 1] < times[row]).isTrue();
    }
    assertThat(ticks.lowerBound(START + 200 * HOUR)).isEqualTo(rows);
    assertThat(ticks.lowerBound(Long.MIN_VALUE)).isZero();
  }

  @Test
  void anEntityWritesAtAFixedIntervalWithJitter() {
    for (long entities : new long[] {1, 10, 150, 100_000}) {
      Ticks ticks = Ticks.of(100 * entities, entities, 1, START, START + 100 * HOUR, 3);
      long shortest = Long.MAX_VALUE;
      long longest = 0;
      for (long tick = 1; tick < 100; tick++) {
        long step = ticks.time(ticks.row(tick, 0, 0)) - ticks.time(ticks.row(tick - 1, 0, 0));
        shortest = Math.min(shortest, step);
        longest = Math.max(longest, step);
      }
      assertThat((double) shortest / HOUR).isBetween(0.96, 0.9999);
      assertThat((double) longest / HOUR).isBetween(1.0001, 1.04);
    }
  }

  @Test
  void hugeTablesStayExact() {
    Ticks ticks = Ticks.of(10_000_000_000_000L, 20_000_000_000L, 2, START, START + 250 * HOUR, 5);
    long row = 7_654_321_098_765L;
    assertThat(ticks.row(ticks.tick(row), ticks.entity(row), ticks.channel(row))).isEqualTo(row);
    long bound = ticks.lowerBound(ticks.time(row));
    assertThat(bound).isLessThanOrEqualTo(row);
    assertThat(ticks.time(bound)).isEqualTo(ticks.time(row));
  }
}
