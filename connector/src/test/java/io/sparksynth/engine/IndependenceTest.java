package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.sample.Goodness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What has nothing to do with each other is uncorrelated: |r| × sqrt(n) stays below 4 standard
 * errors. Each comparison fails independent numbers with a probability of 6.3e-5; there are about
 * 150, so the chance that the fixed seeds were unlucky was 1 %. What should go together does.
 */
class IndependenceTest {
  private static final int ROWS = 100_000;
  private static final double SIGMAS = 4;
  private static final List<String> COLUMNS = List.of("a", "b", "c", "a1", "a2", "value", "values");
  private static final String DOUBLES =
      COLUMNS.stream()
          .map(c -> c + ": {type: double, range: {min: 0, max: 1}}\n")
          .reduce("", String::concat);

  static double correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return ab / Math.sqrt(aa * bb);
  }

  private static void assertUnrelated(String what, double[] a, double[] b) {
    assertThat(Math.abs(correlation(a, b)) * Math.sqrt(a.length)).as(what).isLessThan(SIGMAS);
  }

  private static World world(String industry, long seed) {
    return Own.world(Own.spec(industry, ROWS, DOUBLES), seed);
  }

  @Test
  void columnsOfATableAreUnrelated() {
    World world = world("own", 42);
    List<double[]> all = COLUMNS.stream().map(c -> Own.doubles(world, "t", c)).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertUnrelated(COLUMNS.get(i) + " and " + COLUMNS.get(j), all.get(i), all.get(j));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 1000, 4096})
  void neighbouringRowsAreUnrelated(int lag) {
    World world = world("own", 42);
    for (String column : COLUMNS) {
      double[] all = Own.doubles(world, "t", column);
      assertUnrelated(
          column + " at lag " + lag,
          Arrays.copyOfRange(all, 0, ROWS - lag),
          Arrays.copyOfRange(all, lag, ROWS));
    }
  }

  @Test
  void neighbouringSeedsAreUnrelated() {
    List<double[]> all = new ArrayList<>();
    for (long seed : new long[] {-1, 0, 1, 2, 41, 42, 43, Long.MAX_VALUE, Long.MIN_VALUE}) {
      all.add(Own.doubles(world("own", seed), "t", "a"));
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertUnrelated("seed " + i + " and " + j, all.get(i), all.get(j));
      }
    }
  }

  @Test
  void theSameColumnOfOtherTablesAndIndustriesIsUnrelated() {
    double[] own = Own.doubles(world("own", 42), "t", "a");
    assertUnrelated("industries", own, Own.doubles(world("owned", 42), "t", "a"));
    World two =
        Own.world(
            """
            industry: own
            tables:
              t: {rows: 100000, columns: {a: {type: double, range: {min: 0, max: 1}}}}
              u: {rows: 100000, columns: {a: {type: double, range: {min: 0, max: 1}}}}
            """);
    assertThat(Own.doubles(two, "t", "a")).isEqualTo(own);
    assertUnrelated("tables", own, Own.doubles(two, "u", "a"));
  }

  @Test
  void nullsAndReferencesAndElementsAreUnrelatedToTheValue() {
    World world =
        Own.world(
            """
            industry: own
            tables:
              parents:
                rows: 1000
                key: id
                columns: {id: {type: bigint, sequence: {start: 1}}}
              t:
                rows: 100000
                columns:
                  parent: {references: parents, popularity: {pareto: 80/20}}
                  value: {type: double, range: {min: 0, max: 1}, nulls: 50 %}
                  pick: {type: double, expr: "parent"}
                  again: {type: double, range: {min: 0, max: 1}, correlation: {with: value, rho: 0.001}}
            """);
    WorldTable table = world.table("t");
    double[] isNull = new double[ROWS];
    int[] at = {0};
    Own.each(
        table,
        "value",
        ROWS,
        (vector, n) -> {
          for (int i = 0; i < n; i++) {
            isNull[at[0]++] = vector.isNull(i) ? 1 : 0;
          }
        });
    double[] value = Own.doubles(world, "t", "value");
    double[] parent = Own.doubles(world, "t", "pick");
    assertUnrelated("null and value", isNull, value);
    assertUnrelated("null and parent", isNull, parent);
    assertUnrelated("value and parent", value, parent);
    assertUnrelated("fresh part of a correlated column", value, Own.doubles(world, "t", "again"));
  }

  /** The copula keeps both distributions and reaches the correlation of normal scores. */
  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.8, -0.3, 0, 0.05, 0.6, 0.95, 1})
  void correlatedColumnsKeepTheirDistributionsAndReachTheirCorrelation(double rho) {
    World world =
        Own.table(
            ROWS,
            """
            x: {type: double, gamma: {shape: 2, scale: 2500}}
            y: {type: double, lognormal: {median: 3, sigma: 1}, correlation: {with: x, rho: %s}}
            z: {type: string, choice: {a: 5, b: 3, c: 2}, correlation: {with: y, rho: 0.5}}
            """
                .formatted(rho));
    double[] x = Own.doubles(world, "t", "x");
    double[] y = Own.doubles(world, "t", "y");
    GammaDistribution gamma = GammaDistribution.of(2, 2500);
    NormalDistribution normal = NormalDistribution.of(0, 1);
    Goodness.assertFits(x, gamma::cumulativeProbability);
    Goodness.assertFits(y, v -> normal.cumulativeProbability(Math.log(v / 3)));
    double[] scoreX =
        Arrays.stream(x)
            .map(v -> normal.inverseCumulativeProbability(gamma.cumulativeProbability(v)))
            .toArray();
    double[] scoreY = Arrays.stream(y).map(v -> Math.log(v / 3)).toArray();
    double error = (1 - rho * rho) / Math.sqrt(ROWS);
    assertThat(correlation(scoreX, scoreY)).isCloseTo(rho, within(SIGMAS * error + 1e-6));
    long[] counts = new long[3];
    Arrays.stream(Own.texts(world, "t", "z")).forEach(v -> counts["abc".indexOf(v)]++);
    Goodness.assertFits(counts, new double[] {0.5, 0.3, 0.2});
  }

  @Test
  void aColumnCorrelatesWithItsParentsAndWithItsTimeline() {
    World world =
        Own.world(
            """
            industry: own
            tables:
              parents:
                rows: 20000
                key: id
                timeline: {column: born, from: start - 1 years, to: start}
                columns:
                  id: {type: bigint, sequence: {start: 0}}
                  wealth: {type: double, normal: {}, correlation: {with: born, rho: 0.7}}
              t:
                rows: 100000
                columns:
                  parent: {references: parents}
                  spend: {type: double, normal: {}, correlation: {with: parents.wealth, rho: 0.5}}
            """);
    double[] wealth = Own.doubles(world, "parents", "wealth");
    int n = wealth.length;
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double[] order =
        IntStream.range(0, n)
            .mapToDouble(i -> normal.inverseCumulativeProbability((i + 0.5) / n))
            .toArray();
    Goodness.assertFits(wealth, normal::cumulativeProbability);
    assertThat(correlation(order, wealth)).isCloseTo(0.7, within(SIGMAS * 0.51 / Math.sqrt(n)));
    long[] parent = Own.longs(world, "t", "parent");
    double[] ofParent = Arrays.stream(parent).mapToDouble(p -> wealth[(int) p]).toArray();
    // the 20,000 parents are few: their own scatter adds to that of the rows
    assertThat(correlation(ofParent, Own.doubles(world, "t", "spend")))
        .isCloseTo(0.5, within(SIGMAS * (0.75 / Math.sqrt(ROWS) + 0.5 / Math.sqrt(n))));
  }
}
