package io.sparksynth.engine.expression;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * One code for the values of several columns that have few: dictionary columns and booleans. What
 * depends on these columns only is then one look-up. The codes have no texts.
 */
record JointCodes(List<Part> parts) implements Kernel {
  private static final Dictionary NO_TEXTS = Dictionary.of(List.of(""));

  /**
   * A column.
   *
   * @param values how many; of a column that can be NULL one more, the last one
   */
  record Part(int slot, int values, boolean isText) {}

  int size() {
    return parts.stream().mapToInt(Part::values).reduce(1, Math::multiplyExact);
  }

  /** How often the value of a part comes before the next one does. */
  int stride(int part) {
    return parts.subList(part + 1, parts.size()).stream()
        .mapToInt(Part::values)
        .reduce(1, (a, b) -> a * b);
  }

  @Override
  public Vector allocate(int capacity) {
    return new CodeVector(capacity, NO_TEXTS);
  }

  @Override
  public void fill(Frame frame, Vector vector) {
    int[] codes = ((CodeVector) vector).codes;
    int n = frame.count();
    Arrays.fill(codes, 0, n, 0);
    for (Part part : parts) {
      Vector in = frame.vector(part.slot);
      if (part.isText) {
        add(((CodeVector) in).codes, part.values, codes, n);
      } else {
        add(((LongVector) in).values, part.values, codes, n);
      }
      if (in.hasNulls) {
        putNulls(in, part, codes, n);
      }
    }
  }

  private static void add(int[] values, int size, int[] codes, int n) {
    for (int i = 0; i < n; i++) {
      codes[i] = codes[i] * size + values[i];
    }
  }

  private static void add(long[] values, int size, int[] codes, int n) {
    for (int i = 0; i < n; i++) {
      codes[i] = codes[i] * size + (values[i] != 0 ? 1 : 0);
    }
  }

  /** Where a value is NULL, the vector holds anything. */
  private static void putNulls(Vector in, Part part, int[] codes, int n) {
    for (int i = 0; i < n; i++) {
      if (in.nulls[i]) {
        int value =
            part.isText ? ((CodeVector) in).codes[i] : ((LongVector) in).values[i] != 0 ? 1 : 0;
        codes[i] += part.values - 1 - value;
      }
    }
  }

  /**
   * All values of one column by row number, each as often in a row as the columns after it need.
   */
  record AllTexts(Dictionary dictionary, int values, int stride) implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      for (int i = 0; i < frame.count(); i++) {
        int value = i / stride % values;
        if (value < dictionary.size()) {
          out.codes[i] = value;
        } else {
          out.setNull(i);
        }
      }
    }
  }

  /** The same of a boolean. */
  record AllFlags(int values, int stride) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      for (int i = 0; i < frame.count(); i++) {
        int value = i / stride % values;
        if (value < 2) {
          out.values[i] = value;
        } else {
          out.setNull(i);
        }
      }
    }
  }
}
