package io.sparksynth.engine;

/**
 * Reads rows of a table, a batch at a time, into vectors that are reused. Belongs to one thread.
 */
public final class BatchReader {
  private final Frame frame;
  private final int[] slots;
  private final long[] rows;

  BatchReader(Frame frame, int[] slots) {
    this.frame = frame;
    this.slots = slots;
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
    frame.start(anyRows, count);
  }

  /** Values of a column, in the order of the reader's columns, for the rows read last. */
  public Vector vector(int column) {
    return frame.vector(slots[column]);
  }
}
