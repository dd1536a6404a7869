package io.sparksynth.engine.expression;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import java.util.Arrays;
import java.util.List;

/** Kernels of the same value in every row. */
final class Constants {
  private Constants() {}

  static Kernel kernel(Expr.Literal literal) {
    Object value = literal.value();
    boolean isNull = value == null;
    return switch (Types.kind(literal.type())) {
      case LONG -> new OfLong(value instanceof Long number ? number : 0, isNull);
      case DOUBLE -> new OfDouble(value instanceof Double real ? real : 0, isNull);
      case TEXT -> new OfCode(Dictionary.of(List.of(value instanceof String s ? s : "")), isNull);
      case OTHER -> throw new IllegalStateException("a constant of type " + literal.type());
    };
  }

  private static void nulls(Frame frame, Vector out, boolean isNull) {
    if (isNull) {
      Arrays.fill(out.nulls, 0, frame.count(), true);
      out.hasNulls = true;
    }
  }

  // A constant's vector is full from the start: nothing is left to do in a batch but its nulls.

  private record OfLong(long value, boolean isNull) implements Kernel.OfLong {
    @Override
    public LongVector allocate(int capacity) {
      LongVector vector = new LongVector(capacity);
      Arrays.fill(vector.values, value);
      return vector;
    }

    @Override
    public void fill(Frame frame, LongVector out) {
      nulls(frame, out, isNull);
    }
  }

  private record OfDouble(double value, boolean isNull) implements Kernel.OfDouble {
    @Override
    public DoubleVector allocate(int capacity) {
      DoubleVector vector = new DoubleVector(capacity);
      Arrays.fill(vector.values, value);
      return vector;
    }

    @Override
    public void fill(Frame frame, DoubleVector out) {
      nulls(frame, out, isNull);
    }
  }

  private record OfCode(Dictionary dictionary, boolean isNull) implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      // the only code is 0, as in a new vector
      nulls(frame, out, isNull);
    }
  }
}
