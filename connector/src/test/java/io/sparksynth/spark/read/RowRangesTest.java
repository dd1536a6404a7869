package io.sparksynth.spark.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowRangesTest {
  private static final int ROWS = 60;

  /** Sets of rows as bits are the plain model that ranges must agree with. */
  private static RowRanges of(BitSet bits) {
    List<RowRanges> single = new ArrayList<>();
    bits.stream().forEach(row -> single.add(RowRanges.of(row, row + 1)));
    return RowRanges.union(single);
  }

  private static BitSet random(Random random) {
    BitSet bits = new BitSet(ROWS);
    int ranges = random.nextInt(6);
    for (int i = 0; i < ranges; i++) {
      int from = random.nextInt(ROWS);
      bits.set(from, from + random.nextInt(ROWS - from));
    }
    return bits;
  }

  private static List<Long> rows(RowRanges ranges) {
    List<Long> rows = new ArrayList<>();
    for (RowRange range : ranges.ranges()) {
      for (long row = range.from(); row < range.to(); row++) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<Long> rows(BitSet bits) {
    return bits.stream().mapToObj(row -> (long) row).toList();
  }

  @Test
  void unionAndIntersectionAgreeWithSets() {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      BitSet a = random(random);
      BitSet b = random(random);
      BitSet both = (BitSet) a.clone();
      both.and(b);
      BitSet either = (BitSet) a.clone();
      either.or(b);
      assertThat(of(a).intersect(of(b))).isEqualTo(of(both));
      assertThat(of(a).union(of(b))).isEqualTo(of(either));
      assertThat(of(a).size()).isEqualTo(a.cardinality());
      assertThat(rows(of(a))).isEqualTo(rows(a));
    }
  }

  @Test
  void aLimitTakesTheFirstRows() {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      BitSet bits = random(random);
      int limit = random.nextInt(ROWS + 5);
      assertThat(rows(of(bits).limit(limit)))
          .isEqualTo(rows(bits).subList(0, Math.min(limit, bits.cardinality())));
    }
  }

  @Test
  void splitsAreInOrderCompleteAndNearlyEqual() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      RowRanges ranges = of(random(random));
      int parts = 1 + random.nextInt(9);
      List<RowRanges> split = ranges.split(parts, 1 + random.nextInt(8));
      List<Long> together = new ArrayList<>();
      split.forEach(part -> together.addAll(rows(part)));
      assertThat(together).isEqualTo(rows(ranges));
      assertThat(split).hasSize((int) Math.min(parts, ranges.size()));
    }
  }

  @Test
  void largeSplitsAreCutBetweenBatches() {
    List<RowRanges> split = RowRanges.of(0, 1_000_000).split(3, 4096);
    assertThat(split)
        .containsExactly(
            RowRanges.of(0, 331_776),
            RowRanges.of(331_776, 663_552),
            RowRanges.of(663_552, 1_000_000));
  }

  @Test
  void theLargestTableIsSplitWithoutOverflow() {
    RowRanges all = RowRanges.of(0, Long.MAX_VALUE);
    List<RowRanges> split = all.split(4096, 4096);
    assertThat(split).hasSize(4096);
    assertThat(split.stream().mapToLong(RowRanges::size).sum()).isEqualTo(Long.MAX_VALUE);
    assertThat(RowRanges.union(split)).isEqualTo(all);
    assertThat(split).allSatisfy(part -> assertThat(part.size()).isPositive());
  }

  @Test
  void adjacentRangesMerge() {
    assertThat(RowRanges.of(0, 3).union(RowRanges.of(3, 5))).isEqualTo(RowRanges.of(0, 5));
    assertThat(RowRanges.of(5, 5)).isEqualTo(RowRanges.none());
    assertThat(RowRanges.of(7, 5)).isEqualTo(RowRanges.none());
  }

  @Test
  void rangesReadLikeText() {
    assertThat(RowRanges.of(1_200, 3_401)).hasToString("1,200..3,400");
    assertThat(RowRanges.none()).hasToString("none");
    BitSet alternate = new BitSet();
    for (int i = 0; i < 10; i += 2) {
      alternate.set(i);
    }
    assertThat(of(alternate)).hasToString("5 ranges");
  }

  @Test
  void unsortedRangesAreRefused() {
    assertThatThrownBy(() -> new RowRanges(List.of(new RowRange(5, 6), new RowRange(0, 5))))
        .hasMessageStartingWith("Ranges must be sorted and apart");
    assertThatThrownBy(() -> new RowRange(3, 3)).hasMessage("Not a range of rows: 3 to 3");
  }
}
