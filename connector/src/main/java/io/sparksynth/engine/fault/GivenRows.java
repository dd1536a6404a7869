package io.sparksynth.engine.fault;

/**
 * The rows of a batch as a table with faults gives them: which row of the table stands at each
 * place, and whether as a duplicate or late. A frame keeps one, which its fault kernels read.
 * Belongs to one thread.
 */
public final class GivenRows {
  private static final boolean[] NONE = {};

  /** Rows of the table without faults. */
  public long[] rows = {};

  /** Which of them are duplicates; empty if none can be. */
  public boolean[] copies = NONE;

  /** Which of them are late; empty if none can be. */
  public boolean[] late = NONE;

  /** For late ones the row behind which each stands. */
  public long[] arrivals = {};

  private Arrangement.Cursor cursor = new Arrangement.Cursor(new Arrangement(0, 0, 0, 0));
  private boolean arranged;

  /** Makes room for a batch. */
  public void allocate(Arrangement arrangement, int capacity) {
    rows = new long[capacity];
    copies = new boolean[capacity];
    late = new boolean[capacity];
    arrivals = new long[capacity];
    cursor = new Arrangement.Cursor(arrangement);
    arranged = true;
  }

  /** Finds what stands at each of {@code places[0 .. count)}. */
  public void resolve(long[] places, int count) {
    if (!arranged) {
      rows = places;
      return;
    }
    for (int i = 0; i < count; i++) {
      long place = places[i];
      cursor.seek(place);
      rows[i] = cursor.row(place);
      copies[i] = cursor.isCopy(place);
      late[i] = cursor.isLate(place);
      arrivals[i] = cursor.arrival(place);
    }
  }

  /** Makes row {@code to} of this one row {@code from} of another. */
  public void copy(GivenRows other, int from, int to) {
    rows[to] = other.rows[from];
    if (other.arranged) {
      copies[to] = other.copies[from];
      late[to] = other.late[from];
      arrivals[to] = other.arrivals[from];
    }
  }

  /** Whether the row at a place of the batch is a duplicate. */
  public boolean isCopy(int i) {
    return copies.length > 0 && copies[i];
  }

  /** Whether the row at a place of the batch is late. */
  public boolean isLate(int i) {
    return late.length > 0 && late[i];
  }
}
