package io.sparksynth.engine.expression;

import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import java.util.function.LongUnaryOperator;

/**
 * A function that is the same within each step of its argument, as the date is within a day. Times
 * mostly rise slowly from row to row, so the last step's result mostly is this row's, too.
 *
 * @param unit of a step
 * @param ofStep the result by the number of the step, which is floor(value / unit)
 */
record Stepwise(int slot, long unit, LongUnaryOperator ofStep) implements Kernel.OfLong {
  static Kernel kernel(Operands in, long unit, LongUnaryOperator ofStep) {
    return new Stepwise(in.slot(0), unit, ofStep);
  }

  @Override
  public void fill(Frame frame, LongVector out) {
    LongVector in = frame.longs(slot);
    long from = 0;
    long until = 0;
    long result = 0;
    for (int i = 0, n = frame.count(); i < n; i++) {
      long value = in.values[i];
      if (value < from || value >= until) {
        long step = Math.floorDiv(value, unit);
        from = step * unit;
        until = from + unit;
        result = ofStep.applyAsLong(step);
      }
      out.values[i] = result;
    }
    Nulls.copy(in, out, frame.count());
  }
}
