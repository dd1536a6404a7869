package io.sparksynth.spark.read;

import io.sparksynth.engine.Vector;

/** Of no columns. */
final class NoBatches implements Batches {
  @Override
  public void read(long first, int count) {}

  @Override
  public void read(long[] rows, int count) {}

  @Override
  public Vector vector(int column) {
    throw new IndexOutOfBoundsException(column);
  }
}
