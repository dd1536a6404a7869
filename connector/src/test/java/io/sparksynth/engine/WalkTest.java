package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Paths by time; bounds are five standard errors. */
class WalkTest {
  private static final double YEARS = 180 / 365.25;

  private static String ticks(long rows, String columns) {
    return """
    industry: own
    tables:
      ticks:
        rows: %d
        timeline: {column: at}
        columns:
          at: {type: timestamp, timeline: {}}
    %s
    """
        .formatted(rows, columns.strip().indent(6));
  }

  @Test
  void allRowsOfAnEntityAreOnOneContinuousPath() {
    World world =
        Own.world(
            ticks(
                400_000,
                """
                symbol: {type: string, choice: {A: 5, B: 3, C: 1}}
                start: {type: double, choice: {100: 1}}
                price: {walk: {of: symbol, start: start, volatility: 0.4}}
                """));
    long[] at = Own.longs(world, "ticks", "at");
    String[] symbols = Own.texts(world, "ticks", "symbol");
    double[] prices = Own.doubles(world, "ticks", "price");
    Map<String, Integer> last = new HashMap<>();
    Map<String, Double> variance = new HashMap<>();
    double worst = 0;
    double worstInAMinute = 0;
    for (int i = 0; i < at.length; i++) {
      Integer before = last.put(symbols[i], i);
      if (before == null) {
        assertThat(prices[i]).isCloseTo(100, within(2.0));
      } else {
        double step = Math.log(prices[i] / prices[before]);
        double micros = Math.max(1e6, (double) (at[i] - at[before]));
        worst = Math.max(worst, Math.abs(step) / (0.4 * Math.sqrt(micros / (365.25 * 86_400e6))));
        variance.merge(symbols[i], step * step, Double::sum);
        worstInAMinute = micros < 6e7 ? Math.max(worstInAMinute, Math.abs(step)) : worstInAMinute;
      }
    }
    // the greatest of 400,000 normal steps
    assertThat(worst).isLessThan(6.5);
    assertThat(worstInAMinute).isLessThan(0.005);
    for (String symbol : symbols(variance)) {
      assertThat(variance.get(symbol)).as(symbol).isCloseTo(0.16 * YEARS, within(0.004));
    }
  }

  private static String[] symbols(Map<String, Double> of) {
    assertThat(of).hasSize(3);
    return of.keySet().toArray(new String[0]);
  }

  @Test
  void pathsSpreadByVolatilityAndGrowByDrift() {
    World world =
        Own.world(
            ticks(
                200_000,
                """
                id: {type: bigint, sequence: 1}
                volatility: {type: double, constant: 0.3}
                price: {type: double, walk: {of: id, start: 50, volatility: volatility, drift: 20 % a year}}
                """));
    double[] prices = Own.doubles(world, "ticks", "price");
    int n = 20_000;
    double sum = 0;
    double squares = 0;
    double mean = 0;
    for (int i = prices.length - n; i < prices.length; i++) {
      double log = Math.log(prices[i] / 50);
      sum += log;
      squares += log * log;
      mean += prices[i] / n;
    }
    // the last tenth of the window: 0.95 of it on average
    double years = 0.95 * YEARS;
    double sd = 0.3 * Math.sqrt(years);
    double error = 5 * sd / Math.sqrt(n);
    double trend = (Math.log(1.2) - 0.045) * years;
    assertThat(sum / n).isCloseTo(trend, within(error));
    assertThat(Math.sqrt(squares / n - sum / n * (sum / n))).isCloseTo(sd, within(error));
    assertThat(mean).isCloseTo(50 * Math.pow(1.2, years), within(50 * 1.1 * error));
  }

  @Test
  void aRowNeedsNoOtherRow() {
    String spec = ticks(1000, "price: {type: double, walk: {start: 10, volatility: 0.2}}");
    double[] all = Own.doubles(Own.world(spec), "ticks", "price");
    BatchReader one = Own.world(spec).table("ticks").reader(java.util.List.of("price"), 1);
    for (long row : new long[] {999, 0, 500, 1}) {
      one.read(new long[] {row}, 1);
      assertThat(((DoubleVector) one.vector(0)).values[0]).isEqualTo(all[(int) row]);
    }
  }

  @Test
  void nullsOfWhatItIsMadeOfAreNull() {
    World world =
        Own.world(
            ticks(
                1000,
                """
                symbol: {type: string, choice: [A, B], nulls: 0.2}
                price: {type: double, walk: {of: symbol, start: 10, volatility: 0.2}}
                """));
    BatchReader reader = world.table("ticks").reader(java.util.List.of("symbol", "price"), 1000);
    reader.read(0, 1000);
    int nulls = 0;
    for (int i = 0; i < 1000; i++) {
      assertThat(reader.vector(1).isNull(i)).isEqualTo(reader.vector(0).isNull(i));
      nulls += reader.vector(0).isNull(i) ? 1 : 0;
    }
    assertThat(nulls).isBetween(130, 270);
  }
}
