package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.apache.commons.statistics.distribution.ZipfDistribution;
import org.junit.jupiter.api.Test;

class DistributionsTest {
  private static final long KEY = Keys.of(42, "distributions");

  private static Map<ContinuousDistribution, Quantile> continuous() {
    Map<ContinuousDistribution, Quantile> all = new LinkedHashMap<>();
    all.put(UniformContinuousDistribution.of(-3, 8), Distributions.uniform(-3, 8));
    all.put(NormalDistribution.of(5, 2), Distributions.normal(5, 2));
    all.put(LogNormalDistribution.of(2, 0.5), Distributions.lognormal(2, 0.5));
    all.put(LogNormalDistribution.of(-1, 3), Distributions.lognormal(-1, 3));
    all.put(GammaDistribution.of(2, 2500), Distributions.gamma(2, 2500));
    all.put(GammaDistribution.of(0.3, 1), Distributions.gamma(0.3, 1));
    all.put(GammaDistribution.of(1000, 0.1), Distributions.gamma(1000, 0.1));
    all.put(BetaDistribution.of(2, 8), Distributions.beta(2, 8));
    all.put(BetaDistribution.of(0.5, 0.5), Distributions.beta(0.5, 0.5));
    all.put(BetaDistribution.of(0.1, 0.1), Distributions.beta(0.1, 0.1));
    all.put(BetaDistribution.of(200, 300), Distributions.beta(200, 300));
    all.put(ExponentialDistribution.of(7), Distributions.exponential(7));
    all.put(ParetoDistribution.of(3, 1.2), Distributions.pareto(3, 1.2));
    all.put(WeibullDistribution.of(1.5, 2), Distributions.weibull(1.5, 2));
    all.put(WeibullDistribution.of(0.3, 2), Distributions.weibull(0.3, 2));
    all.put(TriangularDistribution.of(1, 2, 5), Distributions.triangular(1, 2, 5));
    return all;
  }

  @Test
  void agreesWithTheExactQuantileInTheMiddleAndInBothTails() {
    continuous()
        .forEach(
            (exact, table) -> {
              double iqr =
                  exact.inverseSurvivalProbability(0.25) - exact.inverseCumulativeProbability(0.25);
              for (int i = 0; i < 2000; i++) {
                double p = Math.pow(2, -1 - 25 * Cells.uniform(KEY, i));
                boolean upper = (i & 1) == 1;
                double u = upper ? 1 - p : p;
                double x =
                    upper
                        ? exact.inverseSurvivalProbability(1 - u)
                        : exact.inverseCumulativeProbability(u);
                assertThat(Math.abs(table.at(u) - x))
                    .as("%s at %s", exact, u)
                    .isLessThan(1e-6 * Math.max(Math.abs(x), iqr));
              }
            });
  }

  @Test
  void fitsByKolmogorovSmirnov() {
    continuous()
        .forEach(
            (exact, table) ->
                Goodness.assertFits(
                    table, exact::cumulativeProbability, Keys.derive(KEY, "ks"), 100_000));
  }

  @Test
  void oneValueInAMillionLiesBeyondTheTailsQuantile() {
    int n = 20_000_000;
    Quantile normal = Distributions.normal(0, 1);
    double low = NormalDistribution.of(0, 1).inverseCumulativeProbability(1e-6);
    long below = 0;
    long above = 0;
    long key = Keys.derive(KEY, "tails");
    for (int i = 0; i < n; i++) {
      double z = normal.at(Cells.uniform(key, i));
      below += z < low ? 1 : 0;
      above += z > -low ? 1 : 0;
    }
    Goodness.assertCount(below, n, 1e-6);
    Goodness.assertCount(above, n, 1e-6);
  }

  @Test
  void neverFallsAndStaysFiniteFromAllZerosToAllOnes() {
    continuous()
        .forEach(
            (exact, table) -> {
              double first = table.at(Cells.uniform(0L));
              double last = table.at(Cells.uniform(-1L));
              assertThat(first).isFinite().isGreaterThanOrEqualTo(exact.getSupportLowerBound());
              assertThat(last).isFinite().isLessThanOrEqualTo(exact.getSupportUpperBound());
              double before = first;
              for (int i = 1; i < 100_000; i++) {
                double x = table.at(i / 100_000.0);
                assertThat(x).isGreaterThanOrEqualTo(before - 4 * Math.ulp(before));
                before = x;
              }
              assertThat(last).isGreaterThanOrEqualTo(before);
            });
  }

  @Test
  void poissonIsExact() {
    for (double mean : new double[] {0.01, 0.5, 3, 40, 1000.5, 1e6}) {
      Quantile table = Distributions.poisson(mean);
      PoissonDistribution exact = PoissonDistribution.of(mean);
      for (int i = 0; i < 500; i++) {
        double p = Math.pow(2, -1 - 30 * Cells.uniform(KEY, i));
        double u = (i & 1) == 1 ? 1 - p : p;
        int k = (int) table.at(u);
        // Where the exact function's own rounding decides, either neighbour is right: check the
        // probabilities.
        assertThat(exact.cumulativeProbability(k)).isGreaterThanOrEqualTo(u - 1e-9 * p - 1e-13);
        assertThat(exact.cumulativeProbability(k - 1)).isLessThanOrEqualTo(u + 1e-9 * p + 1e-13);
      }
      assertThat(table.at(Cells.uniform(0L))).isGreaterThanOrEqualTo(0);
      assertThat(table.at(Cells.uniform(-1L))).isLessThan(mean + 20 + 10 * Math.sqrt(mean));
    }
    assertThat(Distributions.poisson(0).at(0.9)).isZero();
    assertThat(Distributions.poisson(1e8).at(0.5)).isEqualTo(1e8);
  }

  @Test
  void zipfIsExactInItsTableAndInItsTail() {
    for (double exponent : new double[] {0.5, 1, 1.1, 2}) {
      int n = 100_000;
      ZipfDistribution exact = ZipfDistribution.of(n, exponent);
      Quantile zipf = Distributions.zipf(n, exponent);
      for (int i = 0; i < 200; i++) {
        double u = Cells.uniform(KEY, i);
        int k = (int) zipf.at(u);
        assertThat(exact.cumulativeProbability(k)).isGreaterThan(u - 1e-9);
        assertThat(k == 1 ? 0 : exact.cumulativeProbability(k - 1)).isLessThan(u + 1e-9);
      }
      assertThat(zipf.at(Cells.uniform(0L))).isEqualTo(1);
      assertThat(zipf.at(Cells.uniform(-1L))).isEqualTo(n);
    }
    assertThat(Distributions.zipf(1, 1).at(0.7)).isEqualTo(1);
  }

  @Test
  void histogramSpreadsEachShareOverItsBin() {
    Quantile histogram =
        Distributions.histogram(new double[] {0, 10, 20, 20, 100}, new double[] {1, 0, 2, 1});
    assertThat(histogram.at(0.125)).isEqualTo(5);
    assertThat(histogram.at(0.3)).isEqualTo(20);
    assertThat(histogram.at(0.7)).isEqualTo(20);
    assertThat(histogram.at(0.875)).isEqualTo(60);
    assertThat(histogram.at(Cells.uniform(-1L))).isLessThanOrEqualTo(100);
  }

  @Test
  void lognormalByMeanOrMedian() {
    assertThat(Distributions.lognormalMedian(50, 0.7).at(0.5)).isCloseTo(50, within(1e-9));
    Quantile byMean = Distributions.lognormalMeanSd(100, 30);
    double sum = 0;
    int n = 1_000_000;
    for (int i = 0; i < n; i++) {
      sum += byMean.at((i + 0.5) / n);
    }
    assertThat(sum / n).isCloseTo(100, within(1e-2));
  }

  @Test
  void constantsAreAllowedWhereSpreadIsZero() {
    assertThat(Distributions.normal(3, 0).at(0.1)).isEqualTo(3);
    assertThat(Distributions.uniform(3, 3).at(0.1)).isEqualTo(3);
    assertThat(Distributions.triangular(3, 3, 3).at(0.1)).isEqualTo(3);
    assertThat(Distributions.lognormal(0, 0).at(0.1)).isEqualTo(1);
  }

  @Test
  void badParametersAreNamedWithTheirBounds() {
    assertThatThrownBy(() -> Distributions.gamma(-1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gamma: shape must be from 0.01 to 1000000.0, got -1.0.");
    assertThatThrownBy(() -> Distributions.normal(Double.NaN, 1))
        .hasMessage("normal: mean must be finite, got NaN.");
    assertThatThrownBy(() -> Distributions.normal(0, -1))
        .hasMessage("normal: sd must be finite and >= 0.0, got -1.0.");
    assertThatThrownBy(() -> Distributions.uniform(2, 1))
        .hasMessage("uniform: min must not exceed max, got 2.0 and 1.0.");
    assertThatThrownBy(() -> Distributions.exponential(0))
        .hasMessage("exponential: mean must be finite and > 0, got 0.0.");
    assertThatThrownBy(() -> Distributions.zipf(0, 1))
        .hasMessage("zipf: n must be at least 1, got 0.");
    assertThatThrownBy(() -> Distributions.histogram(new double[] {1, 2}, new double[] {1, 2}))
        .hasMessageContaining("2 edges and 2 weights");
    assertThatThrownBy(() -> Distributions.histogram(new double[] {2, 1}, new double[] {1}))
        .hasMessage("histogram: edges must not fall, got 2.0 before 1.0.");
  }
}
