package io.sparksynth.engine;

import io.sparksynth.sample.ChildCounts;

/** What a parent knows of the children that are part of it: their sum, its first child's value. */
final class ChildrenKernels {
  private ChildrenKernels() {}

  /**
   * A batch of children below a frame of parents.
   *
   * @param place of the children's frame below the parents'
   * @param state of the arrays that are kept between batches
   */
  record Children(ChildCounts counts, int place, int state) {
    private static final class Arrays {
      final long[] rows;
      final int[] index;
      final long[] first;
      final int[] counts;
      final ParentView view;

      Arrays(Frame parents) {
        rows = new long[parents.capacity()];
        index = new int[parents.capacity()];
        first = new long[parents.capacity()];
        counts = new int[parents.capacity()];
        view = new ParentView(parents, index);
      }
    }

    private Arrays arrays(Frame parents) {
      return parents.state(state, () -> new Arrays(parents));
    }
  }

  static Kernel sum(Children children, Slot slot) {
    return PhysicalType.of(slot.type()) == PhysicalType.DOUBLE
        ? new SumDoubles(children, slot.index())
        : new SumLongs(children, slot.index());
  }

  static Kernel first(Children children, Slot slot, Kernel kernel) {
    FirstChild first = new FirstChild(children, slot.index());
    if (kernel instanceof Kernel.OfLong) {
      return (Kernel.OfLong) first::longs;
    }
    if (kernel instanceof Kernel.OfDouble) {
      return (Kernel.OfDouble) first::doubles;
    }
    if (kernel instanceof Kernel.OfCode codes) {
      return new FirstCodes(first, codes.dictionary());
    }
    if (kernel instanceof Kernel.OfBytes) {
      return (Kernel.OfBytes) first::bytes;
    }
    throw new IllegalArgumentException("only single values of a first child");
  }

  /** Walks over the children of all parents of a frame, as many at a time as a frame takes. */
  private abstract static class Walk {
    private final Children children;

    Walk(Children children) {
      this.children = children;
    }

    void over(Frame parents) {
      Children.Arrays arrays = children.arrays(parents);
      Frame below = parents.child(children.place());
      long[] parentRows = parents.rows();
      int filled = 0;
      int n = parents.count();
      children.counts().children(parentRows, n, arrays.first, arrays.counts);
      for (int i = 0; i < n; i++) {
        long first = arrays.first[i];
        for (int j = 0, count = arrays.counts[i]; j < count; j++) {
          arrays.rows[filled] = first + j;
          arrays.index[filled++] = i;
          if (filled == arrays.rows.length) {
            take(below, arrays, filled);
            filled = 0;
          }
        }
      }
      if (filled > 0) {
        take(below, arrays, filled);
      }
    }

    private void take(Frame below, Children.Arrays arrays, int n) {
      below.startBelow(arrays.rows, n, arrays.view);
      add(below, arrays.index, n);
    }

    abstract void add(Frame below, int[] index, int n);
  }

  private record SumLongs(Children children, int slot) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] sums = out.values;
      java.util.Arrays.fill(sums, 0, frame.count(), 0);
      new Walk(children) {
        @Override
        void add(Frame below, int[] index, int n) {
          LongVector part = below.longs(slot);
          for (int i = 0; i < n; i++) {
            if (!part.isNull(i)) {
              sums[index[i]] += part.values[i];
            }
          }
        }
      }.over(frame);
    }
  }

  private record SumDoubles(Children children, int slot) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      double[] sums = out.values;
      java.util.Arrays.fill(sums, 0, frame.count(), 0);
      new Walk(children) {
        @Override
        void add(Frame below, int[] index, int n) {
          DoubleVector part = below.doubles(slot);
          for (int i = 0; i < n; i++) {
            if (!part.isNull(i)) {
              sums[index[i]] += part.values[i];
            }
          }
        }
      }.over(frame);
    }
  }

  private record FirstCodes(FirstChild first, Dictionary dictionary) implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      first.codes(frame, out);
    }
  }

  /** Null for a parent without children. */
  private record FirstChild(Children children, int slot) {
    void longs(Frame frame, LongVector out) {
      if (isNull(frame, out)) {
        return;
      }
      LongVector from = start(frame, out).longs(slot);
      System.arraycopy(from.values, 0, out.values, 0, frame.count());
      inheritNulls(frame, from, out);
    }

    void doubles(Frame frame, DoubleVector out) {
      if (isNull(frame, out)) {
        return;
      }
      DoubleVector from = start(frame, out).doubles(slot);
      System.arraycopy(from.values, 0, out.values, 0, frame.count());
      inheritNulls(frame, from, out);
    }

    void codes(Frame frame, CodeVector out) {
      if (isNull(frame, out)) {
        java.util.Arrays.fill(out.codes, 0, frame.count(), 0);
        return;
      }
      CodeVector from = start(frame, out).codes(slot);
      System.arraycopy(from.codes, 0, out.codes, 0, frame.count());
      inheritNulls(frame, from, out);
    }

    void bytes(Frame frame, BytesVector out) {
      if (isNull(frame, out)) {
        java.util.Arrays.fill(out.offsets, 0, frame.count() + 1, 0);
        return;
      }
      BytesVector from = start(frame, out).bytes(slot);
      int n = frame.count();
      int length = from.offsets[n];
      System.arraycopy(from.data, 0, out.ensure(0, length), 0, length);
      System.arraycopy(from.offsets, 0, out.offsets, 0, n + 1);
      inheritNulls(frame, from, out);
    }

    /** Whether no parent has a child; then there is no child's row to look at. */
    private boolean isNull(Frame frame, Vector out) {
      boolean none = children.counts().children() == 0;
      if (none) {
        out.hasNulls = true;
        java.util.Arrays.fill(out.nulls, 0, frame.count(), true);
      }
      return none;
    }

    private Frame start(Frame frame, Vector out) {
      Children.Arrays arrays = children.arrays(frame);
      long[] parents = frame.rows();
      long last = children.counts().children() - 1;
      int n = frame.count();
      children.counts().children(parents, n, arrays.first, arrays.counts);
      for (int i = 0; i < n; i++) {
        arrays.rows[i] = Math.min(last, arrays.first[i]);
        arrays.index[i] = i;
        if (arrays.counts[i] == 0) {
          out.setNull(i);
        }
      }
      Frame below = frame.child(children.place());
      below.startBelow(arrays.rows, frame.count(), arrays.view);
      return below;
    }

    private static void inheritNulls(Frame frame, Vector from, Vector out) {
      for (int i = 0, n = from.hasNulls ? frame.count() : 0; i < n; i++) {
        if (from.nulls[i]) {
          out.setNull(i);
        }
      }
    }
  }
}
