package io.sparksynth.engine.generator;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.PhysicalType;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values that another slot's numbers point to. */
final class Picked {
  private Picked() {}

  /** Value {@code values[index]} of each row, as a type; equal texts share a code. */
  static Slot of(ColumnContext column, Slot index, List<String> values, DataType type) {
    int slot = index.index();
    Kernel kernel =
        switch (PhysicalType.of(type)) {
          case STRING -> texts(slot, values);
          case DOUBLE -> new Doubles(slot, Typed.asDoubles(column, values));
          case LONG -> new Longs(slot, Typed.asLongs(column, values, type));
          case NESTED -> throw column.fail("makes single values, but the column is " + type);
        };
    return column.add(kernel, type, false);
  }

  private static Texts texts(int slot, List<String> values) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    int[] codeOf = new int[values.size()];
    for (int i = 0; i < codeOf.length; i++) {
      codeOf[i] = codes.computeIfAbsent(values.get(i), any -> codes.size());
    }
    return new Texts(slot, codeOf, Dictionary.of(List.copyOf(codes.keySet())));
  }

  private record Texts(int slot, int[] codeOf, Dictionary dictionary) implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      long[] index = frame.longs(slot).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.codes[i] = codeOf[(int) index[i]];
      }
    }
  }

  private record Longs(int slot, long[] values) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] index = frame.longs(slot).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = values[(int) index[i]];
      }
    }
  }

  private record Doubles(int slot, double[] values) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      long[] index = frame.longs(slot).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = values[(int) index[i]];
      }
    }
  }
}
