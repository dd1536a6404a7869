package io.sparksynth.spark.read;

import io.sparksynth.engine.LongVector;

/** The vector of the metadata column {@code _row}. */
final class RowNumbers {
  private final LongVector vector;

  RowNumbers(int batchSize) {
    vector = new LongVector(batchSize);
  }

  LongVector vector() {
    return vector;
  }

  void read(RowCursor cursor) {
    long[] values = vector.values;
    for (int i = 0; i < cursor.count(); i++) {
      values[i] = cursor.row(i);
    }
  }
}
