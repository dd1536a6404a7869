package io.sparksynth.engine.generator;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Writes for each row the parts of its template, one after the other into one buffer.
 *
 * @param template slot with the number of each row's template
 * @param partsOf for each template, the places of its parts in {@code parts}
 */
record TextKernel(int template, int[][] partsOf, TextPart[] parts) implements Kernel.OfBytes {
  @Override
  public void fill(Frame frame, BytesVector out) {
    int n = frame.count();
    long[] rows = frame.rows();
    long[] templates = frame.longs(template).values;
    @Nullable Vector[] vectors = new Vector[parts.length];
    int[] longest = new int[parts.length];
    for (int p = 0; p < parts.length; p++) {
      vectors[p] = parts[p].vector(frame);
      longest[p] = parts[p].longest(vectors[p], n);
    }
    int at = 0;
    out.offsets[0] = 0;
    for (int i = 0; i < n; i++) {
      for (int p : partsOf[(int) templates[i]]) {
        Vector vector = vectors[p];
        byte[] data = out.ensure(at, longest[p]);
        at = parts[p].write(vector, i, rows[i], data, at);
        if (vector != null && vector.isNull(i)) {
          out.setNull(i);
        }
      }
      out.offsets[i + 1] = at;
    }
  }
}
