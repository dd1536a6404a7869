package io.sparksynth.engine;

/**
 * Whole numbers of every width, booleans (0, 1), dates (days since 1970-01-01), timestamps
 * (microseconds since 1970-01-01T00:00Z) and decimals (unscaled).
 */
public final class LongVector extends Vector {
  public final long[] values;

  public LongVector(int capacity) {
    super(capacity);
    values = new long[capacity];
  }
}
