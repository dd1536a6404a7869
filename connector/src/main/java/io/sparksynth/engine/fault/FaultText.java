package io.sparksynth.engine.fault;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import java.nio.charset.StandardCharsets;

/**
 * The metadata column {@code _fault}: {@code duplicates,nulls:email}; null for a row without a
 * fault.
 *
 * @param columns names of the columns that can have faults
 * @param marks slots of their {@link CellMarks}
 * @param given state of the frame
 */
public record FaultText(String[] columns, int[] marks, int given) implements Kernel.OfBytes {
  private static final byte[] DUPLICATE = bytes(FaultKind.DUPLICATES.label());
  private static final byte[] LATE = bytes(FaultKind.LATE.label());

  @Override
  public void fill(Frame frame, BytesVector out) {
    GivenRows rows = frame.state(given, GivenRows::new);
    int at = 0;
    out.offsets[0] = 0;
    for (int i = 0, n = frame.count(); i < n; i++) {
      int start = at;
      if (rows.isCopy(i)) {
        at = append(DUPLICATE, out, start, at);
      }
      if (rows.isLate(i)) {
        at = append(LATE, out, start, at);
      }
      at = cells(frame, i, out, start, at);
      if (at == start) {
        out.setNull(i);
      }
      out.offsets[i + 1] = at;
    }
  }

  private int cells(Frame frame, int i, BytesVector out, int start, int before) {
    int at = before;
    for (int c = 0; c < marks.length; c++) {
      long mark = frame.longs(marks[c]).values[i];
      if (mark == CellMarks.code(FaultKind.DUPLICATES)) {
        // "duplicates" is the first that is there: the slip's column completes it.
        at = insert(bytes(":" + columns[c]), out, start + DUPLICATE.length, at);
      } else if (mark != 0) {
        at = append(bytes(CellMarks.kind(mark).label() + ":" + columns[c]), out, start, at);
      }
    }
    return at;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int append(byte[] text, BytesVector out, int start, int at) {
    byte[] data = out.ensure(at, text.length + 1);
    int to = at;
    if (to > start) {
      data[to++] = ',';
    }
    System.arraycopy(text, 0, data, to, text.length);
    return to + text.length;
  }

  private static int insert(byte[] text, BytesVector out, int where, int at) {
    byte[] data = out.ensure(at, text.length);
    System.arraycopy(data, where, data, where + text.length, at - where);
    System.arraycopy(text, 0, data, where, text.length);
    return at + text.length;
  }
}
