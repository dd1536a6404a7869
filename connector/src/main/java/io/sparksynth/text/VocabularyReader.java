package io.sparksynth.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the TSV form of a vocabulary: comment lines that begin with '#', a header, one entry a
 * line. The header fields {@code weight} and {@code group} are special; {@code category=group} is
 * the field {@code category} that also groups.
 */
final class VocabularyReader {
  private static final String GROUP_MARK = "=group";

  private final String where;
  private final List<String> header;
  private final List<List<String>> columns = new ArrayList<>();

  private VocabularyReader(String where, List<String> header) {
    this.where = where;
    this.header = header;
    header.forEach(field -> columns.add(new ArrayList<>()));
  }

  /**
   * @param where what an error names as the place: the file
   * @throws IllegalArgumentException if the text is not a vocabulary; the message has the line
   *     number
   */
  static Vocabulary read(String name, String locale, String where, String text) {
    String[] lines = text.split("\r?\n", -1);
    int at = 0;
    while (at < lines.length && (lines[at].startsWith("#") || lines[at].isBlank())) {
      at++;
    }
    if (at == lines.length) {
      throw new IllegalArgumentException("%s: there is no header line.".formatted(where));
    }
    VocabularyReader reader = new VocabularyReader(where, Arrays.asList(lines[at].split("\t", -1)));
    for (int i = at + 1; i < lines.length; i++) {
      if (!lines[i].isEmpty()) {
        reader.add(lines[i], i + 1);
      }
    }
    return reader.vocabulary(name, locale);
  }

  private void add(String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "%s, line %d: expected %d fields %s, got %d."
              .formatted(where, number, header.size(), header, cells.length));
    }
    for (int i = 0; i < cells.length; i++) {
      columns
          .get(i)
          .add(header.get(i).equals("weight") ? checkedWeight(cells[i], number) : cells[i]);
    }
  }

  private String checkedWeight(String cell, int number) {
    try {
      double weight = Double.parseDouble(cell);
      if (weight > 0 && weight < Double.POSITIVE_INFINITY) {
        return cell;
      }
    } catch (NumberFormatException e) {
      // Told below, together with the numbers that are out of range.
    }
    throw new IllegalArgumentException(
        "%s, line %d: a weight must be a finite number > 0, got '%s'."
            .formatted(where, number, cell));
  }

  private Vocabulary vocabulary(String name, String locale) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<String> groups = List.of();
    int size = columns.get(0).size();
    double[] weights = new double[size];
    Arrays.fill(weights, 1);
    for (int i = 0; i < header.size(); i++) {
      String field = header.get(i);
      List<String> values = List.copyOf(columns.get(i));
      if (field.equals("weight")) {
        weights = values.stream().mapToDouble(Double::parseDouble).toArray();
        continue;
      }
      if (field.equals("group") || field.endsWith(GROUP_MARK)) {
        groups = values;
      }
      if (!field.equals("group")) {
        fields.put(field.replace(GROUP_MARK, ""), values);
      }
    }
    if (fields.isEmpty() || size == 0) {
      throw new IllegalArgumentException(
          "%s: a vocabulary needs a text field and an entry.".formatted(where));
    }
    return new Vocabulary(name, locale, fields, weights, groups);
  }
}
