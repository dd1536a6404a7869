package io.sparksynth.engine;

import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;

/** The {@code min}, {@code max} and {@code round} of a column. */
final class Bounds {
  private Bounds() {}

  static Slot of(ColumnSpec spec, Slot slot, ColumnContext column) {
    if (spec.min().isEmpty() && spec.max().isEmpty() && spec.round().isEmpty()) {
      return slot;
    }
    DataType type = slot.type();
    double min = spec.min().orElse(Double.NEGATIVE_INFINITY);
    double max = spec.max().orElse(Double.POSITIVE_INFINITY);
    boolean number =
        type instanceof DataType.Decimal
            || type.equals(DataType.TINYINT)
            || type.equals(DataType.SMALLINT)
            || type.equals(DataType.INT)
            || type.equals(DataType.BIGINT)
            || PhysicalType.of(type) == PhysicalType.DOUBLE;
    if (!number) {
      throw column.fail("min, max and round are for numbers, but the column is " + type);
    }
    Kernel kernel;
    if (PhysicalType.of(type) == PhysicalType.DOUBLE) {
      double step = spec.round().map(digits -> Math.pow(10, digits)).orElse(0.0);
      kernel = new Doubles(slot.index(), min, max, step);
    } else {
      int scale = Numbers.scale(type);
      long factor = Numbers.power10(scale);
      int coarser = scale - Math.min(scale, spec.round().orElse(scale));
      kernel =
          new Longs(
              slot.index(),
              Double.isInfinite(min) ? Long.MIN_VALUE : (long) Math.ceil(min * factor),
              Double.isInfinite(max) ? Long.MAX_VALUE : (long) Math.floor(max * factor),
              Numbers.power10(coarser));
    }
    return column.add(kernel, type, slot.nullable());
  }

  private static void copyNulls(Vector from, Vector out, int n) {
    if (from.hasNulls) {
      out.hasNulls = true;
      System.arraycopy(from.nulls, 0, out.nulls, 0, n);
    }
  }

  private record Doubles(int slot, double min, double max, double step) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      DoubleVector from = frame.doubles(slot);
      int n = frame.count();
      for (int i = 0; i < n; i++) {
        double value = from.values[i];
        value = step == 0 ? value : Math.rint(value * step) / step;
        out.values[i] = Math.max(min, Math.min(max, value));
      }
      copyNulls(from, out, n);
    }
  }

  private record Longs(int slot, long min, long max, long step) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector from = frame.longs(slot);
      int n = frame.count();
      for (int i = 0; i < n; i++) {
        long value = from.values[i];
        value = step == 1 ? value : Math.floorDiv(value + step / 2, step) * step;
        out.values[i] = Math.max(min, Math.min(max, value));
      }
      copyNulls(from, out, n);
    }
  }
}
