package io.sparksynth.engine.generator;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.SomeRows;
import io.sparksynth.engine.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes for each row the parts of its template, one after the other into one buffer. What few
 * templates have is computed for their rows only.
 *
 * @param template slot with the number of each row's template
 * @param partsOf for each template, the places of its parts in {@code parts}
 * @param rare for each part, whether few templates have it
 */
record TextKernel(int template, int[][] partsOf, TextPart[] parts, @Nullable Rare[] rare, int state)
    implements Kernel.OfBytes {

  /** A part that is computed for some rows: those with one of these templates. */
  record Rare(SomeRows some, boolean[] templates) {}

  /** Room for the rows that have a part. */
  private static final class Having {
    final long[] rows;
    final int[] at;

    Having(int capacity) {
      rows = new long[capacity];
      at = new int[capacity];
    }
  }

  @Override
  public void fill(Frame frame, BytesVector out) {
    int n = frame.count();
    long[] rows = frame.rows();
    long[] templates = frame.longs(template).values;
    @Nullable Vector[] vectors = new Vector[parts.length];
    int[] longest = new int[parts.length];
    for (int p = 0; p < parts.length; p++) {
      Rare own = rare[p];
      Frame of = own == null ? frame : having(frame, templates, own);
      vectors[p] = parts[p].vector(of);
      longest[p] = parts[p].longest(vectors[p], of.count());
    }
    // where each part's vector has the row, and for which row that was last moved on
    int[] index = new int[parts.length];
    int[] moved = new int[parts.length];
    Arrays.fill(index, -1);
    Arrays.fill(moved, -1);
    int at = 0;
    out.offsets[0] = 0;
    for (int i = 0; i < n; i++) {
      for (int p : partsOf[(int) templates[i]]) {
        int j = i;
        if (rare[p] != null) {
          index[p] += moved[p] == i ? 0 : 1;
          moved[p] = i;
          j = index[p];
        }
        Vector vector = vectors[p];
        byte[] data = out.ensure(at, longest[p]);
        at = parts[p].write(vector, j, rows[i], data, at);
        if (vector != null && vector.isNull(j)) {
          out.setNull(i);
        }
      }
      out.offsets[i + 1] = at;
    }
  }

  private Frame having(Frame frame, long[] templates, Rare part) {
    Having having = frame.state(state, () -> new Having(frame.capacity()));
    long[] rows = frame.rows();
    int count = 0;
    for (int i = 0, n = frame.count(); i < n; i++) {
      if (part.templates[(int) templates[i]]) {
        having.rows[count] = rows[i];
        having.at[count++] = i;
      }
    }
    return part.some.start(frame, having.rows, having.at, count);
  }
}
