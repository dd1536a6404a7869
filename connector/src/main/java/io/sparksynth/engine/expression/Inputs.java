package io.sparksynth.engine.expression;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import java.nio.charset.StandardCharsets;

/** The arguments of a function that is computed row by row, over one batch. */
final class Inputs {
  private final Frame frame;
  private final String what;
  private final boolean guarded;
  private final Vector[] vectors;
  private final long[][] numbers;
  private final double[][] reals;
  private final byte[][] data;
  private final int[] from;
  private final int[] to;

  /** Set by {@link #fail} and by functions without a result: the row's value is NULL. */
  boolean missing;

  Inputs(Frame frame, int[] slots, String what, boolean guarded) {
    this.frame = frame;
    this.what = what;
    this.guarded = guarded;
    int count = slots.length;
    vectors = new Vector[count];
    numbers = new long[count][];
    reals = new double[count][];
    data = new byte[count][];
    from = new int[count];
    to = new int[count];
    for (int k = 0; k < count; k++) {
      Vector vector = frame.vector(slots[k]);
      vectors[k] = vector;
      if (vector instanceof LongVector longs) {
        numbers[k] = longs.values;
      } else if (vector instanceof DoubleVector doubles) {
        reals[k] = doubles.values;
      }
    }
  }

  int size() {
    return vectors.length;
  }

  boolean isNull(int k, int row) {
    Vector vector = vectors[k];
    return vector.hasNulls && vector.nulls[row];
  }

  /** Whether any row of the batch has a NULL. */
  boolean hasNulls() {
    for (Vector vector : vectors) {
      if (vector.hasNulls) {
        return true;
      }
    }
    return false;
  }

  boolean anyNull(int row) {
    for (Vector vector : vectors) {
      if (vector.hasNulls && vector.nulls[row]) {
        return true;
      }
    }
    return false;
  }

  long number(int k, int row) {
    return numbers[k][row];
  }

  double real(int k, int row) {
    return reals[k][row];
  }

  /** Points {@link #data}, {@link #from} and {@link #to} of an argument to a row's text. */
  void seek(int k, int row) {
    if (vectors[k] instanceof BytesVector bytes) {
      data[k] = bytes.data;
      from[k] = bytes.offsets[row];
      to[k] = bytes.offsets[row + 1];
    } else {
      CodeVector codes = (CodeVector) vectors[k];
      Dictionary dictionary = codes.dictionary;
      byte[] value = dictionary.bytes(codes.codes[row]);
      data[k] = value;
      from[k] = 0;
      to[k] = value.length;
    }
  }

  byte[] data(int k) {
    return data[k];
  }

  int from(int k) {
    return from[k];
  }

  int to(int k) {
    return to[k];
  }

  String text(int k, int row) {
    seek(k, row);
    return new String(data[k], from[k], to[k] - from[k], StandardCharsets.UTF_8);
  }

  /** The row has no value: an error, or NULL if nobody may need it. */
  long fail(int row, String why) {
    if (!guarded) {
      throw new ExpressionException(what + " " + why + " in row " + frame.rows()[row] + ".");
    }
    missing = true;
    return 0;
  }
}
