package io.sparksynth.engine;

/**
 * A compiled column or a step on the way to one: fills a vector for all rows of a frame, in one
 * tight loop.
 *
 * <p>Immutable and shared by all threads: whatever a run needs lives in the {@link Frame}. A kernel
 * reads the rows by {@link Frame#rows()} and the columns that it depends on by {@link Frame#longs},
 * {@link Frame#codes} and so on, with the slots that it was given when it was compiled. The frame
 * clears the nulls of {@code out} before it calls.
 */
public interface Kernel {
  /** A vector of the kind that {@link #fill} takes. */
  Vector allocate(int capacity);

  void fill(Frame frame, Vector out);

  /** A kernel of whole numbers, dates, timestamps, booleans or decimals. */
  interface OfLong extends Kernel {
    @Override
    default LongVector allocate(int capacity) {
      return new LongVector(capacity);
    }

    @Override
    default void fill(Frame frame, Vector out) {
      fill(frame, (LongVector) out);
    }

    void fill(Frame frame, LongVector out);
  }

  /** A kernel of floats or doubles. */
  interface OfDouble extends Kernel {
    @Override
    default DoubleVector allocate(int capacity) {
      return new DoubleVector(capacity);
    }

    @Override
    default void fill(Frame frame, Vector out) {
      fill(frame, (DoubleVector) out);
    }

    void fill(Frame frame, DoubleVector out);
  }

  /** A kernel of strings or binaries that are written out. */
  interface OfBytes extends Kernel {
    @Override
    default BytesVector allocate(int capacity) {
      return new BytesVector(capacity);
    }

    @Override
    default void fill(Frame frame, Vector out) {
      fill(frame, (BytesVector) out);
    }

    void fill(Frame frame, BytesVector out);
  }

  /** A kernel of strings out of a dictionary. */
  interface OfCode extends Kernel {
    /** The dictionary of every batch. */
    Dictionary dictionary();

    @Override
    default CodeVector allocate(int capacity) {
      return new CodeVector(capacity, dictionary());
    }

    @Override
    default void fill(Frame frame, Vector out) {
      fill(frame, (CodeVector) out);
    }

    void fill(Frame frame, CodeVector out);
  }
}
