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

  /**
   * The end of the rows whose values are less than {@code value}: they all come before it. The same
   * as {@link #lowerBound} where the order is exact.
   */
  default long end(long value) {
    return lowerBound(value);
  }

  /**
   * Whether the rows between the bounds are those with the values, and no others: faults leave
   * nulls and strangers among them.
   */
  default boolean isExact() {
    return true;
  }
}
