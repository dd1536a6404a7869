package io.sparksynth.engine.generator;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Numbers;
import io.sparksynth.engine.PhysicalType;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.Vector;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.WeightType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weighted sum of a row's columns; a null adds nothing. */
record LinearPredictor(Term[] terms) implements Kernel.OfDouble {
  /**
   * The predictor of weights by column. A weight of a whole column has the key {@link
   * WeightType#WHOLE}; others are those of its values.
   */
  static LinearPredictor of(ColumnContext column, Map<String, Map<String, Double>> given) {
    Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
    given.forEach(
        (path, weight) -> {
          int dot = path.lastIndexOf('.');
          // tier.Gold is the value Gold of tier, unless there is a column of that name.
          boolean value = dot > 0 && !column.knows(path) && column.knows(path.substring(0, dot));
          String name = value ? path.substring(0, dot) : path;
          Map<String, Double> all = weights.computeIfAbsent(name, any -> new LinkedHashMap<>());
          weight.forEach((of, w) -> all.put(value ? path.substring(dot + 1) : of, w));
        });
    List<Term> terms = new ArrayList<>();
    weights.forEach((path, weight) -> terms.add(term(column, path, weight)));
    return new LinearPredictor(terms.toArray(new Term[0]));
  }

  private static Term term(ColumnContext column, String path, Map<String, Double> weight) {
    Slot slot = column.column(path);
    DataType type = slot.type();
    Double whole = weight.get(WeightType.WHOLE);
    if (type.equals(DataType.STRING)) {
      if (whole != null) {
        throw column.fail(
            "'%s' is a text: give its values weights, as in %s: {value: %s}"
                .formatted(path, path, whole));
      }
      return texts(column, slot, weight);
    }
    if (whole == null && type.equals(DataType.BOOLEAN)) {
      double no = weight.getOrDefault("false", 0.0);
      return new Numbered(slot.index(), weight.getOrDefault("true", 0.0) - no, no);
    }
    PhysicalType physical = PhysicalType.of(type);
    boolean isTime = DataType.isTime(type);
    if (whole == null
        || weight.size() > 1
        || isTime
        || (physical != PhysicalType.LONG && physical != PhysicalType.DOUBLE)) {
      throw column.fail(
          "'%s' is %s: %s"
              .formatted(
                  path,
                  type,
                  isTime || physical == PhysicalType.NESTED || physical == PhysicalType.STRING
                      ? "weigh a number that an expr makes of it"
                      : "give it one weight, not some for its values"));
    }
    double unit = (double) Numbers.power10(Numbers.scale(type));
    return new Numbered(slot.index(), whole / unit, 0);
  }

  private static Term texts(ColumnContext column, Slot slot, Map<String, Double> weight) {
    if (!(column.layout().kernel(slot.index()) instanceof Kernel.OfCode codes)) {
      byte[][] values =
          weight.keySet().stream()
              .map(text -> text.getBytes(StandardCharsets.UTF_8))
              .toArray(byte[][]::new);
      return new Written(
          slot.index(), values, weight.values().stream().mapToDouble(w -> w).toArray());
    }
    Dictionary dictionary = codes.dictionary();
    double[] byCode = new double[dictionary.size()];
    for (int code = 0; code < byCode.length; code++) {
      byCode[code] = weight.getOrDefault(dictionary.text(code), 0.0);
    }
    return new Coded(slot.index(), byCode);
  }

  @Override
  public void fill(Frame frame, DoubleVector out) {
    Arrays.fill(out.values, 0, frame.count(), 0);
    for (Term term : terms) {
      Vector from = frame.vector(term.slot());
      term.add(from, out.values, frame.count());
    }
  }

  /** What one column adds. */
  private sealed interface Term {
    int slot();

    void add(Vector from, double[] sums, int n);
  }

  private record Numbered(int slot, double weight, double base) implements Term {
    @Override
    public void add(Vector from, double[] sums, int n) {
      if (from instanceof LongVector longs) {
        for (int i = 0; i < n; i++) {
          sums[i] += from.isNull(i) ? 0 : base + weight * longs.values[i];
        }
      } else {
        double[] values = ((DoubleVector) from).values;
        for (int i = 0; i < n; i++) {
          sums[i] += from.isNull(i) ? 0 : base + weight * values[i];
        }
      }
    }
  }

  private record Coded(int slot, double[] weights) implements Term {
    @Override
    public void add(Vector from, double[] sums, int n) {
      int[] codes = ((CodeVector) from).codes;
      for (int i = 0; i < n; i++) {
        sums[i] += from.isNull(i) ? 0 : weights[codes[i]];
      }
    }
  }

  private record Written(int slot, byte[][] values, double[] weights) implements Term {
    @Override
    public void add(Vector from, double[] sums, int n) {
      BytesVector texts = (BytesVector) from;
      for (int i = 0; i < n; i++) {
        for (int v = 0; v < values.length && !from.isNull(i); v++) {
          if (Arrays.equals(
              texts.data, texts.offsets[i], texts.offsets[i + 1], values[v], 0, values[v].length)) {
            sums[i] += weights[v];
          }
        }
      }
    }
  }
}
