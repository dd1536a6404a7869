package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class FeistelPermutationTest {
  @Test
  void isABijectionThatInvertUndoes() {
    for (int n : new int[] {1, 2, 3, 4, 5, 7, 8, 100, 4095, 4096, 4097, 12347, 100_000}) {
      for (long key = 0; key < 5; key++) {
        FeistelPermutation permutation = FeistelPermutation.of(key, n);
        BitSet seen = new BitSet(n);
        for (int i = 0; i < n; i++) {
          int image = (int) permutation.apply(i);
          seen.set(image);
          assertThat(permutation.invert(image)).isEqualTo(i);
        }
        assertThat(seen.length()).isEqualTo(n);
        assertThat(seen.cardinality()).isEqualTo(n);
      }
    }
  }

  @Test
  void hugeSizesStayInRangeAndInvert() {
    for (long n : new long[] {1L << 32, 1_000_000_000_000L, (1L << 62) + 1, Long.MAX_VALUE}) {
      FeistelPermutation permutation = FeistelPermutation.of(9, n);
      for (long row = 0; row < 20_000; row++) {
        long i = row < 10_000 ? row : Cells.below(Cells.bits(1, row), n);
        long image = permutation.apply(i);
        assertThat(image).isBetween(0L, n - 1);
        assertThat(permutation.invert(image)).isEqualTo(i);
      }
      assertThat(permutation.invert(permutation.apply(n - 1))).isEqualTo(n - 1);
    }
  }

  @Test
  void everyOrderOfThreeIsAsLikely() {
    // Six rounds of a small network: orders differ by less than chance shows in 20,000 keys.
    long[] orders = new long[9];
    for (long seed = 0; seed < 20_000; seed++) {
      FeistelPermutation permutation = FeistelPermutation.of(Keys.of(seed, "p"), 3);
      orders[(int) (permutation.apply(0) * 3 + permutation.apply(1))]++;
    }
    double sixth = 1 / 6.0;
    Goodness.assertFits(orders, new double[] {0, sixth, sixth, sixth, 0, sixth, sixth, sixth, 0});
  }

  @Test
  void placesNeighboursIndependently() {
    for (long n : new long[] {1000, 100_003, 1L << 40}) {
      FeistelPermutation permutation = FeistelPermutation.of(Keys.of(n, "p"), n);
      long[] pairs = new long[100];
      int count = (int) Math.min(n - 1, 100_000);
      for (int i = 0; i < count; i++) {
        int here = (int) (permutation.apply(i) / (n / 10.0));
        int next = (int) (permutation.apply(i + 1) / (n / 10.0));
        pairs[here * 10 + next]++;
      }
      double[] even = new double[100];
      Arrays.fill(even, 0.01);
      Goodness.assertFits(pairs, even);
    }
  }

  @Test
  void emptyPermutationsAreRefused() {
    assertThatThrownBy(() -> FeistelPermutation.of(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The size of a permutation must be at least 1, got 0.");
  }
}
