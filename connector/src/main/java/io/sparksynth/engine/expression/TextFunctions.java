package io.sparksynth.engine.expression;

import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.spec.DataType;
import java.util.Arrays;
import java.util.List;

/** Functions of texts. Positions count characters (code points) from 1. */
final class TextFunctions {
  static final List<Function> ALL =
      List.of(
          new Function(
              "concat(a, b, ...)",
              "the texts one after the other",
              1,
              Function.ANY,
              c -> concat(c.args())),
          new Function("lower(text)", "in lower case", 1, 1, c -> bytes(c, Utf8::lower)),
          new Function("upper(text)", "in upper case", 1, 1, c -> bytes(c, Utf8::upper)),
          new Function(
              "initcap(text)", "each word capitalised", 1, 1, c -> bytes(c, Utf8::initcap)),
          new Function("length(text)", "count of characters", 1, 1, TextFunctions::length),
          new Function("char_length(text)", "count of characters", 1, 1, TextFunctions::length),
          new Function(
              "substring(text, start[, length])",
              "a part of the text; a negative start counts from the end",
              2,
              3,
              c -> substring(c, c.size() == 3 ? c.whole(2) : all())),
          new Function(
              "substr(text, start[, length])",
              "a part of the text; a negative start counts from the end",
              2,
              3,
              c -> substring(c, c.size() == 3 ? c.whole(2) : all())),
          new Function("left(text, n)", "the first n characters", 2, 2, TextFunctions::left),
          new Function("right(text, n)", "the last n characters", 2, 2, TextFunctions::right),
          new Function("trim(text)", "without spaces around", 1, 1, c -> trim(c, true, true)),
          new Function("ltrim(text)", "without spaces before", 1, 1, c -> trim(c, true, false)),
          new Function("rtrim(text)", "without spaces after", 1, 1, c -> trim(c, false, true)),
          new Function(
              "lpad(text, n[, pad])", "filled to n characters in front", 2, 3, c -> pad(c, true)),
          new Function(
              "rpad(text, n[, pad])", "filled to n characters behind", 2, 3, c -> pad(c, false)),
          new Function(
              "replace(text, what[, by])",
              "every occurrence of a text replaced",
              2,
              3,
              TextFunctions::replace),
          new Function("repeat(text, n)", "the text n times", 2, 2, TextFunctions::repeat),
          new Function("reverse(text)", "backwards", 1, 1, c -> bytes(c, TextFunctions::reverse)),
          new Function(
              "instr(text, what)",
              "where a text occurs first, 0 if nowhere",
              2,
              2,
              c -> position(c, c.text(0), c.text(1))),
          new Function(
              "position(what, text)",
              "where a text occurs first, 0 if nowhere",
              2,
              2,
              c -> position(c, c.text(1), c.text(0))),
          new Function("contains(text, what)", "whether it occurs", 2, 2, TextFunctions::contains),
          new Function(
              "startswith(text, what)",
              "whether the text starts so",
              2,
              2,
              TextFunctions::startsWith),
          new Function(
              "endswith(text, what)", "whether the text ends so", 2, 2, TextFunctions::endsWith));

  private TextFunctions() {}

  private static Literal all() {
    return Literal.of(DataType.INT, Integer.MAX_VALUE);
  }

  static Expr concat(List<Expr> args) {
    Expr[] texts =
        args.stream().map(arg -> Casting.cast(arg, DataType.STRING)).toArray(Expr[]::new);
    return Expr.Call.strict(
        "concat",
        DataType.STRING,
        operands ->
            PerRow.text(
                operands,
                (in, i, out) -> {
                  for (int k = 0; k < in.size(); k++) {
                    in.seek(k, i);
                    out.append(in.data(k), in.from(k), in.to(k));
                  }
                }),
        texts);
  }

  /** Writes a text made from another one. */
  private interface Change {
    void apply(byte[] data, int from, int to, TextOut out);
  }

  private static Expr bytes(CallSite call, Change change) {
    return call.texts(
        (in, i, out) -> {
          in.seek(0, i);
          change.apply(in.data(0), in.from(0), in.to(0), out);
        },
        call.text(0));
  }

  private static Expr length(CallSite call) {
    return call.longs(
        DataType.INT,
        (in, i) -> {
          in.seek(0, i);
          return Utf8.length(in.data(0), in.from(0), in.to(0));
        },
        call.text(0));
  }

  private static Expr substring(CallSite call, Expr length) {
    return call.texts(
        (in, i, out) -> {
          in.seek(0, i);
          part(in, in.number(1, i), in.number(2, i), out);
        },
        call.text(0),
        call.whole(1),
        length);
  }

  /** Spark's {@code substringSQL}: a start before the text takes from the length. */
  private static void part(Inputs in, long start, long length, TextOut out) {
    byte[] data = in.data(0);
    long first = start > 0 ? start - 1 : 0;
    if (start < 0) {
      first = Utf8.length(data, in.from(0), in.to(0)) + start;
    }
    long end = first + length;
    if (end > Math.max(first, 0)) {
      int from = Utf8.skip(data, in.from(0), in.to(0), first);
      int to = Utf8.skip(data, from, in.to(0), end - Math.max(first, 0));
      out.append(data, from, to);
    }
  }

  private static Expr left(CallSite call) {
    return call.texts(
        (in, i, out) -> {
          in.seek(0, i);
          part(in, 1, in.number(1, i), out);
        },
        call.text(0),
        call.whole(1));
  }

  private static Expr right(CallSite call) {
    return call.texts(
        (in, i, out) -> {
          in.seek(0, i);
          if (in.number(1, i) > 0) {
            part(in, -in.number(1, i), Integer.MAX_VALUE, out);
          }
        },
        call.text(0),
        call.whole(1));
  }

  private static Expr trim(CallSite call, boolean before, boolean after) {
    return bytes(
        call,
        (data, from, to, out) -> {
          int start = from;
          int end = to;
          while (before && start < end && data[start] == ' ') {
            start++;
          }
          while (after && end > start && data[end - 1] == ' ') {
            end--;
          }
          out.append(data, start, end);
        });
  }

  private static Expr pad(CallSite call, boolean before) {
    Expr fill = call.size() == 3 ? call.text(2) : Literal.text(" ");
    return call.texts(
        (in, i, out) -> {
          in.seek(0, i);
          in.seek(2, i);
          long wanted = in.number(1, i);
          long missing = wanted - Utf8.length(in.data(0), in.from(0), in.to(0));
          if (before) {
            fill(in, missing, out);
          }
          int end = Utf8.skip(in.data(0), in.from(0), in.to(0), wanted);
          out.append(in.data(0), in.from(0), end);
          if (!before) {
            fill(in, missing, out);
          }
        },
        call.text(0),
        call.whole(1),
        fill);
  }

  private static void fill(Inputs in, long characters, TextOut out) {
    byte[] data = in.data(2);
    int from = in.from(2);
    int to = in.to(2);
    if (from == to) {
      return;
    }
    int each = Utf8.length(data, from, to);
    for (long left = characters; left > 0; left -= each) {
      out.append(data, from, Utf8.skip(data, from, to, left));
    }
  }

  private static Expr replace(CallSite call) {
    Expr by = call.size() == 3 ? call.text(2) : Literal.text("");
    return call.texts(
        (in, i, out) -> {
          for (int k = 0; k < 3; k++) {
            in.seek(k, i);
          }
          byte[] data = in.data(0);
          int at = in.from(0);
          int found = in.from(1) == in.to(1) ? -1 : find(in, at);
          while (found >= 0) {
            out.append(data, at, found);
            out.append(in.data(2), in.from(2), in.to(2));
            at = found + in.to(1) - in.from(1);
            found = find(in, at);
          }
          out.append(data, at, in.to(0));
        },
        call.text(0),
        call.text(1),
        by);
  }

  private static int find(Inputs in, int start) {
    return Utf8.find(in.data(0), start, in.to(0), in.data(1), in.from(1), in.to(1));
  }

  private static Expr repeat(CallSite call) {
    return call.texts(
        (in, i, out) -> {
          in.seek(0, i);
          for (long n = in.number(1, i); n > 0; n--) {
            out.append(in.data(0), in.from(0), in.to(0));
          }
        },
        call.text(0),
        call.whole(1));
  }

  private static void reverse(byte[] data, int from, int to, TextOut out) {
    int end = to;
    for (int i = to - 1; i >= from; i--) {
      if (Utf8.startsCharacter(data[i])) {
        out.append(data, i, end);
        end = i;
      }
    }
  }

  private static Expr position(CallSite call, Expr text, Expr what) {
    return call.longs(
        DataType.INT,
        (in, i) -> {
          in.seek(0, i);
          in.seek(1, i);
          int found = find(in, in.from(0));
          return found < 0 ? 0 : Utf8.length(in.data(0), in.from(0), found) + 1;
        },
        text,
        what);
  }

  private static Expr contains(CallSite call) {
    return call.longs(
        DataType.BOOLEAN,
        (in, i) -> {
          in.seek(0, i);
          in.seek(1, i);
          return find(in, in.from(0)) < 0 ? 0 : 1;
        },
        call.text(0),
        call.text(1));
  }

  private static Expr startsWith(CallSite call) {
    return call.longs(
        DataType.BOOLEAN,
        (in, i) -> {
          in.seek(0, i);
          in.seek(1, i);
          int end = in.from(0) + in.to(1) - in.from(1);
          boolean holds = end <= in.to(0) && equalsWhat(in, in.from(0), end);
          return holds ? 1 : 0;
        },
        call.text(0),
        call.text(1));
  }

  private static Expr endsWith(CallSite call) {
    return call.longs(
        DataType.BOOLEAN,
        (in, i) -> {
          in.seek(0, i);
          in.seek(1, i);
          int start = in.to(0) - (in.to(1) - in.from(1));
          return start >= in.from(0) && equalsWhat(in, start, in.to(0)) ? 1 : 0;
        },
        call.text(0),
        call.text(1));
  }

  private static boolean equalsWhat(Inputs in, int from, int to) {
    return Arrays.equals(in.data(0), from, to, in.data(1), in.from(1), in.to(1));
  }
}
