package io.sparksynth.engine.expression;

import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.spec.DataType;

/** Arithmetic of floats and doubles; a divisor of 0 gives NULL, as in Spark. */
final class DoubleArithmetic {
  private DoubleArithmetic() {}

  enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER
  }

  static Kernel kernel(Operator operator, Operands in) {
    boolean isFloat = in.type() == DataType.FLOAT;
    if (in.isConstant(1) && in.real(1) != 0) {
      return new ColumnConstant(operator, in.slot(0), in.real(1), isFloat);
    }
    return new ColumnColumn(operator, in.slot(0), in.slot(1), isFloat);
  }

  /**
   * Sums, products and quotients of floats are right if they are computed as doubles, then rounded.
   */
  private static void toFloats(double[] values, int count) {
    for (int i = 0; i < count; i++) {
      values[i] = (float) values[i];
    }
  }

  private record ColumnColumn(Operator operator, int left, int right, boolean isFloat)
      implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      DoubleVector x = frame.doubles(left);
      DoubleVector y = frame.doubles(right);
      int count = frame.count();
      Nulls.copy(x, out, count);
      Nulls.copy(y, out, count);
      run(x.values, y.values, out.values, count);
      if (operator == Operator.DIVIDE || operator == Operator.REMAINDER) {
        for (int i = 0; i < count; i++) {
          if (y.values[i] == 0) {
            out.setNull(i);
          }
        }
      }
      if (isFloat) {
        toFloats(out.values, count);
      }
    }

    private void run(double[] a, double[] b, double[] out, int count) {
      switch (operator) {
        case ADD -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] + b[i];
          }
        }
        case SUBTRACT -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] - b[i];
          }
        }
        case MULTIPLY -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] * b[i];
          }
        }
        case DIVIDE -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] / b[i];
          }
        }
        case REMAINDER -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] % b[i];
          }
        }
      }
    }
  }

  /** The constant is not 0. */
  private record ColumnConstant(Operator operator, int left, double constant, boolean isFloat)
      implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      DoubleVector x = frame.doubles(left);
      int count = frame.count();
      run(x.values, out.values, count);
      Nulls.copy(x, out, count);
      if (isFloat) {
        toFloats(out.values, count);
      }
    }

    private void run(double[] a, double[] out, int count) {
      double c = constant;
      switch (operator) {
        case ADD -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] + c;
          }
        }
        case SUBTRACT -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] - c;
          }
        }
        case MULTIPLY -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] * c;
          }
        }
        case DIVIDE -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] / c;
          }
        }
        case REMAINDER -> {
          for (int i = 0; i < count; i++) {
            out[i] = a[i] % c;
          }
        }
      }
    }
  }
}
