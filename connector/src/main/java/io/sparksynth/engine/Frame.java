package io.sparksynth.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One batch of rows of one table while it is generated: a vector of row numbers and, slot by slot,
 * the vectors that were asked for so far. Each slot is filled at most once a batch, so columns
 * share what they have in common. A look-up through a foreign key is a {@link #child} frame over
 * the parent's rows, which has slots and children of its own.
 *
 * <p>Belongs to one thread. All arrays are allocated at first use and reused.
 */
public final class Frame {
  private final Layout layout;
  private final int capacity;
  private final @Nullable Vector[] vectors;
  private final long[] filledIn;
  private final @Nullable Frame[] children;
  private final @Nullable Object[] states;
  private long[] rows = {};
  private int count;
  private long batch;
  private long startedFor;
  private @Nullable ParentView parent;
  private Frame root = this;
  private int @Nullable [] rootIndex;
  private int[] composed = {};
  private long[] trueRows = {};
  private @Nullable Moments moments;

  /** A frame for at most {@code capacity} rows at a time. */
  public Frame(Layout layout, int capacity) {
    this.layout = layout;
    this.capacity = capacity;
    vectors = new Vector[layout.slots()];
    filledIn = new long[layout.slots()];
    children = new Frame[layout.children()];
    states = new Object[layout.states()];
  }

  /**
   * Starts a batch over {@code rows[0 .. count)}; the array is read until the next call, not
   * copied.
   */
  public void start(long[] rows, int count) {
    if (count > capacity) {
      throw new IllegalArgumentException(count + " rows in a frame for " + capacity);
    }
    this.rows = rows;
    this.count = count;
    parent = null;
    root = this;
    rootIndex = null;
    moments = null;
    batch++;
  }

  /** Starts a batch whose rows change: it shows them as they were at some moment. */
  void startAt(long[] rows, int count, Moments moments) {
    start(rows, count);
    this.moments = moments;
  }

  /**
   * Starts a batch over some rows of another frame of the same table.
   *
   * @param at where they stand there
   */
  void startWithin(long[] rows, int count, Frame above, int[] at) {
    start(rows, count);
    root = above.root;
    rootIndex = above.rootIndex == null ? at : compose(above.rootIndex, at, count);
  }

  /** Starts a batch that stands for the rows of a root frame, one for one, by other numbers. */
  void startDrawn(long[] draws, int count, Frame root) {
    start(draws, count);
    this.root = root;
  }

  private int[] compose(int[] outer, int[] at, int n) {
    if (composed.length == 0) {
      composed = new int[capacity];
    }
    for (int i = 0; i < n; i++) {
      composed[i] = outer[at[i]];
    }
    return composed;
  }

  /** The frame that the batch began with: this one, unless it shows rows of another. */
  Frame root() {
    return root;
  }

  /** Where the rows stand in the root frame; null if they stand in the same places. */
  int @Nullable [] rootIndex() {
    return rootIndex;
  }

  /** When the rows of this root frame were touched; null if they are as they were born. */
  @Nullable Moments moments() {
    return moments;
  }

  /** The table's own row numbers, also where {@link #rows} are redrawn. */
  public long[] trueRows() {
    if (root == this || root.moments == null) {
      return rows;
    }
    if (trueRows.length == 0) {
      trueRows = new long[capacity];
    }
    for (int i = 0; i < count; i++) {
      trueRows[i] = root.rows[rootIndex == null ? i : rootIndex[i]];
    }
    return trueRows;
  }

  /**
   * Starts a batch over children of another frame's rows: what they look up in their parent is
   * taken from there, not made again.
   */
  void startBelow(long[] rows, int count, ParentView parent) {
    start(rows, count);
    this.parent = parent;
  }

  /** The frame of the parents that this batch was started below, if it was. */
  @Nullable ParentView startedBelow() {
    return parent;
  }

  /**
   * Whether this frame was started for that batch of the frame above it; remembers that it now is.
   */
  boolean startsFor(long batchAbove) {
    if (startedFor == batchAbove) {
      return false;
    }
    startedFor = batchAbove;
    return true;
  }

  public long[] rows() {
    return rows;
  }

  public int count() {
    return count;
  }

  public int capacity() {
    return capacity;
  }

  /** A number that changes with each batch of this frame. */
  public long batch() {
    return batch;
  }

  /** The vector of a slot, filled for this batch. */
  public Vector vector(int slot) {
    Vector vector = vectors[slot];
    if (vector == null) {
      vector = layout.kernel(slot).allocate(capacity);
      vectors[slot] = vector;
    }
    if (filledIn[slot] != batch) {
      vector.clearNulls();
      layout.kernel(slot).fill(this, vector);
      filledIn[slot] = batch;
    }
    return vector;
  }

  public LongVector longs(int slot) {
    return (LongVector) vector(slot);
  }

  public DoubleVector doubles(int slot) {
    return (DoubleVector) vector(slot);
  }

  public BytesVector bytes(int slot) {
    return (BytesVector) vector(slot);
  }

  public CodeVector codes(int slot) {
    return (CodeVector) vector(slot);
  }

  /** The frame at a place that {@link Layout#addChild} gave; the caller starts it. */
  public Frame child(int place) {
    Frame child = children[place];
    if (child == null) {
      child = new Frame(layout.child(place), capacity);
      children[place] = child;
    }
    return child;
  }

  /** The object at a place that {@link Layout#addState} gave, made at first use. */
  @SuppressWarnings("unchecked")
  public <T> T state(int place, Supplier<T> first) {
    Object state = states[place];
    if (state == null) {
      state = first.get();
      states[place] = state;
    }
    return (T) state;
  }
}
