package io.sparksynth.engine.expression;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Layout;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.spec.DataType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kernels that look the result up by the code of a dictionary column. */
final class ByDictionary {
  private ByDictionary() {}

  static long[] rows(int count) {
    long[] rows = new long[count];
    for (int i = 0; i < count; i++) {
      rows[i] = i;
    }
    return rows;
  }

  /** The value of a kernel of constants. */
  static Literal value(Layout layout, Kernel kernel, DataType type) {
    int slot = layout.add(kernel);
    Frame frame = new Frame(layout, 1);
    frame.start(rows(1), 1);
    Vector vector = frame.vector(slot);
    if (vector.isNull(0)) {
      return new Literal(type, null);
    }
    if (vector instanceof LongVector longs) {
      return new Literal(type, longs.values[0]);
    }
    return vector instanceof DoubleVector doubles
        ? new Literal(type, doubles.values[0])
        : Literal.text(text(vector, 0));
  }

  /**
   * A kernel that gives the results by the column's code, and the last result where the column is
   * NULL.
   */
  static Kernel kernel(int column, boolean nullable, Vector results, int size) {
    int nullCode = nullable ? size - 1 : 0;
    boolean[] nulls = new boolean[size];
    boolean anyNull = false;
    for (int i = 0; i < size; i++) {
      nulls[i] = results.isNull(i);
      anyNull |= nulls[i];
    }
    Table table = new Table(column, nullCode, nulls, anyNull);
    if (results instanceof LongVector longs) {
      return new OfLong(table, Arrays.copyOf(longs.values, size));
    }
    if (results instanceof DoubleVector doubles) {
      return new OfDouble(table, Arrays.copyOf(doubles.values, size));
    }
    int[] codes = new int[size];
    Dictionary dictionary = dictionary(results, size, codes);
    return new OfCode(table, codes, dictionary);
  }

  private static Dictionary dictionary(Vector results, int size, int[] codes) {
    Map<String, Integer> codeOf = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      if (!results.isNull(i)) {
        String text = text(results, i);
        codes[i] = codeOf.computeIfAbsent(text, any -> codeOf.size());
      }
    }
    List<String> values = codeOf.isEmpty() ? List.of("") : new ArrayList<>(codeOf.keySet());
    return Dictionary.of(values);
  }

  static String text(Vector vector, int row) {
    if (vector instanceof CodeVector codes) {
      return codes.dictionary.text(codes.codes[row]);
    }
    BytesVector bytes = (BytesVector) vector;
    int from = bytes.offsets[row];
    return new String(bytes.data, from, bytes.offsets[row + 1] - from, StandardCharsets.UTF_8);
  }

  /** What the kernels share: which codes give NULL, and the code that stands for a NULL column. */
  private record Table(int column, int nullCode, boolean[] nulls, boolean anyNull) {
    CodeVector input(Frame frame) {
      return frame.codes(column);
    }

    int code(CodeVector in, int i) {
      return in.hasNulls && in.nulls[i] ? nullCode : in.codes[i];
    }

    void markNulls(Frame frame, CodeVector in, Vector out) {
      if (anyNull) {
        for (int i = 0; i < frame.count(); i++) {
          if (nulls[code(in, i)]) {
            out.setNull(i);
          }
        }
      }
    }
  }

  private record OfLong(Table table, long[] results) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      CodeVector in = table.input(frame);
      if (in.hasNulls) {
        for (int i = 0; i < frame.count(); i++) {
          out.values[i] = results[table.code(in, i)];
        }
      } else {
        for (int i = 0; i < frame.count(); i++) {
          out.values[i] = results[in.codes[i]];
        }
      }
      table.markNulls(frame, in, out);
    }
  }

  private record OfDouble(Table table, double[] results) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      CodeVector in = table.input(frame);
      for (int i = 0; i < frame.count(); i++) {
        out.values[i] = results[table.code(in, i)];
      }
      table.markNulls(frame, in, out);
    }
  }

  private record OfCode(Table table, int[] results, Dictionary dictionary)
      implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      CodeVector in = table.input(frame);
      for (int i = 0; i < frame.count(); i++) {
        out.codes[i] = results[table.code(in, i)];
      }
      table.markNulls(frame, in, out);
    }
  }
}
