package io.sparksynth.engine;

import io.sparksynth.engine.fault.GivenRows;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of a table, a batch at a time, into vectors that are reused. Belongs to one thread.
 */
public final class BatchReader {
  private final Frame frame;
  private final int[] slots;
  private final long[] rows;
  private final @Nullable GivenRows given;

  /**
   * A reader; {@code given} finds the table's rows where faults arrange them otherwise, or null.
   */
  BatchReader(Frame frame, int[] slots, @Nullable GivenRows given) {
    this.frame = frame;
    this.slots = slots;
    this.given = given;
    rows = new long[frame.capacity()];
  }

  /** Reads rows {@code [firstRow, firstRow + count)}. */
  public void read(long firstRow, int count) {
    for (int i = 0; i < count; i++) {
      rows[i] = firstRow + i;
    }
    read(rows, count);
  }

  /** Reads the first {@code count} of any rows; the array is not to change before the next call. */
  public void read(long[] anyRows, int count) {
    if (given == null) {
      frame.start(anyRows, count);
    } else {
      given.resolve(anyRows, count);
      frame.start(given.rows, count);
    }
  }

  /** Values of a column, in the order of the reader's columns, for the rows read last. */
  public Vector vector(int column) {
    return frame.vector(slots[column]);
  }
}
