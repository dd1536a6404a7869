package io.sparksynth.engine;

/** A kernel whose values never fall with the row number and are never null. */
public interface OrderedKernel extends Kernel.OfLong {
  /**
   * The first row whose value is at least {@code value}, or {@code rows} if there is none.
   *
   * @param rows of the table
   */
  long lowerBound(long value, long rows);
}
