package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalCopulaTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final long KEY = Keys.of(11, "copula");

  @Test
  void distributionFunctionAndItsInverseAreAccurate() {
    for (double z = -8.2; z < 8.2; z += 0.00137) {
      double exact = NORMAL.cumulativeProbability(z);
      assertThat(NormalCopula.cdf(z))
          .isCloseTo(exact, within(Math.min(1e-8, exact * 1e-6 + 0x1p-53)));
      if (z < 5) {
        assertThat(NormalCopula.inverse(exact)).isCloseTo(z, within(1e-7));
      }
    }
  }

  @Test
  void resultsAreStrictlyInsideTheUnitIntervalForAllZerosAndAllOnes() {
    double[] ends = {Cells.uniform(0L), Cells.uniform(-1L), 0.5};
    for (double u : ends) {
      for (double v : ends) {
        for (double rho : new double[] {-1, -0.7, 0, 0.7, 1}) {
          double mixed = NormalCopula.mix(u, v, rho);
          assertThat(mixed).isGreaterThan(0).isLessThan(1);
          assertThat(NormalCopula.of(rho).mix(u, v)).isEqualTo(mixed);
        }
      }
    }
    assertThat(NormalCopula.cdf(Double.NEGATIVE_INFINITY)).isPositive();
    assertThat(NormalCopula.cdf(Double.POSITIVE_INFINITY)).isLessThan(1);
  }

  @Test
  void mixturesAreUniformAndHaveTheirCorrelation() {
    int n = 400_000;
    for (double rho : new double[] {-0.9, -0.3, 0, 0.6, 0.99}) {
      NormalCopula copula = NormalCopula.of(rho);
      long[] bins = new long[100];
      double product = 0;
      for (int i = 0; i < n; i++) {
        double u = Cells.uniform(KEY, i);
        double mixed = copula.mix(u, Cells.uniform(Keys.draw(KEY, 0), i));
        bins[(int) (mixed * 100)]++;
        product += NORMAL.inverseCumulativeProbability(u) * NormalCopula.inverse(mixed);
      }
      double[] even = new double[100];
      Arrays.fill(even, 0.01);
      Goodness.assertFits(bins, even);
      // The product of the scores has mean rho and variance 1 + rho²; 4 standard errors: false
      // alarm 6e-5.
      assertThat(product / n).isCloseTo(rho, within(4 * Math.sqrt((1 + rho * rho) / n)));
    }
  }

  @Test
  void correlationsBeyondOneAreRefused() {
    assertThatThrownBy(() -> NormalCopula.of(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("correlation: rho must be from -1.0 to 1.0, got 1.5.");
  }
}
