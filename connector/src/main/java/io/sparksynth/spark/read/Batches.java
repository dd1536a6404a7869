package io.sparksynth.spark.read;

import io.sparksynth.engine.Vector;

/** Fills vectors of a fixed list of columns batch by batch. Belongs to one thread. */
interface Batches {
  /** Fills the rows {@code first} to {@code first + count} (exclusive). */
  void read(long first, int count);

  /** Fills the rows {@code rows[0 .. count)}. */
  void read(long[] rows, int count);

  /** The column's vector of this batch, in the order in which columns were asked for. */
  Vector vector(int column);
}
