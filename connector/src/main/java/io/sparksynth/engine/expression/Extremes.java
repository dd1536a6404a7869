package io.sparksynth.engine.expression;

import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.spec.DataType;

/** The greater or lesser of two values that are not NULL; NaN is above all numbers, as in Spark. */
final class Extremes {
  private Extremes() {}

  /** Whether {@link #either} takes values of a type. */
  static boolean areOf(DataType type) {
    Types.Kind kind = Types.kind(type);
    return kind == Types.Kind.LONG || kind == Types.Kind.DOUBLE;
  }

  static Expr either(String name, boolean greatest, Expr a, Expr b) {
    return Expr.Call.strict(name, a.type(), in -> kernel(in, greatest), a, b);
  }

  private static Kernel kernel(Operands in, boolean greatest) {
    int left = in.slot(0);
    int right = in.slot(1);
    return Types.kind(in.type()) == Types.Kind.LONG
        ? new Longs(left, right, greatest)
        : new Doubles(left, right, greatest);
  }

  private record Longs(int left, int right, boolean greatest) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector x = frame.longs(left);
      LongVector y = frame.longs(right);
      int count = frame.count();
      for (int i = 0; i < count; i++) {
        long a = x.values[i];
        long b = y.values[i];
        out.values[i] = greatest ? Math.max(a, b) : Math.min(a, b);
      }
      Nulls.copy(x, out, count);
      Nulls.copy(y, out, count);
    }
  }

  private record Doubles(int left, int right, boolean greatest) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      DoubleVector x = frame.doubles(left);
      DoubleVector y = frame.doubles(right);
      int count = frame.count();
      for (int i = 0; i < count; i++) {
        double a = x.values[i];
        double b = y.values[i];
        out.values[i] = greatest ? greater(a, b) : lesser(a, b);
      }
      Nulls.copy(x, out, count);
      Nulls.copy(y, out, count);
    }

    private static double greater(double a, double b) {
      return a >= b || Double.isNaN(a) ? a : b;
    }

    private static double lesser(double a, double b) {
      return a <= b || Double.isNaN(b) ? a : b;
    }
  }
}
