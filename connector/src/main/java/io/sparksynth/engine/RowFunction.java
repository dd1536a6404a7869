package io.sparksynth.engine;

/**
 * A kernel whose values follow from the row number by a few operations: a child that looks it up
 * computes it from its parent's row, which is faster than to remember it.
 */
public interface RowFunction extends Kernel.OfLong {
  /** Sets {@code out[i]} to the value of {@code rows[i]}; both may be the same array. */
  void fill(long[] rows, int n, long[] out);

  @Override
  default void fill(Frame frame, LongVector out) {
    fill(frame.rows(), frame.count(), out.values);
  }
}
