package io.sparksynth.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a YAML or JSON document. Scalars keep the text that was written. */
public sealed interface Node {
  /** The line on which this part begins, from 1; 0 if it was not read from a document. */
  int line();

  /** How this value reads in a message after "got": {@code '10k'}, {@code a list}. */
  String describe();

  /** True for a plain empty value, {@code null} or {@code ~}. */
  default boolean isNull() {
    return false;
  }

  /**
   * A single value.
   *
   * @param quoted whether it was written in quotes or as a block, hence is text whatever it says
   */
  record Scalar(String text, boolean quoted, int line) implements Node {
    private static final int SHOWN = 60;

    @Override
    public boolean isNull() {
      return !quoted
          && (text.isEmpty() || text.equals("null") || text.equals("~") || text.equals("Null"));
    }

    @Override
    public String describe() {
      if (isNull()) {
        return "nothing";
      }
      String line = text.replaceAll("\\s+", " ");
      return "'" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line) + "'";
    }
  }

  /** A list. */
  record Items(List<Node> nodes, int line) implements Node {
    public Items {
      nodes = List.copyOf(nodes);
    }

    @Override
    public String describe() {
      return "a list";
    }
  }

  /** A mapping; its keys are texts in the order in which they were written. */
  record Entries(Map<String, Node> nodes, int line) implements Node {
    public Entries {
      nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    @Override
    public String describe() {
      return "a mapping";
    }
  }

  /** A mapping of plain texts that come from elsewhere than a document, such as options. */
  static Entries entries(Map<String, String> texts) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    texts.forEach((key, text) -> nodes.put(key, new Scalar(text, true, 0)));
    return new Entries(nodes, 0);
  }

  /** A list of plain texts that come from elsewhere than a document. */
  static Items items(List<String> texts) {
    List<Node> nodes = new ArrayList<>();
    texts.forEach(text -> nodes.add(new Scalar(text, true, 0)));
    return new Items(nodes, 0);
  }
}
