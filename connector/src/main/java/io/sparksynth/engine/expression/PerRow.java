package io.sparksynth.engine.expression;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;

/**
 * Kernels of functions that are NULL where an argument is NULL, and else computed by a body, row by
 * row.
 */
final class PerRow {
  private PerRow() {}

  interface LongBody {
    long value(Inputs in, int row);
  }

  interface DoubleBody {
    double value(Inputs in, int row);
  }

  interface TextBody {
    void write(Inputs in, int row, TextOut out);
  }

  static Kernel longs(Operands in, LongBody body) {
    return new OfLong(in.slots(), in.what(), in.isGuarded(), body);
  }

  static Kernel doubles(Operands in, DoubleBody body) {
    return new OfDouble(in.slots(), in.what(), in.isGuarded(), body);
  }

  static Kernel text(Operands in, TextBody body) {
    return new OfBytes(in.slots(), in.what(), in.isGuarded(), body);
  }

  private record OfLong(int[] slots, String what, boolean guarded, LongBody body)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      Inputs in = new Inputs(frame, slots, what, guarded);
      boolean nulls = in.hasNulls();
      for (int i = 0; i < frame.count(); i++) {
        if (nulls && in.anyNull(i)) {
          out.setNull(i);
        } else {
          out.values[i] = body.value(in, i);
          if (in.missing) {
            out.setNull(i);
            in.missing = false;
          }
        }
      }
    }
  }

  private record OfDouble(int[] slots, String what, boolean guarded, DoubleBody body)
      implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      Inputs in = new Inputs(frame, slots, what, guarded);
      boolean nulls = in.hasNulls();
      for (int i = 0; i < frame.count(); i++) {
        if (nulls && in.anyNull(i)) {
          out.setNull(i);
        } else {
          out.values[i] = body.value(in, i);
          if (in.missing) {
            out.setNull(i);
            in.missing = false;
          }
        }
      }
    }
  }

  private record OfBytes(int[] slots, String what, boolean guarded, TextBody body)
      implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      Inputs in = new Inputs(frame, slots, what, guarded);
      TextOut text = new TextOut(out);
      boolean nulls = in.hasNulls();
      for (int i = 0; i < frame.count(); i++) {
        out.offsets[i] = text.length();
        if (nulls && in.anyNull(i)) {
          out.setNull(i);
        } else {
          body.write(in, i, text);
          if (in.missing) {
            out.setNull(i);
            in.missing = false;
          }
        }
      }
      out.offsets[frame.count()] = text.length();
    }
  }
}
