package io.sparksynth.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Text with fields: <code>{first_name|lower}.{last_name|lower}{row}@example.com</code>. <code>{row}
 * </code> is the row number, <code>{{</code> and <code>}}</code> are braces.
 *
 * @param parts in the order of writing; neighbouring literals are one
 */
public record Template(List<Part> parts) {
  /** The field that is the row number and no column. */
  public static final String ROW = "row";

  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*";

  /** A piece of the template. */
  public sealed interface Part permits Literal, Field {}

  /** Text that is written as it is. */
  public record Literal(String text) implements Part {}

  /** A column's text, put through the filters from left to right. */
  public record Field(String column, List<Filter> filters) implements Part {
    public Field {
      filters = List.copyOf(filters);
    }

    public boolean isRow() {
      return column.equals(ROW);
    }

    public String filtered(String text) {
      String filtered = text;
      for (Filter filter : filters) {
        filtered = filter.apply(filtered);
      }
      return filtered;
    }
  }

  public Template {
    parts = List.copyOf(parts);
  }

  /** The columns that it needs, without {@code row}, in the order of their first use. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part instanceof Field field && !field.isRow()) {
        columns.add(field.column());
      }
    }
    return columns;
  }

  /**
   * Parses a template.
   *
   * @throws IllegalArgumentException if a brace is alone, a field has no name, or a filter is
   *     unknown
   */
  public static Template parse(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if ((c == '{' || c == '}') && at + 1 < text.length() && text.charAt(at + 1) == c) {
        literal.append(c);
        at += 2;
      } else if (c == '{') {
        int end = text.indexOf('}', at);
        if (end < 0) {
          throw error(
              text,
              "the brace at character %d is never closed. Write {{ for a brace".formatted(at + 1));
        }
        flush(literal, parts);
        parts.add(field(text, text.substring(at + 1, end)));
        at = end + 1;
      } else if (c == '}') {
        throw error(
            text,
            "the brace at character %d was never opened. Write }} for a brace".formatted(at + 1));
      } else {
        literal.append(c);
        at++;
      }
    }
    flush(literal, parts);
    return new Template(parts);
  }

  private static void flush(StringBuilder literal, List<Part> parts) {
    if (literal.length() > 0) {
      parts.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private static Field field(String text, String inside) {
    List<String> pieces = Arrays.stream(inside.split("\\|", -1)).map(String::strip).toList();
    String column = pieces.get(0);
    if (!column.matches(NAME + "([.]" + NAME + ")*")) {
      throw error(text, "'{%s}' is not the name of a column".formatted(inside));
    }
    try {
      return new Field(column, pieces.stream().skip(1).map(Filter::parse).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Template '%s': %s".formatted(text, e.getMessage()), e);
    }
  }

  private static IllegalArgumentException error(String text, String what) {
    return new IllegalArgumentException("Template '%s': %s.".formatted(text, what));
  }
}
