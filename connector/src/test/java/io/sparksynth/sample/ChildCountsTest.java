package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ChildCountsTest {
  private static final long KEY = Keys.of(5, "children");

  @Test
  void bothWaysAgreeForEveryParentAndChild() {
    for (long parents : new long[] {1, 2, 4095, 4096, 4097, 12347}) {
      for (double mean : new double[] {0, 0.01, 1, 2.9999, 3, 11.7, 12}) {
        long children = (long) (parents * mean);
        ChildCounts counts = ChildCounts.of(KEY, parents, children, 0, 12);
        assertConsistent(counts, 0, 12);
      }
      assertConsistent(ChildCounts.of(KEY, parents, parents, 1, 1), 1, 1);
      assertConsistent(ChildCounts.of(KEY, parents, parents * 3, 1, 12), 1, 12);
      assertConsistent(ChildCounts.of(KEY, parents, parents * 3 - 1, 2, 3), 2, 3);
      assertConsistent(ChildCounts.of(KEY, parents, parents * 7, 0, Integer.MAX_VALUE), 0, 1000);
    }
  }

  private static void assertConsistent(ChildCounts counts, int min, int max) {
    long child = 0;
    for (long parent = 0; parent < counts.parents(); parent++) {
      int count = counts.count(parent);
      assertThat(count).isBetween(min, max);
      assertThat(counts.firstChild(parent)).isEqualTo(child);
      for (int i = 0; i < count; i++) {
        assertThat(counts.parentOf(child++)).isEqualTo(parent);
      }
    }
    assertThat(child).isEqualTo(counts.children());
    assertThat(counts.firstChild(counts.parents())).isEqualTo(child);
  }

  @Test
  void hugeSizesAgreeBothWays() {
    for (long parents : new long[] {1_000_000_000_000L, 1_000_000_000_000_007L, 1L << 60}) {
      long children = parents * 3 + 12345;
      ChildCounts counts = ChildCounts.of(KEY, parents, children, 1, 12);
      assertThat(counts.firstChild(0)).isZero();
      assertThat(counts.parentOf(children - 1)).isEqualTo(parents - 1);
      for (int i = 0; i < 20_000; i++) {
        long child = Cells.below(Cells.bits(KEY, i), children);
        long parent = counts.parentOf(child);
        assertThat(counts.firstChild(parent)).isLessThanOrEqualTo(child);
        assertThat(counts.firstChild(parent + 1)).isGreaterThan(child);
        assertThat(counts.firstChild(parent) + counts.count(parent))
            .isEqualTo(counts.firstChild(parent + 1));
      }
    }
  }

  @Test
  void bulkGivesTheSameAsOneByOne() {
    ChildCounts counts = ChildCounts.of(KEY, 12347, 20_000, 0, 9);
    long[] children = new long[30_000];
    for (int i = 0; i < children.length; i++) {
      children[i] = i < 20_000 ? i : Cells.below(Cells.bits(KEY, i), 20_000);
    }
    long[] parents = new long[children.length];
    counts.parents(children, children.length, parents);
    long[] first = new long[children.length];
    int[] count = new int[children.length];
    counts.children(parents, parents.length, first, count);
    for (int i = 0; i < children.length; i++) {
      assertThat(parents[i]).isEqualTo(counts.parentOf(children[i]));
      assertThat(first[i]).isEqualTo(counts.firstChild(parents[i]));
      assertThat(count[i]).isEqualTo(counts.count(parents[i]));
    }
  }

  @Test
  void blocksHoldTheExactFloorOfTheirShare() {
    ChildCounts counts = ChildCounts.of(KEY, 1_000_003, 3_141_593, 1, 12);
    for (long block = 0; block < 1_000_003 / 4096; block++) {
      assertThat(counts.firstChild(block * 4096)).isEqualTo(block * 4096 * 3_141_593L / 1_000_003);
    }
  }

  @Test
  void countsFollowTheGeometricDistributionOfLargestEntropy() {
    // Mean 3 on [1, 12]: successive counts fall by one ratio, within the rounding of 4096 parents.
    int[] counts = ChildTemplate.counts(4096, 3 * 4096, 1, 12);
    double[] frequency = new double[13];
    for (int count : counts) {
      frequency[count]++;
    }
    double ratio = frequency[2] / frequency[1];
    for (int k = 1; k < 12; k++) {
      assertThat(frequency[k + 1]).isBetween(frequency[k] * ratio - 4, frequency[k] * ratio + 4);
    }
    assertThat(frequency[12]).isPositive();
  }

  @Test
  void infeasibleCountsAreRefused() {
    assertThatThrownBy(() -> ChildCounts.of(KEY, 10, 9, 1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "9 children are too few for 10 parents with at least 1 each."
                + " Ask for more children, fewer parents or a lower min.");
    assertThatThrownBy(() -> ChildCounts.of(KEY, 10, 31, 1, 3))
        .hasMessage(
            "31 children are too many for 10 parents with at most 3 each."
                + " Ask for fewer children, more parents or a higher max.");
    assertThatThrownBy(() -> ChildCounts.of(KEY, 0, 1, 0, 3)).hasMessageContaining("too many");
    assertThatThrownBy(() -> ChildCounts.of(KEY, 1, 1, 3, 2)).hasMessageContaining("min 3, max 2");
    assertThat(ChildCounts.of(KEY, 0, 0, 1, 3).firstChild(0)).isZero();
  }

  @Test
  void ratiosMultiplyExactlyIn128Bits() {
    for (int i = 0; i < 100_000; i++) {
      long a = Cells.bits(KEY, 3L * i) >>> (1 + i % 40);
      long c = (Cells.bits(KEY, 3L * i + 1) >>> (1 + i % 37)) + 1;
      long b = Cells.below(Cells.bits(KEY, 3L * i + 2), c);
      BigInteger exact =
          BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c));
      assertThat(new Ratio(b, c).times(a)).isEqualTo(exact.longValueExact());
    }
  }
}
