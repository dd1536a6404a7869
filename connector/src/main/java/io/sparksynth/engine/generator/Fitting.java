package io.sparksynth.engine.generator;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Numbers;
import io.sparksynth.engine.PhysicalType;
import io.sparksynth.engine.Slot;
import io.sparksynth.sample.GuideTable;
import io.sparksynth.spec.DataType;
import io.sparksynth.text.FitCell;
import io.sparksynth.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Draws the entries of a vocabulary that fit the row: each field of {@code fits} says which values
 * of a column an entry goes with. The values of a column fall into classes that no entry tells
 * apart; there is one table of entries for each combination of classes that occurs.
 */
final class Fitting {
  private static final int MOST_COMBINATIONS = 200_000;

  /**
   * A field and the column that it must fit.
   *
   * @param classes of the column's values; the last is for null, which everything fits
   * @param factors by entry and class
   */
  private record Field(Slot slot, int classes, Classifier classifier, double[][] factors) {}

  /** The class of each row's value. */
  private interface Classifier {
    /** Adds {@code stride × class} to each row's combination. */
    void add(Frame frame, int stride, long[] combinations);
  }

  private Fitting() {}

  static Kernel of(ColumnContext column, Vocabulary vocabulary, Map<String, String> fits) {
    List<Field> fields = new ArrayList<>();
    long combinations = 1;
    if (vocabulary.parts().size() > 1) {
      fields.add(locale(column, vocabulary));
      combinations = vocabulary.parts().size();
    }
    for (Map.Entry<String, String> fit : fits.entrySet()) {
      List<FitCell> cells =
          column.attempt(
              () -> vocabulary.values(fit.getKey()).stream().map(FitCell::parse).toList());
      Field field = field(column, column.column(fit.getValue()), fit.getValue(), cells);
      fields.add(field);
      combinations *= field.classes;
      if (combinations > MOST_COMBINATIONS) {
        throw column.fail(
            "fits tells more than %,d combinations of values apart".formatted(MOST_COMBINATIONS));
      }
    }
    return new Draw(
        column.uniform().index(),
        vocabulary.weights(),
        fields,
        new Entries[Math.toIntExact(combinations)]);
  }

  /** In a world of several locales, an entry goes with the rows of its own. */
  private static Field locale(ColumnContext column, Vocabulary vocabulary) {
    List<Vocabulary> parts = vocabulary.parts();
    double[][] factors = new double[vocabulary.size()][parts.size()];
    int entry = 0;
    for (int part = 0; part < parts.size(); part++) {
      for (int end = entry + parts.get(part).size(); entry < end; entry++) {
        factors[entry][part] = 1;
      }
    }
    return codes(column.localeOfRow(), parts.size(), factors);
  }

  private static Field field(ColumnContext column, Slot given, String name, List<FitCell> cells) {
    Kernel kernel = column.layout().kernel(given.index());
    if (kernel instanceof Kernel.OfCode) {
      return texts(column, given, cells);
    }
    boolean isWhole =
        PhysicalType.of(given.type()) == PhysicalType.LONG
            && Numbers.scale(given.type()) == 0
            && !given.type().equals(DataType.BOOLEAN);
    if (!isWhole) {
      throw column.fail(
          "fits needs columns of whole numbers or of a fixed set of texts, and '"
              + name
              + "' is neither");
    }
    return column.attempt(() -> numbers(given, cells));
  }

  private static Field texts(ColumnContext column, Slot given, List<FitCell> cells) {
    Slot slot = column.withoutNulls(given);
    List<String> texts =
        ((Kernel.OfCode) column.layout().kernel(slot.index())).dictionary().texts();
    int size = texts.size();
    double[][] factors = new double[cells.size()][size];
    for (int entry = 0; entry < factors.length; entry++) {
      for (int code = 0; code < size; code++) {
        boolean isNull = given.nullable() && code == size - 1;
        factors[entry][code] = isNull ? 1 : cells.get(entry).of(texts.get(code));
      }
    }
    return codes(slot, size, factors);
  }

  private static Field codes(Slot slot, int size, double[][] factors) {
    int index = slot.index();
    Classifier classifier =
        (frame, stride, combinations) -> {
          CodeVector from = frame.codes(index);
          for (int i = 0, n = frame.count(); i < n; i++) {
            combinations[i] += (long) stride * from.codes[i];
          }
        };
    return new Field(slot, size, classifier, factors);
  }

  private static Field numbers(Slot slot, List<FitCell> cells) {
    TreeSet<Long> starts = new TreeSet<>();
    for (FitCell cell : cells) {
      for (FitCell.Named named : cell.named()) {
        starts.add(named.range()[0]);
        starts.add(named.range()[1] + 1);
      }
    }
    // class k is [bounds[k - 1], bounds[k]); one more is for null
    long[] bounds = starts.stream().mapToLong(Long::longValue).toArray();
    int classes = bounds.length + 2;
    double[][] factors = new double[cells.size()][classes];
    for (int entry = 0; entry < factors.length; entry++) {
      for (int k = 0; k < classes - 1; k++) {
        long inside = k > 0 ? bounds[k - 1] : bounds.length == 0 ? 0 : bounds[0] - 1;
        factors[entry][k] = cells.get(entry).of(inside);
      }
      factors[entry][classes - 1] = 1;
    }
    int index = slot.index();
    Classifier classifier =
        (frame, stride, combinations) -> {
          LongVector from = frame.longs(index);
          for (int i = 0, n = frame.count(); i < n; i++) {
            int k = from.isNull(i) ? classes - 1 : classOf(bounds, from.values[i]);
            combinations[i] += (long) stride * k;
          }
        };
    return new Field(slot, classes, classifier, factors);
  }

  /** How many bounds are not above the value. */
  private static int classOf(long[] bounds, long value) {
    int low = 0;
    int high = bounds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bounds[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The entries of one combination. */
  private record Entries(GuideTable table, int[] entries) {}

  /**
   * @param made the tables that were asked for so far; two threads may make the same one twice
   */
  private record Draw(int uniform, double[] weights, List<Field> fields, @Nullable Entries[] made)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      int n = frame.count();
      long[] values = out.values;
      Arrays.fill(values, 0, n, 0);
      int stride = 1;
      for (Field field : fields) {
        field.classifier.add(frame, stride, values);
        stride *= field.classes;
      }
      double[] u = frame.doubles(uniform).values;
      for (int i = 0; i < n; i++) {
        int combination = (int) values[i];
        Entries ready = made[combination];
        if (ready == null) {
          ready = make(combination);
          made[combination] = ready;
        }
        values[i] = ready.entries[ready.table.index(u[i])];
      }
    }

    /** Where no entry fits all fields, the last ones are left out until one does. */
    private Entries make(int combination) {
      for (int used = fields.size(); ; used--) {
        double[] all = weights.clone();
        int rest = combination;
        for (Field field : fields.subList(0, used)) {
          int k = rest % field.classes;
          rest /= field.classes;
          for (int entry = 0; entry < all.length; entry++) {
            all[entry] *= field.factors[entry][k];
          }
        }
        int[] fitting =
            java.util.stream.IntStream.range(0, all.length).filter(e -> all[e] > 0).toArray();
        if (fitting.length > 0) {
          GuideTable table =
              GuideTable.of(Arrays.stream(fitting).mapToDouble(e -> all[e]).toArray());
          return new Entries(table, fitting);
        }
      }
    }
  }
}
