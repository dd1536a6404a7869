package io.sparksynth.engine;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.spec.DataType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose updates go on from the value that was there: by steps or by a drift. Where the
 * value is follows from the row's first value and the number of its updates.
 */
final class EvolvingKernels {
  private EvolvingKernels() {}

  static Slot of(ColumnContext column, Slot first, ChangePlan.Way way) {
    Kernel kernel = column.layout().kernel(first.index());
    Kernel evolving =
        way.step() == null ? drift(column, first, kernel, way) : step(column, first, kernel, way);
    return column.add(evolving, first.type(), first.nullable());
  }

  /** How many updates of some kinds the rows of a frame got; null for none at all. */
  private static long @Nullable [] counts(Frame frame, long kinds) {
    Moments moments = frame.root().moments();
    return moments == null ? null : moments.counts(kinds);
  }

  private static Kernel step(ColumnContext column, Slot first, Kernel kernel, ChangePlan.Way way) {
    Steps steps = Steps.of(column.key("steps"), java.util.Objects.requireNonNull(way.step()));
    if (kernel instanceof Kernel.OfCode codes) {
      return codes(column, first, codes, way, steps);
    }
    if (kernel instanceof Kernel.OfLong && Numbers.scale(first.type()) == 0) {
      long[] values =
          steps.values().stream().mapToLong(value -> whole(column, value, way)).toArray();
      return new LongSteps(first.index(), way.kinds(), steps, values);
    }
    throw column.failAt(
        way.path(),
        "'" + column.name() + "' must be of a fixed set of texts, whole numbers or booleans");
  }

  private static long whole(ColumnContext column, String value, ChangePlan.Way way) {
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true") ? 1 : 0;
    }
    try {
      return Long.parseLong(value.replace("_", ""));
    } catch (NumberFormatException e) {
      throw column.failAt(way.path(), "'" + value + "' is no whole number");
    }
  }

  private static Kernel codes(
      ColumnContext column, Slot first, Kernel.OfCode codes, ChangePlan.Way way, Steps steps) {
    List<String> texts = new ArrayList<>(codes.dictionary().texts());
    List<String> values = steps.values();
    if (values.stream().noneMatch(texts::contains)) {
      throw column.failAt(way.path(), "the column is never one of " + String.join(", ", values));
    }
    int[] placeOf = texts.stream().mapToInt(values::indexOf).toArray();
    int[] codeOf = new int[values.size()];
    for (int place = 0; place < codeOf.length; place++) {
      String value = values.get(place);
      if (!texts.contains(value)) {
        texts.add(value);
      }
      codeOf[place] = texts.indexOf(value);
    }
    return new CodeSteps(first.index(), way.kinds(), steps, placeOf, codeOf, Dictionary.of(texts));
  }

  private static Kernel drift(ColumnContext column, Slot first, Kernel kernel, ChangePlan.Way way) {
    boolean isNumber = !DataType.isTime(first.type()) && !first.type().equals(DataType.BOOLEAN);
    Drift drift = new Drift(column.key("drift"), way.drift());
    if (kernel instanceof Kernel.OfDouble) {
      return new DoubleDrift(first.index(), way.kinds(), drift);
    }
    if (kernel instanceof Kernel.OfLong && isNumber) {
      return new LongDrift(first.index(), way.kinds(), drift, Numbers.most(first.type()));
    }
    throw column.failAt(way.path(), "'" + column.name() + "' must be a number to drift");
  }

  private record CodeSteps(
      int slot, long kinds, Steps steps, int[] placeOf, int[] codeOf, Dictionary dictionary)
      implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      CodeVector from = frame.codes(slot);
      int n = frame.count();
      System.arraycopy(from.codes, 0, out.codes, 0, n);
      copyNulls(from, out, n);
      long[] counts = counts(frame, kinds);
      int[] index = frame.rootIndex();
      for (int i = 0; counts != null && i < n; i++) {
        int place = placeOf[from.codes[i]];
        long count = counts[index == null ? i : index[i]];
        if (place >= 0 && count > 0) {
          out.codes[i] = codeOf[steps.after(frame.rows()[i], place, count)];
        }
      }
    }
  }

  private record LongSteps(int slot, long kinds, Steps steps, long[] values)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector from = frame.longs(slot);
      int n = frame.count();
      System.arraycopy(from.values, 0, out.values, 0, n);
      copyNulls(from, out, n);
      long[] counts = counts(frame, kinds);
      int[] index = frame.rootIndex();
      for (int i = 0; counts != null && i < n; i++) {
        long count = counts[index == null ? i : index[i]];
        for (int place = 0; count > 0 && place < values.length; place++) {
          if (values[place] == from.values[i]) {
            out.values[i] = values[steps.after(frame.rows()[i], place, count)];
            break;
          }
        }
      }
    }
  }

  private static void copyNulls(Vector from, Vector out, int n) {
    if (from.hasNulls) {
      out.hasNulls = true;
      System.arraycopy(from.nulls, 0, out.nulls, 0, n);
    }
  }

  /**
   * A slow way: the mean of the last few of a row of independent shocks, so that neighbouring
   * places are close and far ones as far as the deviation says.
   */
  private record Drift(long key, double deviation) {
    private static final int MEMORY = 8;
    private static final double SCALE = Math.sqrt(3.0 / MEMORY / 2) / 0x1p16;

    double factor(long row, long count) {
      return Math.exp(deviation * (level(row, count) - level(row, 0)));
    }

    private double level(long row, long count) {
      long sum = 0;
      for (long i = count - MEMORY; i < count; i++) {
        long bits = Cells.bits(Keys.draw(key, (int) i), row);
        // four uniform numbers are nearly normal, with a variance of a third
        sum += (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
      }
      return (sum - MEMORY * 2 * 0x1p16) * SCALE;
    }
  }

  private record DoubleDrift(int slot, long kinds, Drift drift) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      DoubleVector from = frame.doubles(slot);
      int n = frame.count();
      System.arraycopy(from.values, 0, out.values, 0, n);
      copyNulls(from, out, n);
      long[] counts = counts(frame, kinds);
      int[] index = frame.rootIndex();
      for (int i = 0; counts != null && i < n; i++) {
        long count = counts[index == null ? i : index[i]];
        if (count > 0) {
          out.values[i] = from.values[i] * drift.factor(frame.rows()[i], count);
        }
      }
    }
  }

  private record LongDrift(int slot, long kinds, Drift drift, double most)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector from = frame.longs(slot);
      int n = frame.count();
      System.arraycopy(from.values, 0, out.values, 0, n);
      copyNulls(from, out, n);
      long[] counts = counts(frame, kinds);
      int[] index = frame.rootIndex();
      for (int i = 0; counts != null && i < n; i++) {
        long count = counts[index == null ? i : index[i]];
        if (count > 0) {
          double value = from.values[i] * drift.factor(frame.rows()[i], count);
          out.values[i] = Math.round(Math.max(-most, Math.min(most, value)));
        }
      }
    }
  }
}
