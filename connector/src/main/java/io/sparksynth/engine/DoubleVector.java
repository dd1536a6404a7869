package io.sparksynth.engine;

/** Floats and doubles. */
public final class DoubleVector extends Vector {
  public final double[] values;

  public DoubleVector(int capacity) {
    super(capacity);
    values = new double[capacity];
  }
}
