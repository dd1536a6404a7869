package io.sparksynth.engine;

import io.sparksynth.spec.DataType;

/**
 * Numbers rounded to floats, as readers get them: what is made of the column must see no others.
 */
record FloatKernel(int slot) implements Kernel.OfDouble {
  /** The slot itself, unless it is of floats. */
  static Slot of(Slot slot, ColumnContext column) {
    return slot.type().equals(DataType.FLOAT)
        ? column.add(new FloatKernel(slot.index()), slot.type(), slot.nullable())
        : slot;
  }

  @Override
  public void fill(Frame frame, DoubleVector out) {
    DoubleVector from = frame.doubles(slot);
    int n = frame.count();
    for (int i = 0; i < n; i++) {
      out.values[i] = (float) from.values[i];
    }
    if (from.hasNulls) {
      out.hasNulls = true;
      System.arraycopy(from.nulls, 0, out.nulls, 0, n);
    }
  }
}
