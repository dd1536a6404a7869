package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopularityTest {
  private static final long KEY = Keys.of(3, "popularity");

  private static List<Popularity> all(long n) {
    List<Popularity> all = new ArrayList<>();
    all.add(Popularity.uniform(n));
    all.add(Popularity.pareto(n, 0.8, 0.2));
    all.add(BoundedPareto.of(n, 0.5, 0.01, 1e4));
    for (double exponent : new double[] {0, 0.3, 0.99, 1, 1.1, 2.5, 30}) {
      all.add(Popularity.zipf(n, exponent));
    }
    return all;
  }

  @Test
  void picksFitTheirClosedForm() {
    for (int n : new int[] {1, 2, 3, 10_000, 40_000}) {
      for (Popularity popularity : all(n)) {
        long[] observed = new long[n];
        double[] probabilities = new double[n];
        double sum = 0;
        for (int i = 0; i < 400_000; i++) {
          observed[(int) popularity.rank(KEY, i)]++;
        }
        for (int rank = 0; rank < n; rank++) {
          probabilities[rank] = popularity.probability(rank);
          sum += probabilities[rank];
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        Goodness.assertFits(observed, probabilities);
      }
    }
  }

  @Test
  void shareIsTheSumOfTheProbabilities() {
    int n = 20_000;
    for (Popularity popularity : all(n)) {
      double sum = 0;
      for (int rank = 0; rank < n / 5; rank++) {
        sum += popularity.probability(rank);
        assertThat(popularity.probability(rank + 1))
            .isLessThanOrEqualTo(popularity.probability(rank));
      }
      assertThat(popularity.share(0.2)).isCloseTo(sum, within(1e-9));
      assertThat(popularity.share(0)).isCloseTo(0, within(1e-15));
      assertThat(popularity.share(1)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void paretoHoldsItsShareAndItsMaximum() {
    for (double max : new double[] {10, 30, 1000, 1e6}) {
      BoundedPareto pareto = BoundedPareto.of(10_000_000, 0.8, 0.2, max);
      assertThat(pareto.share(0.2)).isCloseTo(0.8, within(1e-9));
      // Rank 0 is the mean over its own width, so it reaches the maximum as parents become many.
      assertThat(BoundedPareto.of(1L << 62, 0.8, 0.2, max).probability(0) * 0x1p62)
          .isCloseTo(max, within(max * 1e-6));
    }
  }

  @Test
  void paretoTableKeepsTheDensityOfItsFormula() {
    // Steps of 2^-10 of a probability: the mass between their fractions is the step itself.
    BoundedPareto pareto = BoundedPareto.of(1, 0.8, 0.2, 30);
    double worst = 0;
    for (int i = 0; i < 100_000; i++) {
      double u = Math.pow(2, -16 * Cells.uniform(KEY, i));
      double from = i % 2 == 0 ? u : 1 - u;
      double to = from * (1 - 0x1p-10);
      double mass = pareto.share(pareto.fraction(from)) - pareto.share(pareto.fraction(to));
      worst = Math.max(worst, Math.abs(mass / (from - to) - 1));
    }
    assertThat(worst).isLessThan(1e-5);
  }

  @Test
  void hugeNumbersOfParentsFollowTheShares() {
    for (long n : new long[] {1_000_000_000_000L, Long.MAX_VALUE}) {
      for (Popularity popularity : all(n)) {
        long top = 0;
        int picks = 100_000;
        for (int i = 0; i < picks; i++) {
          long rank = popularity.rank(KEY, i);
          assertThat(rank).isBetween(0L, n - 1);
          top += rank < n / 1000 ? 1 : 0;
        }
        Goodness.assertCount(top, picks, Math.min(1, popularity.share(0.001)));
      }
    }
  }

  @Test
  void impossibleCurvesAreRefused() {
    assertThatThrownBy(() -> BoundedPareto.of(10, 0.2, 0.8, 30))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 < top < share < 1")
        .hasMessageContaining("got 0.2 and 0.8");
    assertThatThrownBy(() -> BoundedPareto.of(10, 0.8, 0.2, 3))
        .hasMessageContaining("with max 3.0 the top 0.2 of the parents can't hold a share of 0.8");
    assertThatThrownBy(() -> Popularity.zipf(0, 1))
        .hasMessage("The number of parents to pick from must be at least 1, got 0.");
    assertThatThrownBy(() -> Popularity.zipf(5, -1))
        .hasMessage("zipf: exponent must be from 0.0 to 100.0, got -1.0.");
  }
}
