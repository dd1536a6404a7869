package io.sparksynth.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Statistical assertions bound a correlation by 4 standard errors: a correct generator fails one
 * with a probability of 6.3e-5, and with fixed seeds always or never. About 50 such bounds stand
 * here, so the chance that the seeds were unlucky was 0.3 %.
 */
class CellsTest {
  private static final int N = 1 << 18;

  @Test
  void mixIsTheFinaliserOfSplitMix64() {
    // First outputs of java.util.SplittableRandom-like SplitMix64 with seed 0: published test
    // vector.
    assertThat(Cells.bits(0, 1)).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(Cells.bits(0, 2)).isEqualTo(0x6e789e6aa1b965f4L);
    assertThat(Cells.bits(0, 3)).isEqualTo(0x06c45d188009454fL);
  }

  @Test
  void uniformIsStrictlyBetweenZeroAndOneAndSymmetric() {
    assertThat(Cells.uniform(0L)).isEqualTo(0x1p-53);
    assertThat(Cells.uniform(-1L)).isEqualTo(1 - 0x1p-53);
    for (long row = 0; row < 1000; row++) {
      long bits = Cells.bits(7, row);
      assertThat(Cells.uniform(~bits)).isEqualTo(1 - Cells.uniform(bits));
    }
  }

  @Test
  void belowCoversItsRangeFromAllZerosToAllOnes() {
    for (long bound : new long[] {1, 2, 3, 1000, 1L << 40, Long.MAX_VALUE}) {
      assertThat(Cells.below(0L, bound)).isZero();
      assertThat(Cells.below(-1L, bound)).isEqualTo(bound - 1);
      assertThat(Cells.below(Long.MAX_VALUE, bound)).isEqualTo((bound - 1) / 2);
      assertThat(Cells.below(Long.MIN_VALUE, bound)).isEqualTo(bound / 2);
    }
  }

  @Test
  void neighbouringRowsAreUncorrelated() {
    for (long seed = 0; seed < 10; seed++) {
      long key = Keys.of(seed, "t", "c");
      assertUncorrelated(key, key, 1);
    }
  }

  @Test
  void neighbouringSeedsAndNamesAreUncorrelated() {
    for (long seed = -5; seed < 5; seed++) {
      assertUncorrelated(Keys.of(seed, "t", "c"), Keys.of(seed + 1, "t", "c"), 0);
      assertUncorrelated(Keys.of(seed, "t", "c1"), Keys.of(seed, "t", "c2"), 0);
      long key = Keys.of(seed, "t");
      assertUncorrelated(key, Keys.draw(key, 0), 0);
      assertUncorrelated(Keys.draw(key, 0), Keys.draw(key, 1), 0);
    }
  }

  @Test
  void keysTellPathsApart() {
    Set<Long> keys = new HashSet<>();
    int made = 0;
    for (long seed = -50; seed < 50; seed++) {
      for (String[] path :
          new String[][] {
            {},
            {""},
            {"", ""},
            {"ab", "c"},
            {"a", "bc"},
            {"abc"},
            {"a", "b", "c"},
            {"c", "b", "a"},
            {"a\0"},
            {"a"},
            {"\u00e4"},
            {"\ud83d\ude00"}
          }) {
        keys.add(Keys.of(seed, path));
        made++;
      }
    }
    assertThat(keys).hasSize(made);
    assertThat(Keys.of(3, "a", "b")).isEqualTo(Keys.derive(Keys.of(3, "a"), "b"));
  }

  @Test
  void oneBitOfTheKeyFlipsHalfOfTheBits() {
    // Mean of 64 x 4096 flips of 64 bits; its standard error is 4 / sqrt(262144) = 0.0078; 4 of
    // them.
    double flips = 0;
    for (int bit = 0; bit < 64; bit++) {
      for (long row = 0; row < 4096; row++) {
        flips += Long.bitCount(Cells.mix(row ^ 1L << bit) ^ Cells.mix(row));
      }
    }
    // mix is a fixed function, not a random one: allow it 0.1 bit of bias.
    assertThat(flips / (64 * 4096)).isBetween(31.9, 32.1);
  }

  /**
   * The correlation of uniforms i of one key and i + lag of the other is below 4 standard errors, 4
   * / sqrt(N).
   */
  private static void assertUncorrelated(long key1, long key2, int lag) {
    double sum = 0;
    for (long i = 0; i < N; i++) {
      sum += (Cells.uniform(key1, i) - 0.5) * (Cells.uniform(key2, i + lag) - 0.5);
    }
    assertThat(Math.abs(sum * 12 / N)).isLessThan(4 / Math.sqrt(N));
  }
}
