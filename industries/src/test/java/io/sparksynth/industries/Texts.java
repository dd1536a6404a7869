package io.sparksynth.industries;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cells as texts, as they are kept: a decimal without its point, a time in microseconds. */
final class Texts {
  private Texts() {}

  /** Null for a null and for arrays, structs and maps. */
  static @Nullable String of(Vector vector, int i) {
    if (vector.isNull(i)) {
      return null;
    }
    if (vector instanceof LongVector longs) {
      return Long.toString(longs.values[i]);
    }
    if (vector instanceof DoubleVector doubles) {
      return Double.toString(doubles.values[i]);
    }
    if (vector instanceof CodeVector codes) {
      return codes.dictionary.text(codes.codes[i]);
    }
    if (vector instanceof BytesVector bytes) {
      int from = bytes.offsets[i];
      return new String(bytes.data, from, bytes.offsets[i + 1] - from, StandardCharsets.UTF_8);
    }
    return null;
  }
}
