package io.sparksynth.engine;

/**
 * When the rows of a batch were touched, for tables that change. One for each reader; a frame
 * without it shows every row as it was born.
 */
interface Moments {
  /**
   * For each row of the batch the version of the last update of some kinds, 0 if there was none.
   * Valid until the next batch.
   *
   * @param kinds one bit a kind
   */
  long[] touches(long kinds);

  /** For each row of the batch how many updates of some kinds it got. */
  long[] counts(long kinds);
}
