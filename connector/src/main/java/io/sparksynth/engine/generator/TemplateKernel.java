package io.sparksynth.engine.generator;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Vector;
import io.sparksynth.text.ShortText;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a template one after the other into one buffer. */
record TemplateKernel(TextPart[] parts) implements Kernel.OfBytes {
  @Override
  public void fill(Frame frame, BytesVector out) {
    int n = frame.count();
    long[] rows = frame.trueRows();
    @Nullable Vector[] vectors = new Vector[parts.length];
    int longest = ShortText.SLACK;
    for (int p = 0; p < parts.length; p++) {
      vectors[p] = parts[p].vector(frame);
      longest += parts[p].longest(vectors[p], n);
    }
    int at = 0;
    out.offsets[0] = 0;
    for (int i = 0; i < n; i++) {
      byte[] data = out.ensure(at, longest);
      for (int p = 0; p < parts.length; p++) {
        at = parts[p].write(vectors[p], i, rows[i], data, at);
      }
      out.offsets[i + 1] = at;
    }
    for (Vector vector : vectors) {
      if (vector != null && vector.hasNulls) {
        out.hasNulls = true;
        for (int i = 0; i < n; i++) {
          out.nulls[i] |= vector.nulls[i];
        }
      }
    }
  }
}
