package io.sparksynth.engine;

import org.jspecify.annotations.Nullable;

/**
 * All values of one column of a small table, made once per JVM at first use: a look-up is then one
 * load. The values are those that the kernel gives, so a table may have a memo or not without a
 * cell changing.
 */
final class Memo {
  /** Larger tables are evaluated at the rows that are asked for. */
  static final long MOST_ROWS = 1 << 20;

  private static final int BATCH = 4096;

  private final Layout layout;
  private final int slot;
  private final int rows;
  private volatile @Nullable Vector all;

  Memo(Layout layout, int slot, int rows) {
    this.layout = layout;
    this.slot = slot;
    this.rows = rows;
  }

  long[] longs() {
    return ((LongVector) all()).values;
  }

  double[] doubles() {
    return ((DoubleVector) all()).values;
  }

  int[] codes() {
    return ((CodeVector) all()).codes;
  }

  Vector all() {
    Vector ready = all;
    return ready != null ? ready : make();
  }

  /** Marks the rows whose looked-up value is null. */
  void nulls(long[] parents, int n, Vector out) {
    Vector values = all();
    if (values.hasNulls) {
      out.hasNulls = true;
      for (int i = 0; i < n; i++) {
        out.nulls[i] = values.nulls[(int) parents[i]];
      }
    }
  }

  private synchronized Vector make() {
    if (all != null) {
      return all;
    }
    Kernel kernel = layout.kernel(slot);
    Vector whole = kernel.allocate(rows);
    Frame frame = new Frame(layout, BATCH);
    long[] numbers = new long[BATCH];
    for (int from = 0; from < rows; from += BATCH) {
      int n = Math.min(BATCH, rows - from);
      for (int i = 0; i < n; i++) {
        numbers[i] = (long) from + i;
      }
      frame.start(numbers, n);
      copy(frame.vector(slot), whole, from, n);
    }
    all = whole;
    return whole;
  }

  private static void copy(Vector part, Vector whole, int at, int n) {
    if (part instanceof LongVector longs) {
      System.arraycopy(longs.values, 0, ((LongVector) whole).values, at, n);
    } else if (part instanceof DoubleVector doubles) {
      System.arraycopy(doubles.values, 0, ((DoubleVector) whole).values, at, n);
    } else {
      System.arraycopy(((CodeVector) part).codes, 0, ((CodeVector) whole).codes, at, n);
    }
    if (part.hasNulls) {
      whole.hasNulls = true;
      System.arraycopy(part.nulls, 0, whole.nulls, at, n);
    }
  }
}
