package io.sparksynth.engine.fault;

import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import io.sparksynth.random.Cells;
import java.util.List;

/**
 * Which fault each cell of a column has: 0 for none, else {@link #code} of its kind. A cell that is
 * null without faults has none; a cell has one at most. {@code DUPLICATES} marks the slip in the
 * copy of a row.
 *
 * @param clean slot of the column without faults, or -1 if it is never null
 * @param codes of the kinds, in the order in which a cell is offered to them
 * @param keys of the kinds
 * @param chances of the kinds, given that no earlier one took the cell
 * @param near how a duplicate chooses the column of its slip
 * @param given state of the frame
 */
public record CellMarks(
    int clean, long[] codes, long[] keys, double[] chances, Near near, int given)
    implements Kernel.OfLong {
  /** The slip of a duplicate: column {@code index} of {@code columns}, or with none of them. */
  public record Near(long key, int index, int columns) {
    /** This column has no slips. */
    public static final Near NEVER = new Near(0, -1, 0);

    boolean hits(long row) {
      // Every second duplicate is exact.
      return index >= 0 && Cells.below(Cells.bits(key, row), 2L * columns) == index;
    }
  }

  /** Offers cells to kinds with these rates, whose sum is at most 1. */
  public static CellMarks of(
      int clean, List<FaultKind> kinds, List<Double> rates, long[] keys, Near near, int given) {
    long[] codes = new long[kinds.size()];
    double[] chances = new double[kinds.size()];
    double left = 1;
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(kinds.get(i));
      chances[i] = left <= 0 ? 0 : Math.min(1, rates.get(i) / left);
      left -= rates.get(i);
    }
    return new CellMarks(clean, codes, keys, chances, near, given);
  }

  /** How a kind is marked. */
  public static long code(FaultKind kind) {
    return kind.code();
  }

  /** The kind of a mark other than 0. */
  public static FaultKind kind(long code) {
    return FaultKind.of(code);
  }

  @Override
  public void fill(Frame frame, LongVector out) {
    GivenRows rows = frame.state(given, GivenRows::new);
    Vector values = clean < 0 ? out : frame.vector(clean);
    for (int i = 0, n = frame.count(); i < n; i++) {
      out.values[i] = values.isNull(i) ? 0 : mark(frame.rows()[i], rows.isCopy(i));
    }
  }

  private long mark(long row, boolean copy) {
    for (int k = 0; k < codes.length; k++) {
      if (Cells.uniform(keys[k], row) < chances[k]) {
        return codes[k];
      }
    }
    return copy && near.hits(row) ? code(FaultKind.DUPLICATES) : 0;
  }
}
