package io.sparksynth.engine;

import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.DataType;
import java.util.Optional;

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

  private record Doubles(int uniform, Quantile numbers) implements Pointwise.OfDouble {
    @Override
    public Optional<Quantile> quantile() {
      return Optional.of(numbers);
    }

    @Override
    public double at(double u) {
      return numbers.at(u);
    }

    @Override
    public void fill(Frame frame, DoubleVector out) {
      double[] u = frame.doubles(uniform).values;
      double[] values = out.values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        values[i] = numbers.at(u[i]);
      }
    }
  }

  /** Rounds to the type's scale and stays within what the type can hold. */
  private record Longs(int uniform, Quantile numbers, double factor, long least, long most)
      implements Pointwise.OfLong {
    @Override
    public Optional<Quantile> quantile() {
      return Optional.of(numbers);
    }

    @Override
    public long at(double u) {
      return Math.max(least, Math.min(most, (long) Math.floor(numbers.at(u) * factor + 0.5)));
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
