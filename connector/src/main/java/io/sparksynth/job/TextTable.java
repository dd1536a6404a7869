package io.sparksynth.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Aligns cells in columns: the first column to the left, numbers to the right. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> lines = new ArrayList<>();
  private final List<Boolean> alignRight;

  /**
   * @param header names of the columns; those that start with {@code >} are aligned to the right
   */
  TextTable(String... header) {
    alignRight = Arrays.stream(header).map(name -> name.startsWith(">")).toList();
    lines.add(Arrays.stream(header).map(name -> name.replaceFirst("^>", "")).toList());
  }

  TextTable add(String... cells) {
    if (cells.length != alignRight.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + alignRight.size() + " columns");
    }
    lines.add(List.of(cells));
    return this;
  }

  /** The table, with a rule under its header; no line ends in spaces. */
  List<String> lines() {
    int[] widths = new int[alignRight.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    List<String> text = new ArrayList<>();
    for (List<String> line : lines) {
      text.add(format(line, widths));
    }
    text.add(1, Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)));
    return text;
  }

  private String format(List<String> line, int[] widths) {
    var text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - line.get(i).length());
      text.append(i == 0 ? "" : GAP);
      text.append(alignRight.get(i) ? padding + line.get(i) : line.get(i) + padding);
    }
    return text.toString().stripTrailing();
  }
}
