package io.sparksynth.spark.read;

import java.io.Serializable;

/** Rows {@code from} (inclusive) to {@code to} (exclusive) of a table; never empty. */
record RowRange(long from, long to) implements Serializable {
  RowRange {
    if (from < 0 || from >= to) {
      throw new IllegalArgumentException("Not a range of rows: " + from + " to " + to);
    }
  }

  long size() {
    return to - from;
  }
}
