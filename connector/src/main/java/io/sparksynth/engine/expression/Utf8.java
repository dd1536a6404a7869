package io.sparksynth.engine.expression;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Texts as UTF-8 bytes; a character is a code point, as in Spark. */
final class Utf8 {
  private Utf8() {}

  static boolean startsCharacter(byte b) {
    return (b & 0xC0) != 0x80;
  }

  static int length(byte[] data, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += startsCharacter(data[i]) ? 1 : 0;
    }
    return count;
  }

  /**
   * Where the character begins that comes {@code characters} after {@code from}, at most {@code
   * to}.
   */
  static int skip(byte[] data, int from, int to, long characters) {
    int at = from;
    for (long left = characters; left > 0 && at < to; left--) {
      at++;
      while (at < to && !startsCharacter(data[at])) {
        at++;
      }
    }
    return at;
  }

  static boolean isAscii(byte[] data, int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= data[i];
    }
    return all >= 0;
  }

  /** Where a text begins in another from {@code start} on, or -1. */
  static int find(byte[] data, int start, int to, byte[] what, int whatFrom, int whatTo) {
    int length = whatTo - whatFrom;
    for (int i = start; i <= to - length; i++) {
      if (Arrays.equals(data, i, i + length, what, whatFrom, whatTo)) {
        return i;
      }
    }
    return -1;
  }

  static void lower(byte[] data, int from, int to, TextOut out) {
    if (!isAscii(data, from, to)) {
      out.append(text(data, from, to).toLowerCase(Locale.ROOT));
      return;
    }
    byte[] target = out.room(to - from);
    int shift = out.length() - from;
    for (int i = from; i < to; i++) {
      byte b = data[i];
      target[i + shift] = b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }
    out.wrote(to - from);
  }

  static void upper(byte[] data, int from, int to, TextOut out) {
    if (!isAscii(data, from, to)) {
      out.append(text(data, from, to).toUpperCase(Locale.ROOT));
      return;
    }
    byte[] target = out.room(to - from);
    int shift = out.length() - from;
    for (int i = from; i < to; i++) {
      byte b = data[i];
      target[i + shift] = b >= 'a' && b <= 'z' ? (byte) (b - 32) : b;
    }
    out.wrote(to - from);
  }

  /** The first letter of each word in upper case, the others in lower case; words end at spaces. */
  static void initcap(byte[] data, int from, int to, TextOut out) {
    StringBuilder text = new StringBuilder(text(data, from, to).toLowerCase(Locale.ROOT));
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i - 1) == ' ') {
        text.setCharAt(i, Character.toTitleCase(text.charAt(i)));
      }
    }
    out.append(text.toString());
  }

  private static String text(byte[] data, int from, int to) {
    return new String(data, from, to - from, StandardCharsets.UTF_8);
  }
}
