package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final double[] WEIGHTS = {0.425, 0.075, 98.903, 0.597};

  @Test
  void bothWaysAgreeForEverySize() {
    boolean[] chosen = {true, false, false, true};
    boolean[] others = {false, true, true, false};
    for (int n : new int[] {0, 1, 2, 3, 10, 999, 1000, 1001, 1999, 2000, 2001, 12_347}) {
      for (long key = 0; key < 3; key++) {
        Quota quota = Quota.of(n, WEIGHTS, 0, key);
        Quota.Values values = new Quota.Values(quota);
        Quota.Members members = new Quota.Members(quota, chosen);
        long j = 0;
        for (long row = 0; row < n; row++) {
          boolean is = chosen[values.of(row)];
          assertThat(members.index(row)).isEqualTo(is ? j : -1);
          if (is) {
            assertThat(new Quota.Members(quota, chosen).row(j)).isEqualTo(row);
            assertThat(members.row(j)).isEqualTo(row);
            j++;
          }
        }
        assertThat(quota.count(chosen)).isEqualTo(j);
        assertThat(quota.count(others)).isEqualTo(n - j);
      }
    }
  }

  @Test
  void burstsAgreeBothWaysAndLieCloseTogether() {
    boolean[] chosen = {true, false, false, true};
    boolean[] bursts = {true, true, false, false};
    Bend bend = Bend.of(new double[] {3, 1, 2}, new double[] {1, 8, 2});
    for (int n : new int[] {0, 1, 3, 10, 999, 1001, 1999, 2001, 12_347}) {
      for (long window : new long[] {1, 20, 100_000}) {
        Quota quota = Quota.of(n, WEIGHTS, 0, 5).bursting(bursts, window, bend);
        Quota.Values values = new Quota.Values(quota);
        Quota.Members members = new Quota.Members(quota, chosen);
        long j = 0;
        for (long row = 0; row < n; row++) {
          int value = values.of(row);
          assertThat(members.index(row)).isEqualTo(chosen[value] ? j : -1);
          if (chosen[value]) {
            assertThat(members.row(j)).isEqualTo(row);
            j++;
          }
          long anchor = values.anchor(row);
          if (bursts[value]) {
            // a block's members may need more rows than the window
            assertThat(row - anchor).isBetween(0L, Math.max(30, window));
            assertThat(anchor / 1000).isBetween(row / 1000 - 1, row / 1000);
          } else {
            assertThat(anchor).isEqualTo(row);
          }
        }
        assertThat(quota.count(chosen)).isEqualTo(j);
      }
    }
    Quota even = Quota.of(10_000, WEIGHTS, 0, 5);
    assertThatThrownBy(() -> even.bursting(new boolean[] {false, false, true, false}, 9, null))
        .hasMessageContaining("the most frequent value can't come in bursts");
    Bend steep = Bend.of(new double[] {999, 1}, new double[] {0, 1});
    assertThatThrownBy(() -> even.bursting(bursts, 9, steep))
        .hasMessageContaining("bursts are too frequent");
  }

  @Test
  void totalsAreTheSharesToHalfARow() {
    for (int n : new int[] {5000, 77_777, 1_000_000}) {
      Quota quota = Quota.of(n, WEIGHTS, 0, 7);
      for (int v = 0; v < WEIGHTS.length; v++) {
        boolean[] one = new boolean[WEIGHTS.length];
        one[v] = true;
        double wanted = n * WEIGHTS[v] / 100;
        assertThat((double) quota.count(one)).isBetween(wanted - 1.5, wanted + 1.5);
      }
    }
    // found without the blocks before it
    Quota huge = Quota.of(1_000_000_000_000L, WEIGHTS, 0, 7);
    boolean[] caught = {true, false, false, false};
    long row = new Quota.Members(huge, caught).row(2_000_000_000L);
    assertThat(new Quota.Values(huge).of(row)).isZero();
    assertThat(row / 1000).isEqualTo(2_000_000_000L * 1000 / 4250);
  }

  @Test
  void aTiltPrefersTheFirstRows() {
    Quota quota = Quota.of(100_000, new double[] {5, 95}, 0.8, 3);
    Quota.Members members = new Quota.Members(quota, new boolean[] {true, false});
    assertThat(quota.count(new boolean[] {true, false})).isEqualTo(5000);
    long first = 0;
    for (long j = 0; j < 5000; j++) {
      first += members.row(j) < 10_000 ? 1 : 0;
    }
    // 5 % × the mean of 1 + 0.8 × (1 - 2u) over the first tenth
    assertThat(first).isBetween(855L, 865L);
    assertThatThrownBy(() -> Quota.of(10, new double[] {1, 1, 1}, 1, 3))
        .hasMessageContaining("tilt is too much");
  }

  @Test
  void blocksChooseIndependently() {
    // which rows of their block are chosen, over 2,000 blocks: every place about equally often
    Quota quota = Quota.of(2_000_000, new double[] {1, 99}, 0, 11);
    Quota.Members members = new Quota.Members(quota, new boolean[] {true, false});
    long[] places = new long[1000];
    BitSet firsts = new BitSet();
    for (long j = 0; j < 20_000; j++) {
      long row = members.row(j);
      places[(int) (row % 1000)]++;
      if (j % 10 == 0) {
        firsts.set((int) (row % 1000));
      }
    }
    double[] even = new double[1000];
    java.util.Arrays.fill(even, 0.001);
    Goodness.assertFits(places, even);
    assertThat(firsts.cardinality()).isGreaterThan(200);
  }
}
