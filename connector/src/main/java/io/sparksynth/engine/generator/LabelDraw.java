package io.sparksynth.engine.generator;

import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.random.Cells;

/**
 * True with the probability of the row.
 *
 * @param probability slot
 */
record LabelDraw(int probability, long key) implements Kernel.OfLong {
  @Override
  public void fill(Frame frame, LongVector out) {
    double[] chances = frame.doubles(probability).values;
    long[] rows = frame.rows();
    for (int i = 0, n = frame.count(); i < n; i++) {
      out.values[i] = Cells.uniform(key, rows[i]) < chances[i] ? 1 : 0;
    }
  }
}
