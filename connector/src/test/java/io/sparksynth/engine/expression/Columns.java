package io.sparksynth.engine.expression;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Layout;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.Vector;
import io.sparksynth.spec.DataType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A table in memory: values by row number, null for NULL. */
final class Columns implements Scope {
  static final long START = 1_704_067_200_000_000L;
  static final long END = 1_720_000_000_000_000L;

  private final Layout layout = new Layout();
  private final Map<String, Slot> slots = new LinkedHashMap<>();

  /** Longs for whole numbers, booleans, dates, timestamps and unscaled decimals. */
  Columns longs(String name, String type, Long... values) {
    return add(name, type, new Longs(values));
  }

  private Columns add(String name, String type, Kernel kernel) {
    slots.put(name, new Slot(layout.add(kernel), DataType.parse(type), true));
    return this;
  }

  Columns notNull(String name) {
    Slot slot = slots.get(name);
    slots.put(name, new Slot(slot.index(), slot.type(), false));
    return this;
  }

  Columns doubles(String name, String type, Double... values) {
    return add(name, type, new Doubles(values));
  }

  /** Texts written out. */
  Columns texts(String name, String... values) {
    return add(name, "string", new Texts(values));
  }

  /** Texts of a dictionary. */
  Columns codes(String name, String... values) {
    List<String> distinct =
        Arrays.stream(values).filter(Objects::nonNull).distinct().sorted().toList();
    return add(name, "string", new Codes(values, distinct, Dictionary.of(distinct)));
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public Optional<Slot> column(String path) {
    return Optional.ofNullable(slots.get(path));
  }

  @Override
  public Collection<String> columnNames() {
    return slots.keySet();
  }

  @Override
  public long worldStartMicros() {
    return START;
  }

  @Override
  public long worldEndMicros() {
    return END;
  }

  /** The column's values for the first rows: Long, Double, String or null. */
  Object[] values(Slot slot, int count) {
    Frame frame = new Frame(layout, count);
    frame.start(ByDictionary.rows(count), count);
    Vector vector = frame.vector(slot.index());
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      if (!vector.isNull(i)) {
        values[i] =
            vector instanceof LongVector longs
                ? (Object) longs.values[i]
                : vector instanceof DoubleVector doubles
                    ? (Object) doubles.values[i]
                    : ByDictionary.text(vector, i);
      }
    }
    return values;
  }

  private record Longs(Long[] values) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      for (int i = 0; i < frame.count(); i++) {
        Long value = values[(int) frame.rows()[i]];
        if (value == null) {
          // Whatever lies under a NULL must not matter.
          out.values[i] = 0x7EDC_BA98_7654_3210L;
          out.setNull(i);
        } else {
          out.values[i] = value;
        }
      }
    }
  }

  private record Doubles(Double[] values) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      for (int i = 0; i < frame.count(); i++) {
        Double value = values[(int) frame.rows()[i]];
        if (value == null) {
          out.values[i] = Double.NaN;
          out.setNull(i);
        } else {
          out.values[i] = value;
        }
      }
    }
  }

  private record Texts(String[] values) implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      int at = 0;
      for (int i = 0; i < frame.count(); i++) {
        out.offsets[i] = at;
        String value = values[(int) frame.rows()[i]];
        if (value == null) {
          out.setNull(i);
        } else {
          byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
          System.arraycopy(bytes, 0, out.ensure(at, bytes.length), at, bytes.length);
          at += bytes.length;
        }
      }
      out.offsets[frame.count()] = at;
    }
  }

  private record Codes(String[] values, List<String> distinct, Dictionary dictionary)
      implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      for (int i = 0; i < frame.count(); i++) {
        String value = values[(int) frame.rows()[i]];
        if (value == null) {
          out.codes[i] = Integer.MAX_VALUE;
          out.setNull(i);
        } else {
          out.codes[i] = distinct.indexOf(value);
        }
      }
    }
  }
}
