package io.sparksynth.engine;

/** Structs: one vector a field. */
public final class StructVector extends Vector {
  public final Vector[] fields;

  public StructVector(int capacity, Vector[] fields) {
    super(capacity);
    this.fields = fields;
  }
}
