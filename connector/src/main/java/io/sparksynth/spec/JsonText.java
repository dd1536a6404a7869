package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes maps, lists, texts, numbers and booleans as indented JSON. */
public final class JsonText {
  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(Object value) {
    JsonText text = new JsonText();
    text.write(value, "\n");
    return text.out.append('\n').toString();
  }

  /** The same on one line. */
  public static String line(Object value) {
    // Line breaks inside of texts are written as escapes.
    return of(value).strip().replaceAll("\\n *", "");
  }

  /** Reads JSON; empty if it is none. */
  public static Optional<Node> parse(String json) {
    Problems problems = new Problems();
    Node node = NodeReader.read(json, problems);
    return problems.isEmpty() ? Optional.ofNullable(node) : Optional.empty();
  }

  private void write(Object value, String newLine) {
    if (value instanceof Map<?, ?> map) {
      writeMap(map, newLine);
    } else if (value instanceof List<?> list) {
      writeList(list, newLine);
    } else if (value instanceof String text) {
      writeText(text);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("no JSON: " + value.getClass());
    }
  }

  private void writeMap(Map<?, ?> map, String newLine) {
    out.append('{');
    String separator = newLine + "  ";
    for (Map.Entry<?, ?> entry : ordered(map).entrySet()) {
      out.append(separator);
      writeText(String.valueOf(entry.getKey()));
      out.append(": ");
      write(entry.getValue(), newLine + "  ");
      separator = "," + newLine + "  ";
    }
    out.append(map.isEmpty() ? "}" : newLine + "}");
  }

  /** {@code Map.of} has another order in every JVM; a linked map has the order of its author. */
  private static Map<?, ?> ordered(Map<?, ?> map) {
    return map instanceof LinkedHashMap<?, ?> ? map : new TreeMap<>(map);
  }

  private void writeList(List<?> list, String newLine) {
    boolean flat = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
    out.append('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      out.append(flat ? "" : newLine + "  ");
      write(items.next(), newLine + "  ");
      out.append(items.hasNext() ? (flat ? ", " : ",") : "");
    }
    out.append(flat ? "]" : newLine + "]");
  }

  private void writeText(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    out.append('"');
  }
}
