package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final long KEY = Keys.of(1, "weights");

  private static double[][] lists() {
    double[] many = new double[5000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i % 7 == 0 ? 0 : Math.pow(i, -1.3);
    }
    return new double[][] {
      {1},
      {0, 3},
      {3, 0},
      {1, 1},
      {51, 48, 1},
      {0, 0, 1e-9, 1, 0},
      {5, 4, 3, 2, 1, 0},
      {1e300, 1e300},
      many
    };
  }

  @Test
  void guideTableFits() {
    for (double[] weights : lists()) {
      GuideTable table = GuideTable.of(weights);
      long[] observed = new long[weights.length];
      for (int i = 0; i < 300_000; i++) {
        observed[table.index(Cells.uniform(KEY, i))]++;
      }
      Goodness.assertFits(observed, probabilities(weights));
    }
  }

  @Test
  void aliasTableFits() {
    for (double[] weights : lists()) {
      AliasTable table = AliasTable.of(weights);
      long[] observed = new long[weights.length];
      for (int i = 0; i < 300_000; i++) {
        observed[table.sample(Cells.bits(KEY, i))]++;
      }
      Goodness.assertFits(observed, probabilities(weights));
    }
  }

  @Test
  void guideTableIsTheFirstIndexWhoseCumulatedShareExceedsTheNumber() {
    for (double[] weights : lists()) {
      GuideTable table = GuideTable.of(weights);
      for (int i = 0; i < 3000; i++) {
        double u = i < 1000 ? i / 1000.0 : Cells.uniform(KEY, i);
        int index = table.index(u);
        assertThat(table.cumulated(index)).isLessThanOrEqualTo(u);
        assertThat(table.cumulated(index + 1)).isGreaterThan(u);
        assertThat(weights[index]).isPositive();
      }
    }
  }

  @Test
  void allZerosAndAllOnesPickPositiveWeights() {
    for (double[] weights : lists()) {
      for (long bits : new long[] {0, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
        assertThat(weights[AliasTable.of(weights).sample(bits)]).isPositive();
        assertThat(weights[GuideTable.of(weights).index(Cells.uniform(bits))]).isPositive();
      }
    }
  }

  @Test
  void skewedWeightsAreFoundByHalving() {
    double[] weights = new double[100_000];
    Arrays.fill(weights, 1e-12);
    weights[99_999] = 1;
    GuideTable table = GuideTable.of(weights);
    assertThat(table.index(5e-8)).isBetween(49_998, 50_002);
    assertThat(table.index(0.5)).isEqualTo(99_999);
  }

  @Test
  void badWeightsAreNamed() {
    assertThatThrownBy(() -> GuideTable.of(new double[] {1, -1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Weight 1 must be finite and >= 0, got -1.0.");
    assertThatThrownBy(() -> AliasTable.of(new double[] {Double.NaN}))
        .hasMessage("Weight 0 must be finite and >= 0, got NaN.");
    assertThatThrownBy(() -> AliasTable.of(new double[] {0, 0}))
        .hasMessage("The sum of the weights must be finite and > 0, got 0.0 from 2 weights.");
    assertThatThrownBy(() -> GuideTable.of(new double[0])).hasMessageContaining("from 0 weights");
  }

  private static double[] probabilities(double[] weights) {
    double max = Arrays.stream(weights).max().orElseThrow();
    double sum = Arrays.stream(weights).map(w -> w / max).sum();
    return Arrays.stream(weights).map(w -> w / max / sum).toArray();
  }
}
