package io.sparksynth.engine;

import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.DataType;

/** Numbers of a distribution: its inverse cumulative probability at the column's uniform number. */
final class QuantileKernels {
  private QuantileKernels() {}

  static Kernel of(int uniform, Quantile quantile, DataType type) {
    if (PhysicalType.of(type) == PhysicalType.DOUBLE) {
      return new Doubles(uniform, quantile);
    }
    return new Longs(
        uniform,
        quantile,
        Math.pow(10, Numbers.scale(type)),
        Numbers.least(type),
        Numbers.most(type));
  }

  private record Doubles(int uniform, Quantile quantile) implements Pointwise.OfDouble {
    @Override
    public double at(double u) {
      return quantile.at(u);
    }

    @Override
    public void fill(Frame frame, DoubleVector out) {
      double[] u = frame.doubles(uniform).values;
      double[] values = out.values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        values[i] = quantile.at(u[i]);
      }
    }
  }

  /** Rounds to the type's scale and stays within what the type can hold. */
  private record Longs(int uniform, Quantile quantile, double factor, long least, long most)
      implements Pointwise.OfLong {
    @Override
    public long at(double u) {
      return Math.max(least, Math.min(most, Math.round(quantile.at(u) * factor)));
    }

    @Override
    public void fill(Frame frame, LongVector out) {
      double[] u = frame.doubles(uniform).values;
      long[] values = out.values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        values[i] = at(u[i]);
      }
    }
  }
}
