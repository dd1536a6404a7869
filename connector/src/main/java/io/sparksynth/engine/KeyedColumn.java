package io.sparksynth.engine;

/**
 * A column by whose values rows are found one by one: the rows of one value are many short ranges
 * of the same length.
 */
public interface KeyedColumn {
  /** Most ranges that a value may have to be worth it. */
  long MOST_RANGES = 2_000_000;

  /**
   * First rows of the ranges with a value, ascending.
   *
   * @param value as a {@link LongVector} holds it
   */
  long[] starts(long value);

  /** Rows of each range. */
  int length();
}
