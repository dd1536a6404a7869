package io.sparksynth.engine;

/**
 * A column whose values never fall with the row number, so that a range of values is a range of
 * rows.
 */
public interface OrderedColumn {
  /**
   * The first row whose value is at least {@code value}, or the table's row count if there is none.
   *
   * @param value as a {@link LongVector} holds it
   */
  long lowerBound(long value);
}
