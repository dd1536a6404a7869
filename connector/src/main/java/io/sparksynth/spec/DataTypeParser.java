package io.sparksynth.spec;

import io.sparksynth.problem.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A parser of Spark's type SQL by recursive descent. */
final class DataTypeParser {
  private static final int DEEPEST = 10;
  private static final int LONGEST = 10_000;

  private static final Map<String, DataType> PRIMITIVES =
      Map.ofEntries(
          Map.entry("boolean", DataType.BOOLEAN),
          Map.entry("tinyint", DataType.TINYINT),
          Map.entry("byte", DataType.TINYINT),
          Map.entry("smallint", DataType.SMALLINT),
          Map.entry("short", DataType.SMALLINT),
          Map.entry("int", DataType.INT),
          Map.entry("integer", DataType.INT),
          Map.entry("bigint", DataType.BIGINT),
          Map.entry("long", DataType.BIGINT),
          Map.entry("float", DataType.FLOAT),
          Map.entry("real", DataType.FLOAT),
          Map.entry("double", DataType.DOUBLE),
          Map.entry("date", DataType.DATE),
          Map.entry("timestamp", DataType.TIMESTAMP),
          Map.entry("timestamp_ltz", DataType.TIMESTAMP),
          Map.entry("timestamp_ntz", DataType.TIMESTAMP_NTZ),
          Map.entry("string", DataType.STRING),
          Map.entry("binary", DataType.BINARY));

  private final String text;
  private int at;

  DataTypeParser(String text) {
    this.text = text;
  }

  DataType parse() {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("it is longer than " + LONGEST + " characters");
    }
    DataType type = type(0);
    if (!atEnd()) {
      throw expected("the end");
    }
    return type;
  }

  private DataType type(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("it is nested more than " + DEEPEST + " deep");
    }
    String name = word("a type").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "decimal", "dec", "numeric" -> decimal();
      case "array" -> {
        expect("<");
        DataType element = type(depth + 1);
        expect(">");
        yield new DataType.Array(element);
      }
      case "map" -> {
        expect("<");
        DataType key = type(depth + 1);
        expect(",");
        DataType value = type(depth + 1);
        expect(">");
        yield new DataType.Map(key, value);
      }
      case "struct" -> struct(depth);
      default -> primitive(name);
    };
  }

  private static DataType primitive(String name) {
    DataType type = PRIMITIVES.get(name);
    if (type == null) {
      Set<String> known = new TreeSet<>(PRIMITIVES.keySet());
      known.addAll(List.of("decimal", "array", "map", "struct"));
      throw new IllegalArgumentException(
          "unknown type '" + name + "'." + NearestName.didYouMean(name, known));
    }
    return type;
  }

  private DataType decimal() {
    if (!accept("(")) {
      return new DataType.Decimal(10, 0);
    }
    int precision = digits();
    int scale = accept(",") ? digits() : 0;
    expect(")");
    return new DataType.Decimal(precision, scale);
  }

  private DataType struct(int depth) {
    expect("<");
    List<DataType.Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    do {
      String name = word("a field name");
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("two fields are named '" + name + "'");
      }
      accept(":");
      fields.add(new DataType.Field(name, type(depth + 1)));
    } while (accept(","));
    expect(">");
    return new DataType.Struct(fields);
  }

  private int digits() {
    String word = word("a number of digits");
    if (!word.matches("[0-9]{1,4}")) {
      at -= word.length();
      throw expected("a number of digits");
    }
    return Integer.parseInt(word);
  }

  private String word(String what) {
    skipSpace();
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw expected(what);
    }
    return text.substring(start, at);
  }

  private static boolean isWordPart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private void expect(String symbol) {
    if (!accept(symbol)) {
      throw expected("'" + symbol + "'");
    }
  }

  private boolean accept(String symbol) {
    skipSpace();
    boolean there = text.startsWith(symbol, at);
    at += there ? symbol.length() : 0;
    return there;
  }

  private boolean atEnd() {
    skipSpace();
    return at == text.length();
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException expected(String what) {
    String got = atEnd() ? "the end" : "'" + text.charAt(at) + "'";
    return new IllegalArgumentException(
        "expected " + what + " at position " + (at + 1) + ", got " + got);
  }
}
