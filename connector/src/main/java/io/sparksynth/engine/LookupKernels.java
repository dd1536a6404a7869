package io.sparksynth.engine;

import org.jspecify.annotations.Nullable;

/**
 * A parent's column at the rows of its children: composed kernels, or a memo of the column where
 * the parent is small.
 */
final class LookupKernels {
  private LookupKernels() {}

  /** The parent's slot, evaluated at the parents' rows. */
  static Kernel of(Relation relation, Slot parentSlot, Kernel parentKernel) {
    if (parentKernel instanceof RowFunction function) {
      return new OfRow(relation.parentRow(), function);
    }
    return seen(relation, parentSlot, parentKernel);
  }

  /** The slot's values in the frame that a relation leads to. */
  static Kernel seen(Relation relation, Slot parentSlot, Kernel parentKernel) {
    if (parentKernel instanceof Kernel.OfLong) {
      return new Longs(relation, parentSlot.index());
    }
    if (parentKernel instanceof Kernel.OfDouble) {
      return new Doubles(relation, parentSlot.index());
    }
    if (parentKernel instanceof Kernel.OfCode code) {
      return new Codes(relation, parentSlot.index(), code.dictionary());
    }
    return new Bytes(relation, parentSlot.index());
  }

  /** The parent's column out of its memo. */
  static Kernel of(Relation relation, Memo memo, Kernel parentKernel) {
    if (parentKernel instanceof Kernel.OfDouble) {
      return new MemoDoubles(relation.parentRow(), memo);
    }
    return parentKernel instanceof Kernel.OfCode code
        ? new MemoCodes(relation.parentRow(), memo, code.dictionary())
        : new MemoLongs(relation.parentRow(), memo);
  }

  private static void copyNulls(Vector from, int @Nullable [] index, Vector out, int n) {
    if (from.hasNulls) {
      out.hasNulls = true;
      for (int i = 0; i < n; i++) {
        out.nulls[i] = from.nulls[index == null ? i : index[i]];
      }
    }
  }

  private record OfRow(int parentRow, RowFunction function) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      function.fill(frame.longs(parentRow).values, frame.count(), out.values);
    }
  }

  private record Longs(Relation relation, int slot) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      ParentView view = relation.parents(frame);
      LongVector from = view.frame.longs(slot);
      int[] index = view.index;
      int n = frame.count();
      if (index == null) {
        System.arraycopy(from.values, 0, out.values, 0, n);
      } else {
        for (int i = 0; i < n; i++) {
          out.values[i] = from.values[index[i]];
        }
      }
      copyNulls(from, index, out, n);
    }
  }

  private record Doubles(Relation relation, int slot) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      ParentView view = relation.parents(frame);
      DoubleVector from = view.frame.doubles(slot);
      int[] index = view.index;
      int n = frame.count();
      for (int i = 0; i < n; i++) {
        out.values[i] = from.values[index == null ? i : index[i]];
      }
      copyNulls(from, index, out, n);
    }
  }

  private record Codes(Relation relation, int slot, Dictionary dictionary)
      implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      ParentView view = relation.parents(frame);
      CodeVector from = view.frame.codes(slot);
      int[] index = view.index;
      int n = frame.count();
      for (int i = 0; i < n; i++) {
        out.codes[i] = from.codes[index == null ? i : index[i]];
      }
      copyNulls(from, index, out, n);
    }
  }

  private record Bytes(Relation relation, int slot) implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      ParentView view = relation.parents(frame);
      BytesVector from = view.frame.bytes(slot);
      int[] index = view.index;
      int n = frame.count();
      int at = 0;
      out.offsets[0] = 0;
      for (int i = 0; i < n; i++) {
        int j = index == null ? i : index[i];
        int length = from.offsets[j + 1] - from.offsets[j];
        System.arraycopy(from.data, from.offsets[j], out.ensure(at, length), at, length);
        at += length;
        out.offsets[i + 1] = at;
      }
      copyNulls(from, index, out, n);
    }
  }

  private record MemoLongs(int parentRow, Memo memo) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] values = memo.longs();
      long[] parents = frame.longs(parentRow).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = values[(int) parents[i]];
      }
      memo.nulls(parents, frame.count(), out);
    }
  }

  private record MemoDoubles(int parentRow, Memo memo) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      double[] values = memo.doubles();
      long[] parents = frame.longs(parentRow).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = values[(int) parents[i]];
      }
      memo.nulls(parents, frame.count(), out);
    }
  }

  private record MemoCodes(int parentRow, Memo memo, Dictionary dictionary)
      implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      int[] values = memo.codes();
      long[] parents = frame.longs(parentRow).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.codes[i] = values[(int) parents[i]];
      }
      memo.nulls(parents, frame.count(), out);
    }
  }
}
