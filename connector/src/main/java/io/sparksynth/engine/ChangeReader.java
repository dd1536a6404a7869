package io.sparksynth.engine;

import io.sparksynth.engine.change.ChangeType;
import io.sparksynth.engine.change.Chronicle;
import io.sparksynth.engine.change.Places;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads places of a view of a table that changes, a batch at a time, into vectors that are reused.
 * Belongs to one thread.
 */
public final class ChangeReader {
  private final Places places;
  private final Frame frame;
  private final int[] slots;
  private final long[] rows;
  private final long[] shownAt;
  private final long[] versions;
  private final ChangeType[] types;
  private final RowMoments moments;
  private int count;

  ChangeReader(Places places, Chronicle chronicle, Frame frame, int[] slots) {
    this.places = places;
    this.frame = frame;
    this.slots = slots;
    rows = new long[frame.capacity()];
    shownAt = new long[frame.capacity()];
    versions = new long[frame.capacity()];
    types = new ChangeType[frame.capacity()];
    moments = new RowMoments(chronicle);
  }

  /** Reads the places {@code [first, first + n)}. */
  public void read(long first, int n) {
    for (int i = 0; i < n; i++) {
      go(i, first + i);
    }
    start(n);
  }

  /** Reads any places. */
  public void read(long[] any, int n) {
    for (int i = 0; i < n; i++) {
      go(i, any[i]);
    }
    start(n);
  }

  private void go(int i, long place) {
    places.go(place);
    rows[i] = places.row();
    shownAt[i] = places.shownAt();
    versions[i] = places.version();
    types[i] = places.type();
  }

  private void start(int n) {
    count = n;
    moments.forget();
    frame.startAt(rows, n, moments);
  }

  /** Shows the rows of this batch as they were one version before. */
  public void before() {
    for (int i = 0; i < count; i++) {
      shownAt[i] = versions[i] - 1;
    }
    start(count);
  }

  /** Values of a column, in the order of the reader's columns, for the rows read last. */
  public Vector vector(int column) {
    return frame.vector(slots[column]);
  }

  /** The table's rows. */
  public long[] rows() {
    return rows;
  }

  /** The version of each place. */
  public long[] versions() {
    return versions;
  }

  /** What happened at each place. */
  public ChangeType[] types() {
    return types;
  }

  /** Looks up touches when they are asked for, once a batch. */
  private final class RowMoments implements Moments {
    private final Chronicle chronicle;
    private final Map<Long, long[]> touches = new HashMap<>();
    private final Map<Long, long[]> counts = new HashMap<>();
    private final Map<Long, Long> touchesOf = new HashMap<>();
    private final Map<Long, Long> countsOf = new HashMap<>();
    private long batch;

    RowMoments(Chronicle chronicle) {
      this.chronicle = chronicle;
    }

    void forget() {
      batch++;
    }

    @Override
    public long[] touches(long kinds) {
      long[] found = touches.computeIfAbsent(kinds, k -> new long[rows.length]);
      Long filled = touchesOf.put(kinds, batch);
      if (filled == null || filled != batch) {
        for (int i = 0; i < count; i++) {
          long last = 0;
          for (long left = kinds; left != 0; left &= left - 1) {
            int kind = Long.numberOfTrailingZeros(left);
            last = Math.max(last, chronicle.lastTouch(rows[i], kind, shownAt[i]));
          }
          found[i] = last;
        }
      }
      return found;
    }

    @Override
    public long[] counts(long kinds) {
      long[] found = counts.computeIfAbsent(kinds, k -> new long[rows.length]);
      Long filled = countsOf.put(kinds, batch);
      if (filled == null || filled != batch) {
        for (int i = 0; i < count; i++) {
          long sum = 0;
          for (long left = kinds; left != 0; left &= left - 1) {
            int kind = Long.numberOfTrailingZeros(left);
            sum += chronicle.touches(rows[i], kind, shownAt[i]);
          }
          found[i] = sum;
        }
      }
      return found;
    }
  }
}
