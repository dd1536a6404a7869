package io.sparksynth.engine;

/** Arrays: array i holds {@code elements} at {@code [offsets[i], offsets[i+1])}. */
public final class ListVector extends Vector {
  public final int[] offsets;

  /** Set anew by each batch, as its capacity grows with need. */
  public Vector elements;

  public ListVector(int capacity, Vector elements) {
    super(capacity);
    offsets = new int[capacity + 1];
    this.elements = elements;
  }
}
