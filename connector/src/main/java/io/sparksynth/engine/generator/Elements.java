package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Layout;
import io.sparksynth.problem.Problems;
import io.sparksynth.random.Cells;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/**
 * The elements of an array or the entries of a map: how many each row has, and a frame whose rows
 * are all of the batch's elements. Element j of row r has the row number r × max + j, so an element
 * can be made alone, as any cell.
 *
 * @param state of the frame that is kept between batches
 */
record Elements(Layout layout, long key, int min, int max, int state) {
  private static final int MOST = 10_000;
  static final Parameter<Long> SIZE =
      Parameter.of("size", ValueTypes.integer()).range(0, MOST).text("How many, in every row.");
  static final Parameter<Long> MIN =
      Parameter.of("min", ValueTypes.integer()).range(0, MOST).text("Fewest, if not `size`.");
  static final Parameter<Long> MAX =
      Parameter.of("max", ValueTypes.integer()).range(0, MOST).text("Most, if not `size`.");
  static final List<Parameter<?>> PARAMETERS = List.of(SIZE, MIN, MAX);

  static void check(Arguments a, Problems problems) {
    boolean range = a.has(MIN) && a.has(MAX) && !a.has(SIZE);
    boolean size = a.has(SIZE) && !a.has(MIN) && !a.has(MAX);
    if (!range && !size) {
      problems.add(a.path(), "needs either size, or min and max.");
    } else if (range && a.get(MIN) > a.get(MAX)) {
      problems.add(a.path(MIN), "must not be above max.");
    }
  }

  static Elements of(Arguments a, ColumnContext column) {
    int min = (a.has(SIZE) ? a.get(SIZE) : a.get(MIN)).intValue();
    int max = (a.has(SIZE) ? a.get(SIZE) : a.get(MAX)).intValue();
    Layout layout = column.layout();
    return new Elements(layout, column.key("size"), min, max, layout.addState());
  }

  private static final class Batch {
    final Frame frame;
    final long[] rows;

    Batch(Layout layout, int capacity) {
      frame = new Frame(layout, capacity);
      rows = new long[capacity];
    }
  }

  /** Starts the frame of all elements of a batch and writes where each row's begin. */
  Frame start(Frame frame, int[] offsets) {
    Batch batch = frame.state(state, () -> new Batch(layout, Math.max(1, frame.capacity() * max)));
    long[] rows = frame.rows();
    int at = 0;
    offsets[0] = 0;
    for (int i = 0, n = frame.count(); i < n; i++) {
      int size = min + (int) Cells.below(Cells.bits(key, rows[i]), max - min + 1L);
      for (int j = 0; j < size; j++) {
        batch.rows[at++] = rows[i] * max + j;
      }
      offsets[i + 1] = at;
    }
    batch.frame.start(batch.rows, at);
    return batch.frame;
  }
}
