package io.sparksynth.engine.expression;

import io.sparksynth.engine.BytesVector;
import java.nio.charset.StandardCharsets;

/** Writes texts one after the other into a vector's buffer. */
final class TextOut {
  private final BytesVector out;
  private byte[] data;
  private int length;

  TextOut(BytesVector out) {
    this.out = out;
    data = out.data;
  }

  int length() {
    return length;
  }

  /**
   * Makes room, and gives the buffer; the caller writes from {@link #length} on, then calls {@link
   * #wrote}.
   */
  byte[] room(int more) {
    if (data.length - length < more) {
      data = out.ensure(length, more);
    }
    return data;
  }

  void wrote(int bytes) {
    length += bytes;
  }

  void append(byte[] bytes, int from, int to) {
    System.arraycopy(bytes, from, room(to - from), length, to - from);
    length += to - from;
  }

  void append(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    append(bytes, 0, bytes.length);
  }

  void append(char ascii) {
    room(1)[length++] = (byte) ascii;
  }

  /** A number of 0 or more with at least so many digits, zeros in front. */
  void digits(long value, int atLeast) {
    int count = Math.max(atLeast, Decimals.digits(value));
    byte[] bytes = room(count);
    long left = value;
    for (int i = length + count - 1; i >= length; i--) {
      long rest = left / 10;
      bytes[i] = (byte) ('0' + (left - rest * 10));
      left = rest;
    }
    length += count;
  }
}
