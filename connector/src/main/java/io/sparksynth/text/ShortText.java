package io.sparksynth.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A short text that is written again and again. It is copied eight bytes at a time, over its end:
 * for most words that is one move of a register, where {@link System#arraycopy} is a call.
 */
public final class ShortText {
  /** So many bytes after a text's end may be overwritten; there must be room for them. */
  public static final int SLACK = 7;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final byte[] padded;
  private final int length;

  private ShortText(byte[] padded, int length) {
    this.padded = padded;
    this.length = length;
  }

  public static ShortText of(byte[] text) {
    return new ShortText(Arrays.copyOf(text, (text.length + SLACK) & -8), text.length);
  }

  /** Length in bytes. */
  public int length() {
    return length;
  }

  /** Writes the text; returns the position after it. */
  public int write(byte[] out, int at) {
    for (int k = 0; k < length; k += 8) {
      LONGS.set(out, at + k, (long) LONGS.get(padded, k));
    }
    return at + length;
  }

  /** The same for a part of a longer array. */
  public static int copy(byte[] from, int start, int length, byte[] out, int at) {
    if (start + length + SLACK > from.length) {
      System.arraycopy(from, start, out, at, length);
    } else {
      for (int k = 0; k < length; k += 8) {
        LONGS.set(out, at + k, (long) LONGS.get(from, start + k));
      }
    }
    return at + length;
  }
}
