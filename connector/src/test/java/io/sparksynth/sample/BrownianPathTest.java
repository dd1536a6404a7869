package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.random.Cells;
import org.junit.jupiter.api.Test;

/** False-alarm rates are below one in a million: bounds are five standard errors. */
class BrownianPathTest {
  private static final int PATHS = 20_000;

  @Test
  void incrementsHaveTheVarianceOfTheirTimeAndAreIndependent() {
    BrownianPath path = new BrownianPath(20);
    double[] times = {0, 0.1, 0.37, 0.5, 0.500_01, 0.9, 1};
    double[] squares = new double[times.length];
    double[] products = new double[times.length];
    double[] sums = new double[times.length];
    for (int p = 0; p < PATHS; p++) {
      long key = Cells.bits(7, p);
      double before = 0;
      for (int i = 1; i < times.length; i++) {
        double step =
            (path.at(key, times[i]) - path.at(key, times[i - 1]))
                / Math.sqrt(times[i] - times[i - 1]);
        sums[i] += step;
        squares[i] += step * step;
        products[i] += step * before;
        before = step;
      }
    }
    double error = 5 / Math.sqrt(PATHS);
    for (int i = 1; i < times.length; i++) {
      assertThat(sums[i] / PATHS).as("mean until %s", times[i]).isCloseTo(0, within(error));
      assertThat(squares[i] / PATHS).as("until %s", times[i]).isCloseTo(1, within(1.5 * error));
      assertThat(products[i] / PATHS).as("until %s", times[i]).isCloseTo(0, within(error));
    }
  }

  @Test
  void aPathIsContinuousAndAsRoughAsItShouldBe() {
    BrownianPath path = new BrownianPath(18);
    int steps = 1 << 18;
    double before = path.at(42, 0);
    double variance = 0;
    double greatest = 0;
    for (int i = 1; i <= steps; i++) {
      double at = path.at(42, (double) i / steps);
      variance += (at - before) * (at - before);
      greatest = Math.max(greatest, Math.abs(at - before));
      before = at;
    }
    assertThat(path.at(42, 0)).isZero();
    assertThat(variance).isCloseTo(1, within(5 * Math.sqrt(2.0 / steps)));
    assertThat(greatest).isLessThan(6 / Math.sqrt(steps));
    // between the leaves it is a straight line
    double leaf = 1.0 / steps;
    assertThat(path.at(42, 0.25 + leaf / 2))
        .isCloseTo((path.at(42, 0.25) + path.at(42, 0.25 + leaf)) / 2, within(1e-9));
  }

  @Test
  void levelsAreFromOneToFifty() {
    assertThatThrownBy(() -> new BrownianPath(0)).hasMessageContaining("1 to 50 levels, got 0");
    assertThatThrownBy(() -> new BrownianPath(51)).hasMessageContaining("got 51");
  }
}
