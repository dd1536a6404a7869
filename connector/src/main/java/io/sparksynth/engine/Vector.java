package io.sparksynth.engine;

import java.util.Arrays;

/**
 * The values of one column for the rows of one batch: primitive arrays that are allocated once and
 * reused batch after batch. A Spark vector wraps them and a Parquet writer can take them as they
 * are.
 *
 * <p>Fields are public on purpose: kernels fill them in tight loops. What lies beyond the batch's
 * row count, and the value under a null, is undefined.
 */
public abstract sealed class Vector
    permits LongVector, DoubleVector, BytesVector, CodeVector, ListVector, StructVector, MapVector {
  /** {@code nulls[i]} says that row i is null; meaningful only while {@link #hasNulls} is set. */
  public final boolean[] nulls;

  /** Whether any row of this batch may be null. */
  public boolean hasNulls;

  Vector(int capacity) {
    nulls = new boolean[capacity];
  }

  /** Most rows that the vector holds. */
  public final int capacity() {
    return nulls.length;
  }

  /** Forgets the nulls of the last batch. */
  public final void clearNulls() {
    if (hasNulls) {
      Arrays.fill(nulls, false);
      hasNulls = false;
    }
  }

  public final void setNull(int i) {
    nulls[i] = true;
    hasNulls = true;
  }

  public final boolean isNull(int i) {
    return hasNulls && nulls[i];
  }
}
