package io.sparksynth.engine.expression;

import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;

/**
 * Sums, differences and products of whole numbers or decimals, within the bounds of the result's
 * type. The loops collect the sign of {@link #excess}, so that the check has no branch.
 */
final class LongArithmetic {
  private LongArithmetic() {}

  enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY
  }

  static Kernel kernel(Operator operator, Operands in) {
    Bounds bounds = Bounds.of(in);
    if (in.isConstant(1)) {
      return new ColumnConstant(operator, in.slot(0), in.number(1), bounds);
    }
    if (in.isConstant(0) && operator != Operator.SUBTRACT) {
      return new ColumnConstant(operator, in.slot(1), in.number(0), bounds);
    }
    if (in.isConstant(0)) {
      return new ConstantMinusColumn(in.number(0), in.slot(1), bounds);
    }
    return new ColumnColumn(operator, in.slot(0), in.slot(1), bounds);
  }

  /** A sum or difference of two arguments that is kept within a long only, as for times. */
  static Kernel plain(Operator operator, Operands in) {
    String type = in.type().toString();
    Bounds bounds = new Bounds(Long.MIN_VALUE, Long.MAX_VALUE, in.what(), type, in.isGuarded());
    return in.isConstant(1)
        ? new ColumnConstant(operator, in.slot(0), in.number(1), bounds)
        : new ColumnColumn(operator, in.slot(0), in.slot(1), bounds);
  }

  /** The argument times a factor. */
  static Kernel times(Operands in, long factor) {
    return new ColumnConstant(Operator.MULTIPLY, in.slot(0), factor, Bounds.of(in));
  }

  /** Below 0 if a result is out of bounds, which are wider than the operands or those of a long. */
  private static long excess(long result, long min, long max) {
    // With the bounds of a long both differences may wrap around: there only the overflow counts.
    return max == Long.MAX_VALUE ? 0 : (result - min) | (max - result);
  }

  static long add(long a, long b, long min, long max) {
    long r = a + b;
    return ((a ^ r) & (b ^ r)) | excess(r, min, max);
  }

  static long subtract(long a, long b, long min, long max) {
    long r = a - b;
    return ((a ^ b) & (a ^ r)) | excess(r, min, max);
  }

  static long multiply(long a, long b, long min, long max) {
    long r = a * b;
    long high = Math.multiplyHigh(a, b) ^ (r >> 63);
    return high | -high | excess(r, min, max);
  }

  /** What a result must be within, and what happens otherwise. */
  record Bounds(long min, long max, String what, String type, boolean guarded) {
    static Bounds of(Operands in) {
      long min = Types.min(in.type());
      long max = Types.max(in.type());
      return new Bounds(min, max, in.what(), in.type().toString(), in.isGuarded());
    }

    void exceeded(Frame frame, LongVector out, int row) {
      if (!guarded) {
        throw new ExpressionException(
            what + " is out of the range of " + type + " in row " + frame.rows()[row] + ".");
      }
      out.setNull(row);
    }
  }

  private record ColumnColumn(Operator operator, int left, int right, Bounds bounds)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector x = frame.longs(left);
      LongVector y = frame.longs(right);
      int count = frame.count();
      long bad = run(x.values, y.values, out.values, count);
      Nulls.copy(x, out, count);
      Nulls.copy(y, out, count);
      if (bad < 0) {
        for (int i = 0; i < count; i++) {
          if (!out.isNull(i) && excessOf(x.values[i], y.values[i]) < 0) {
            bounds.exceeded(frame, out, i);
          }
        }
      }
    }

    private long excessOf(long a, long b) {
      return switch (operator) {
        case ADD -> add(a, b, bounds.min, bounds.max);
        case SUBTRACT -> subtract(a, b, bounds.min, bounds.max);
        case MULTIPLY -> multiply(a, b, bounds.min, bounds.max);
      };
    }

    private long run(long[] a, long[] b, long[] out, int count) {
      long min = bounds.min;
      long max = bounds.max;
      long bad = 0;
      switch (operator) {
        case ADD -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] + b[i];
            bad |= add(a[i], b[i], min, max);
          }
        }
        case SUBTRACT -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] - b[i];
            bad |= subtract(a[i], b[i], min, max);
          }
        }
        case MULTIPLY -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] * b[i];
            bad |= multiply(a[i], b[i], min, max);
          }
        }
      }
      return bad;
    }
  }

  private record ColumnConstant(Operator operator, int left, long constant, Bounds bounds)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector x = frame.longs(left);
      int count = frame.count();
      long bad = run(x.values, out.values, count);
      Nulls.copy(x, out, count);
      if (bad < 0) {
        for (int i = 0; i < count; i++) {
          if (!out.isNull(i) && excessOf(x.values[i]) < 0) {
            bounds.exceeded(frame, out, i);
          }
        }
      }
    }

    private long excessOf(long a) {
      return switch (operator) {
        case ADD -> add(a, constant, bounds.min, bounds.max);
        case SUBTRACT -> subtract(a, constant, bounds.min, bounds.max);
        case MULTIPLY -> multiply(a, constant, bounds.min, bounds.max);
      };
    }

    private long run(long[] a, long[] out, int count) {
      long c = constant;
      long min = bounds.min;
      long max = bounds.max;
      long bad = 0;
      switch (operator) {
        case ADD -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] + c;
            bad |= add(a[i], c, min, max);
          }
        }
        case SUBTRACT -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] - c;
            bad |= subtract(a[i], c, min, max);
          }
        }
        case MULTIPLY -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] * c;
            bad |= multiply(a[i], c, min, max);
          }
        }
      }
      return bad;
    }
  }

  private record ConstantMinusColumn(long constant, int right, Bounds bounds)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector y = frame.longs(right);
      int count = frame.count();
      long bad = run(y.values, out.values, count);
      Nulls.copy(y, out, count);
      if (bad < 0) {
        for (int i = 0; i < count; i++) {
          if (!out.isNull(i) && subtract(constant, y.values[i], bounds.min, bounds.max) < 0) {
            bounds.exceeded(frame, out, i);
          }
        }
      }
    }

    private long run(long[] b, long[] out, int count) {
      long c = constant;
      long bad = 0;
      for (int i = 0; i < count; i++) {
        out[i] = c - b[i];
        bad |= subtract(c, b[i], bounds.min, bounds.max);
      }
      return bad;
    }
  }
}
