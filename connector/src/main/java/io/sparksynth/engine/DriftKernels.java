package io.sparksynth.engine;

import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DriftChange;

/** Numbers that are shifted and scaled from a time on. */
final class DriftKernels {
  private DriftKernels() {}

  /** Whether each row is at or after a time: 1 or 0. */
  record From(int time, long micros) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] times = frame.longs(time).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = times[i] >= micros ? 1 : 0;
      }
    }
  }

  /** A slot's numbers after a change where {@code from} is 1. */
  static Kernel of(Slot slot, Slot from, DriftChange change) {
    DataType type = slot.type();
    if (PhysicalType.of(type) == PhysicalType.DOUBLE) {
      return new Doubles(
          slot.index(),
          from.index(),
          change.shift(),
          change.scale(),
          type.equals(DataType.FLOAT) ? Float.MAX_VALUE : Double.MAX_VALUE);
    }
    double unit = (double) Numbers.power10(Numbers.scale(type));
    return new Longs(
        slot.index(),
        from.index(),
        change.shift() * unit,
        change.scale(),
        Numbers.least(type),
        Numbers.most(type));
  }

  private static void copyNulls(Vector from, Vector out, int n) {
    if (from.hasNulls) {
      out.hasNulls = true;
      System.arraycopy(from.nulls, 0, out.nulls, 0, n);
    }
  }

  private record Longs(int slot, int from, double shift, double scale, long least, long most)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector in = frame.longs(slot);
      long[] drifted = frame.longs(from).values;
      int n = frame.count();
      for (int i = 0; i < n; i++) {
        long value = in.values[i];
        // The conversion to long saturates.
        out.values[i] =
            drifted[i] == 0
                ? value
                : Math.max(least, Math.min(most, (long) Math.rint(value * scale + shift)));
      }
      copyNulls(in, out, n);
    }
  }

  private record Doubles(int slot, int from, double shift, double scale, double most)
      implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      DoubleVector in = frame.doubles(slot);
      long[] drifted = frame.longs(from).values;
      int n = frame.count();
      for (int i = 0; i < n; i++) {
        double value = in.values[i];
        out.values[i] =
            drifted[i] == 0 ? value : Math.max(-most, Math.min(most, value * scale + shift));
      }
      copyNulls(in, out, n);
    }
  }
}
