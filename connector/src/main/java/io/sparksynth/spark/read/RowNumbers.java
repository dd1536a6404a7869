package io.sparksynth.spark.read;

import io.sparksynth.engine.LongVector;

/** The metadata column {@code _row}, filled when it is asked for. */
final class RowNumbers {
  private final int batchSize;
  private LongVector vector = new LongVector(0);
  private BatchCursor rows = new RowCursor(RowRanges.none(), 1);

  RowNumbers(int batchSize) {
    this.batchSize = batchSize;
  }

  /** Begins a batch. */
  void start(BatchCursor rows) {
    this.rows = rows;
  }

  LongVector vector() {
    if (vector.capacity() == 0) {
      vector = new LongVector(batchSize);
    }
    long[] values = vector.values;
    for (int i = 0; i < rows.count(); i++) {
      values[i] = rows.row(i);
    }
    return vector;
  }
}
