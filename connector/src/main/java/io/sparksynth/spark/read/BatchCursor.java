package io.sparksynth.spark.read;

/** Walks over the rows of a partition in batches. */
interface BatchCursor {
  /** Moves to the next batch; false if there is none. */
  boolean next();

  /** Rows of this batch. */
  int count();

  /** The row at a place of this batch. */
  long row(int i);

  /** Fills the vectors with this batch. */
  void read(Batches batches);
}
