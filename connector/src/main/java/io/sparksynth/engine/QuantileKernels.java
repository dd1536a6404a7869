package io.sparksynth.engine;

import io.sparksynth.sample.Quantile;
import io.sparksynth.sample.RoundedQuantile;
import io.sparksynth.spec.DataType;
import java.util.Optional;

/** Numbers of a distribution: its inverse cumulative probability at the column's uniform number. */
final class QuantileKernels {
  private QuantileKernels() {}

  static Kernel of(int uniform, Quantile quantile, DataType type) {
    if (PhysicalType.of(type) == PhysicalType.DOUBLE) {
      return new Doubles(uniform, quantile);
    }
    double perUnit = Math.pow(10, Numbers.scale(type));
    long least = Numbers.least(type);
    long most = Numbers.most(type);
    return new Longs(
        uniform, quantile, new Lazy<>(() -> RoundedQuantile.of(quantile, perUnit, least, most)));
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
  private record Longs(int uniform, Quantile numbers, Lazy<RoundedQuantile> rounded)
      implements Pointwise.OfLong {
    @Override
    public Optional<Quantile> quantile() {
      return Optional.of(numbers);
    }

    @Override
    public long at(double u) {
      return rounded.value().at(u);
    }

    @Override
    public void fill(Frame frame, LongVector out) {
      rounded.value().at(frame.doubles(uniform).values, out.values, frame.count());
    }
  }
}
