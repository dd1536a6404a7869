package io.sparksynth.engine;

import io.sparksynth.random.Cells;
import java.util.Arrays;

/** A kernel with nulls at a rate, decided by row, and wherever a predicate does not hold. */
final class NullableKernels {
  private NullableKernels() {}

  /**
   * Wraps a kernel.
   *
   * @param when slot of the predicate, or -1
   */
  static Kernel of(Kernel inner, long key, double rate, int when) {
    Nulls nulls = new Nulls(key, rate, when);
    if (inner instanceof Kernel.OfLong longs) {
      return (Kernel.OfLong)
          (frame, out) -> {
            longs.fill(frame, out);
            nulls.mark(frame, out);
          };
    }
    if (inner instanceof Kernel.OfDouble doubles) {
      return (Kernel.OfDouble)
          (frame, out) -> {
            doubles.fill(frame, out);
            nulls.mark(frame, out);
          };
    }
    if (inner instanceof Kernel.OfCode codes) {
      return new Codes(codes, nulls);
    }
    return new Any(inner, nulls);
  }

  /** A slot that is null where another is. */
  static Slot where(Layout layout, Slot slot, Slot other) {
    Kernel present =
        (Kernel.OfLong)
            (frame, out) -> {
              Vector known = frame.vector(other.index());
              int n = frame.count();
              Arrays.fill(out.values, 0, n, 1);
              for (int i = 0; known.hasNulls && i < n; i++) {
                out.values[i] = known.nulls[i] ? 0 : 1;
              }
            };
    int when = layout.add(present);
    return new Slot(layout.add(of(layout.kernel(slot.index()), 0, 0, when)), slot.type(), true);
  }

  private record Nulls(long key, double rate, int when) {
    void mark(Frame frame, Vector out) {
      long[] rows = frame.rows();
      int n = frame.count();
      for (int i = 0; rate > 0 && i < n; i++) {
        if (Cells.uniform(key, rows[i]) < rate) {
          out.setNull(i);
        }
      }
      if (when >= 0) {
        LongVector holds = frame.longs(when);
        for (int i = 0; i < n; i++) {
          if (holds.values[i] == 0 || holds.isNull(i)) {
            out.setNull(i);
          }
        }
      }
    }
  }

  private record Codes(Kernel.OfCode inner, Nulls nulls) implements Kernel.OfCode {
    @Override
    public Dictionary dictionary() {
      return inner.dictionary();
    }

    @Override
    public void fill(Frame frame, CodeVector out) {
      inner.fill(frame, out);
      nulls.mark(frame, out);
    }
  }

  private record Any(Kernel inner, Nulls nulls) implements Kernel {
    @Override
    public Vector allocate(int capacity) {
      return inner.allocate(capacity);
    }

    @Override
    public void fill(Frame frame, Vector out) {
      inner.fill(frame, out);
      nulls.mark(frame, out);
    }
  }
}
