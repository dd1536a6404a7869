package io.sparksynth.engine.expression;

import io.sparksynth.engine.Vector;

/** Null propagation. */
final class Nulls {
  private Nulls() {}

  /** Makes the rows null that are null in {@code in}. */
  static void copy(Vector in, Vector out, int count) {
    if (in.hasNulls) {
      for (int i = 0; i < count; i++) {
        out.nulls[i] |= in.nulls[i];
      }
      out.hasNulls = true;
    }
  }
}
