package io.sparksynth.engine.fault;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import io.sparksynth.random.Cells;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Columns with their faults: the column as it is without, and at marked cells something else. */
public final class FaultedColumn {
  private static final long NULLS = CellMarks.code(FaultKind.NULLS);
  private static final long OUTLIERS = CellMarks.code(FaultKind.OUTLIERS);
  private static final long ORPHANS = CellMarks.code(FaultKind.ORPHANS);
  private static final long TYPOS = CellMarks.code(FaultKind.TYPOS);

  private FaultedColumn() {}

  /**
   * What marked cells become.
   *
   * @param clean slot of the column
   * @param marks slot of its {@link CellMarks}
   * @param key of what is random in the faults
   * @param orphans slot with keys that no parent has, or -1
   * @param outliers made at first use; null if there are none
   * @param texts whether a text may be written otherwise
   */
  public record Parts(
      int clean,
      int marks,
      long key,
      int orphans,
      @Nullable Supplier<Outliers> outliers,
      boolean texts) {
    Outliers outliersOf() {
      if (outliers == null) {
        throw new IllegalStateException("an outlier in a column without them");
      }
      return outliers.get();
    }

    boolean onlyNulls() {
      return orphans < 0 && outliers == null && !texts;
    }
  }

  /** The kernel of a column whose own kernel is {@code clean}. */
  public static Kernel of(Kernel clean, Parts parts) {
    if (clean instanceof Kernel.OfLong) {
      return new Longs(parts);
    }
    if (clean instanceof Kernel.OfDouble) {
      return new Doubles(parts);
    }
    if (parts.onlyNulls()) {
      return clean instanceof Kernel.OfCode code
          ? new Codes(parts, code.dictionary())
          : new NullsOnly(clean, parts);
    }
    return new Texts(parts);
  }

  private static void copyNulls(Vector from, Vector to, int n) {
    if (from.hasNulls) {
      to.hasNulls = true;
      System.arraycopy(from.nulls, 0, to.nulls, 0, n);
    }
  }

  private static void markNulls(LongVector marks, Vector out, int n) {
    for (int i = 0; i < n; i++) {
      if (marks.values[i] == NULLS) {
        out.setNull(i);
      }
    }
  }

  private record Longs(Parts parts) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector in = frame.longs(parts.clean());
      LongVector marks = frame.longs(parts.marks());
      int n = frame.count();
      System.arraycopy(in.values, 0, out.values, 0, n);
      copyNulls(in, out, n);
      markNulls(marks, out, n);
      for (int i = 0; i < n; i++) {
        long mark = marks.values[i];
        if (mark == OUTLIERS) {
          out.values[i] = parts.outliersOf().instead(in.values[i], frame.rows()[i]);
        } else if (mark == ORPHANS) {
          out.values[i] = frame.longs(parts.orphans()).values[i];
        }
      }
    }
  }

  private record Doubles(Parts parts) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      DoubleVector in = frame.doubles(parts.clean());
      LongVector marks = frame.longs(parts.marks());
      int n = frame.count();
      System.arraycopy(in.values, 0, out.values, 0, n);
      copyNulls(in, out, n);
      markNulls(marks, out, n);
      for (int i = 0; i < n; i++) {
        long mark = marks.values[i];
        if (mark == OUTLIERS) {
          out.values[i] = parts.outliersOf().instead(in.values[i], frame.rows()[i]);
        } else if (mark == ORPHANS) {
          out.values[i] = frame.doubles(parts.orphans()).values[i];
        }
      }
    }
  }

  private record Codes(Parts parts, Dictionary dictionary) implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      CodeVector in = frame.codes(parts.clean());
      int n = frame.count();
      System.arraycopy(in.codes, 0, out.codes, 0, n);
      copyNulls(in, out, n);
      markNulls(frame.longs(parts.marks()), out, n);
    }
  }

  /** Of any type, made again rather than copied. */
  private record NullsOnly(Kernel clean, Parts parts) implements Kernel {
    @Override
    public Vector allocate(int capacity) {
      return clean.allocate(capacity);
    }

    @Override
    public void fill(Frame frame, Vector out) {
      clean.fill(frame, out);
      markNulls(frame.longs(parts.marks()), out, frame.count());
    }
  }

  private record Texts(Parts parts) implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      Vector in = frame.vector(parts.clean());
      LongVector marks = frame.longs(parts.marks());
      int n = frame.count();
      int at = 0;
      out.offsets[0] = 0;
      copyNulls(in, out, n);
      markNulls(marks, out, n);
      for (int i = 0; i < n; i++) {
        long mark = marks.values[i];
        if (!out.isNull(i)) {
          at = mark == 0 ? copy(in, i, out, at) : replace(frame, in, i, mark, out, at);
        }
        out.offsets[i + 1] = at;
      }
    }

    private int replace(Frame frame, Vector in, int i, long mark, BytesVector out, int at) {
      if (mark == ORPHANS) {
        return copy(frame.vector(parts.orphans()), i, out, at);
      }
      long bits = Cells.bits(parts.key(), frame.rows()[i]);
      String text = text(in, i);
      String other;
      if (mark == TYPOS) {
        other = Slips.typo(text, bits);
      } else if (mark == CellMarks.code(FaultKind.FORMATS)) {
        other = Slips.format(text, bits);
      } else {
        other = Slips.layout(text, bits);
      }
      byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
      System.arraycopy(bytes, 0, out.ensure(at, bytes.length), at, bytes.length);
      return at + bytes.length;
    }

    private static String text(Vector in, int i) {
      if (in instanceof CodeVector codes) {
        return codes.dictionary.text(codes.codes[i]);
      }
      BytesVector bytes = (BytesVector) in;
      int from = bytes.offsets[i];
      return new String(bytes.data, from, bytes.offsets[i + 1] - from, StandardCharsets.UTF_8);
    }
  }

  /** Appends the text of a row, which is not null, and returns where it ends. */
  static int copy(Vector in, int i, BytesVector out, int at) {
    byte[] from;
    int start = 0;
    int length;
    if (in instanceof CodeVector codes) {
      from = codes.dictionary.bytes(codes.codes[i]);
      length = from.length;
    } else {
      BytesVector bytes = (BytesVector) in;
      from = bytes.data;
      start = bytes.offsets[i];
      length = bytes.offsets[i + 1] - start;
    }
    System.arraycopy(from, start, out.ensure(at, length), at, length);
    return at + length;
  }
}
