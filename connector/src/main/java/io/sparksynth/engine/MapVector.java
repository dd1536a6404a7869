package io.sparksynth.engine;

/**
 * Maps: map i holds the entries at {@code [offsets[i], offsets[i+1])} of {@code keys} and {@code
 * values}.
 */
public final class MapVector extends Vector {
  public final int[] offsets;

  /** Set anew by each batch, as their capacity grows with need. */
  public Vector keys;

  public Vector values;

  public MapVector(int capacity, Vector keys, Vector values) {
    super(capacity);
    offsets = new int[capacity + 1];
    this.keys = keys;
    this.values = values;
  }
}
