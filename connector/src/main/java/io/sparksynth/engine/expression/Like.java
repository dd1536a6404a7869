package io.sparksynth.engine.expression;

import io.sparksynth.engine.expression.Expr.Call;
import io.sparksynth.spec.DataType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Patterns of LIKE: {@code %} stands for any text, {@code _} for one character. */
final class Like {
  private final List<byte[]> parts;

  private Like(List<byte[]> parts) {
    this.parts = parts;
  }

  static Expr expr(Expr text, String pattern, char escape) {
    Like like = parse(pattern, escape);
    return Call.strict(
        "LIKE",
        DataType.BOOLEAN,
        operands ->
            PerRow.longs(
                operands,
                (in, i) -> {
                  in.seek(0, i);
                  return like.matches(in.data(0), in.from(0), in.to(0)) ? 1 : 0;
                }),
        Casting.cast(text, DataType.STRING),
        Expr.Literal.text(pattern),
        Expr.Literal.text(String.valueOf(escape)));
  }

  /** A byte that no UTF-8 has, for {@code _}. */
  private static final byte ANY = (byte) 0xFF;

  /** Splits the pattern at its {@code %}. */
  static Like parse(String pattern, char escape) {
    List<byte[]> parts = new ArrayList<>();
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    for (int i = 0; i < pattern.length(); ) {
      int c = pattern.codePointAt(i);
      i += Character.charCount(c);
      if (c == escape) {
        if (i == pattern.length()) {
          throw new ExpressionException(
              "The LIKE pattern '" + pattern + "' ends in its escape character.");
        }
        c = pattern.codePointAt(i);
        i += Character.charCount(c);
        part.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      } else if (c == '%') {
        parts.add(part.toByteArray());
        part.reset();
      } else if (c == '_') {
        part.write(ANY);
      } else {
        part.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    parts.add(part.toByteArray());
    return new Like(parts);
  }

  boolean matches(byte[] data, int from, int to) {
    int at = matchAt(parts.get(0), data, from, to);
    int last = parts.size() - 1;
    if (at < 0 || last == 0) {
      return at == to;
    }
    for (int k = 1; k < last; k++) {
      int end = -1;
      while (end < 0 && at <= to) {
        end = matchAt(parts.get(k), data, at, to);
        at = end < 0 ? Utf8.skip(data, at, to, 1) + (at == to ? 1 : 0) : at;
      }
      if (end < 0) {
        return false;
      }
      at = end;
    }
    for (; at <= to; at = at == to ? to + 1 : Utf8.skip(data, at, to, 1)) {
      if (matchAt(parts.get(last), data, at, to) == to) {
        return true;
      }
    }
    return false;
  }

  /** Where the part ends if the text has it at {@code at}, or -1. */
  private static int matchAt(byte[] part, byte[] data, int start, int to) {
    int at = start;
    for (byte b : part) {
      if (at >= to) {
        return -1;
      }
      if (b == ANY) {
        at = Utf8.skip(data, at, to, 1);
      } else if (data[at++] != b) {
        return -1;
      }
    }
    return at;
  }
}
