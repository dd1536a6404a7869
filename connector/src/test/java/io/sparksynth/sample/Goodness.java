package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.random.Cells;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Tests of fit. Each fails a correct sampler with a probability of {@link #FALSE_ALARM}; the seeds
 * are fixed, so it fails always or never. With about 200 tests in this package, the chance that any
 * seed was unlucky was 0.02 %.
 */
public final class Goodness {
  public static final double FALSE_ALARM = 1e-6;

  private Goodness() {}

  /**
   * Pearson's chi-square of counts against probabilities, neighbours pooled until at least 10 are
   * expected.
   */
  public static void assertFits(long[] observed, double[] probabilities) {
    long n = Arrays.stream(observed).sum();
    double statistic = 0;
    int cells = 0;
    double expected = 0;
    double seen = 0;
    double rest = n;
    for (int i = 0; i < observed.length; i++) {
      expected += probabilities[i] * n;
      seen += observed[i];
      boolean last = i == observed.length - 1;
      if ((expected >= 10 && rest - expected >= 10) || (last && expected > 0)) {
        statistic += (seen - expected) * (seen - expected) / expected;
        rest -= expected;
        cells++;
        expected = 0;
        seen = 0;
      }
    }
    assertThat(seen).as("picked with probability 0").isZero();
    if (cells > 1) {
      double limit = ChiSquaredDistribution.of(cells - 1).inverseSurvivalProbability(FALSE_ALARM);
      assertThat(statistic).as("chi-square of %d cells", cells).isLessThan(limit);
    }
  }

  /**
   * Kolmogorov-Smirnov by the Dvoretzky-Kiefer-Wolfowitz bound P(D > d) <= 2 exp(-2 n d²), with
   * Massart's constant.
   */
  static void assertFits(Quantile quantile, DoubleUnaryOperator cdf, long key, int n) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = Cells.uniform(key, i);
    }
    quantile.at(x, x, n);
    assertFits(x, cdf);
  }

  /** As the other, of values that are there already. */
  public static void assertFits(double[] values, DoubleUnaryOperator cdf) {
    double[] x = values.clone();
    Arrays.sort(x);
    int n = x.length;
    double distance = 0;
    for (int i = 0; i < n; i++) {
      double p = cdf.applyAsDouble(x[i]);
      distance = Math.max(distance, Math.max(p - (double) i / n, (i + 1.0) / n - p));
    }
    assertThat(distance).isLessThan(Math.sqrt(Math.log(2 / FALSE_ALARM) / (2 * n)));
  }

  /** A count of rare events, two-sided. */
  public static void assertCount(long count, int n, double probability) {
    BinomialDistribution binomial = BinomialDistribution.of(n, probability);
    assertThat((double) count)
        .isBetween(
            (double) binomial.inverseCumulativeProbability(FALSE_ALARM / 2),
            (double) binomial.inverseSurvivalProbability(FALSE_ALARM / 2));
  }
}
