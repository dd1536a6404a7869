package io.sparksynth.spark.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowCursorTest {
  private static final class Seen implements Batches {
    private final List<Long> rows = new ArrayList<>();
    private int batches;

    @Override
    public void read(long first, int count) {
      batches++;
      LongStream.range(first, first + count).forEach(rows::add);
    }

    @Override
    public void read(long[] some, int count) {
      batches++;
      LongStream.of(some).limit(count).forEach(rows::add);
    }

    @Override
    public Vector vector(int column) {
      return new LongVector(1);
    }
  }

  private static Seen walk(RowRanges ranges, int batchSize) {
    Seen seen = new Seen();
    RowCursor cursor = new RowCursor(ranges, batchSize);
    while (cursor.next()) {
      int before = seen.rows.size();
      cursor.read(seen);
      assertThat(seen.rows.size() - before).isEqualTo(cursor.count()).isBetween(1, batchSize);
      for (int i = 0; i < cursor.count(); i++) {
        assertThat(cursor.row(i)).isEqualTo(seen.rows.get(before + i));
      }
    }
    assertThat(cursor.next()).isFalse();
    return seen;
  }

  @Test
  void everyRowIsReadOnceAndInOrder() {
    RowRanges ranges =
        RowRanges.of(0, 3)
            .union(RowRanges.of(5, 6))
            .union(RowRanges.of(10, 40))
            .union(RowRanges.of(50, 51));
    List<Long> expected = new ArrayList<>();
    ranges.ranges().forEach(r -> LongStream.range(r.from(), r.to()).forEach(expected::add));
    for (int batchSize : new int[] {1, 2, 3, 4, 7, 16, 100}) {
      assertThat(walk(ranges, batchSize).rows).isEqualTo(expected);
    }
  }

  @Test
  void singleRowsShareABatch() {
    List<RowRanges> single = new ArrayList<>();
    for (int row = 0; row < 2_000; row += 2) {
      single.add(RowRanges.of(row, row + 1));
    }
    assertThat(walk(RowRanges.union(single), 4096).batches).isEqualTo(1);
  }

  @Test
  void noRowsAreNoBatches() {
    assertThat(walk(RowRanges.none(), 8).batches).isZero();
  }
}
