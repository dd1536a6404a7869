package io.sparksynth.engine;

/** STAND-IN so that spark.* compiles; the engine's author replaces it. */
public final class BatchReader {
  public void read(long firstRow, int count) {}

  public void read(long[] rows, int count) {}

  public Vector vector(int column) {
    throw new IllegalStateException("stand-in " + column);
  }
}
