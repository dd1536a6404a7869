package io.sparksynth.spark.read;

import java.util.List;

/**
 * Walks over ranges in batches; short ranges share one, so that many single rows cost few batches.
 */
final class RowCursor implements BatchCursor {
  private final List<RowRange> ranges;
  private final int batchSize;
  private int index;
  private long next;
  private long first;
  private long[] rows = {};
  private int count;
  private boolean gathered;

  RowCursor(RowRanges ranges, int batchSize) {
    this.ranges = ranges.ranges();
    this.batchSize = batchSize;
    next = ranges.isEmpty() ? 0 : this.ranges.get(0).from();
  }

  @Override
  public boolean next() {
    count = 0;
    if (index == ranges.size()) {
      return false;
    }
    long left = ranges.get(index).to() - next;
    gathered = left < batchSize && index + 1 < ranges.size();
    if (gathered) {
      gather();
    } else {
      first = next;
      count = (int) Math.min(batchSize, left);
      advance(count);
    }
    return true;
  }

  private void gather() {
    if (rows.length == 0) {
      rows = new long[batchSize];
    }
    while (count < batchSize && index < ranges.size()) {
      int some = (int) Math.min(batchSize - count, ranges.get(index).to() - next);
      for (int i = 0; i < some; i++) {
        rows[count++] = next + i;
      }
      advance(some);
    }
  }

  private void advance(int by) {
    next += by;
    if (next == ranges.get(index).to() && ++index < ranges.size()) {
      next = ranges.get(index).from();
    }
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public long row(int i) {
    return gathered ? rows[i] : first + i;
  }

  @Override
  public void read(Batches batches) {
    if (gathered) {
      batches.read(rows, count);
    } else {
      batches.read(first, count);
    }
  }
}
