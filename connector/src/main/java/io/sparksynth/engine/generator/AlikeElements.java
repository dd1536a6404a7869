package io.sparksynth.engine.generator;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Layout;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Numbers;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.Vector;
import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.NormalCopula;
import org.jspecify.annotations.Nullable;

/**
 * Uniform numbers of the elements of arrays that go together: by one factor that the elements of a
 * row share, and by a centre that the rows of one value of a column share. Each stays uniform, as
 * all parts are mixed by their normal scores.
 *
 * @param key of the elements' own numbers
 * @param size elements of a row, as {@link Elements} numbers them
 * @param factor loading of the row's factor: the root of the correlation
 * @param centre loading of the value's centre: the root of its share
 * @param by slot of that column in the rows of the table, or -1
 * @param place of the frame of those rows
 * @param centres keys of the centres by code; empty if the column has whole numbers
 */
record AlikeElements(
    long key, int size, double factor, double centre, int by, int place, int state, long[] centres)
    implements Kernel.OfDouble {

  static AlikeElements of(
      ColumnContext column, int size, double correlation, @Nullable Slot by, double share) {
    Layout layout = column.layout();
    return new AlikeElements(
        column.key("elements"),
        Math.max(1, size),
        Math.sqrt(correlation),
        Math.sqrt(share),
        by == null ? -1 : by.index(),
        layout.addChild(() -> layout),
        layout.addState(),
        by == null ? new long[0] : centres(column, by));
  }

  private static long[] centres(ColumnContext column, Slot by) {
    Kernel kernel = column.layout().kernel(by.index());
    long key = column.key("centres");
    if (kernel instanceof Kernel.OfCode codes) {
      Dictionary dictionary = codes.dictionary();
      long[] keys = new long[dictionary.size()];
      for (int code = 0; code < keys.length; code++) {
        keys[code] = Keys.derive(key, dictionary.text(code));
      }
      return keys;
    }
    if (kernel instanceof Kernel.OfLong && Numbers.scale(by.type()) == 0) {
      return new long[0];
    }
    throw column.fail("'by' needs a column of a fixed set of texts, whole numbers or booleans");
  }

  private static final class Rows {
    final long[] rows;

    Rows(int capacity) {
      rows = new long[capacity];
    }
  }

  @Override
  public void fill(Frame frame, DoubleVector out) {
    long[] elements = frame.rows();
    int n = frame.count();
    long shared = Keys.derive(key, "factor");
    for (int i = 0; i < n; i++) {
      double own = Cells.uniform(key, elements[i]);
      out.values[i] =
          factor == 0
              ? own
              : NormalCopula.mix(Cells.uniform(shared, elements[i] / size), own, factor);
    }
    if (by >= 0 && centre > 0) {
      addCentres(frame, elements, n, out.values);
    }
  }

  /** The column is made once a row, not once an element. */
  private void addCentres(Frame frame, long[] elements, int n, double[] values) {
    long[] rows = frame.state(state, () -> new Rows(frame.capacity())).rows;
    int count = 0;
    for (int i = 0; i < n; i++) {
      long row = elements[i] / size;
      if (count == 0 || rows[count - 1] != row) {
        rows[count++] = row;
      }
    }
    Frame whole = frame.child(place);
    whole.start(rows, count);
    Vector of = whole.vector(by);
    int at = 0;
    for (int i = 0; i < n; i++) {
      long row = elements[i] / size;
      at += rows[at] == row ? 0 : 1;
      double middle = Cells.uniform(centreOf(of, at), elements[i] % size);
      values[i] = NormalCopula.mix(middle, values[i], centre);
    }
  }

  private long centreOf(Vector of, int i) {
    if (of.isNull(i)) {
      return key;
    }
    return of instanceof CodeVector codes
        ? centres[codes.codes[i]]
        : Cells.bits(key, ((LongVector) of).values[i]);
  }
}
