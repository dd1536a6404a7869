package io.sparksynth.spec;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders declarations as Markdown, for generated reference pages. */
public final class SpecReference {
  private SpecReference() {}

  /** The keys of all levels of a spec: a section with a table each. */
  public static String language() {
    Map<String, List<Parameter<?>>> levels = new LinkedHashMap<>();
    levels.put("Spec", Spec.PARAMETERS);
    levels.put("`tables.<name>`", TableSpec.PARAMETERS);
    levels.put("`timeline`", TimelineSpec.PARAMETERS);
    levels.put("`partOf`", PartOfSpec.PARAMETERS);
    levels.put("`partOf.children`", PartOfSpec.CHILDREN_PARAMETERS);
    levels.put("`follows`", FollowsSpec.PARAMETERS);
    levels.put("`changes`", ChangesSpec.PARAMETERS);
    levels.put("`changes.kinds.<name>`", UpdateSpec.PARAMETERS);
    levels.put("`ticks`", TicksSpec.PARAMETERS);
    levels.put("`columns.<name>`: one generator, and beside it", ColumnSpec.MODIFIERS);
    levels.put("`correlation`", CorrelationSpec.PARAMETERS);
    levels.put("`seasons.<name>`", SeasonSpec.PARAMETERS);
    levels.put("`campaigns` and `incidents`", WindowSpec.PARAMETERS);
    levels.put("`checks`", CheckSpec.PARAMETERS);
    StringBuilder page = new StringBuilder();
    levels.forEach(
        (title, parameters) ->
            page.append("### ")
                .append(title)
                .append("\n\n")
                .append(table(parameters))
                .append('\n'));
    return page.toString();
  }

  /** A section for each generator: summary, example, tables of its keys. */
  public static String markdown(Collection<? extends GeneratorType> types) {
    StringBuilder page = new StringBuilder();
    for (GeneratorType type : types) {
      page.append("### `").append(type.name()).append("`\n\n").append(type.summary());
      page.append("\n\n```yaml\n").append(type.example().strip()).append("\n```\n\n");
      type.shorthand()
          .ifPresent(
              bare ->
                  page.append("A bare value is its `")
                      .append(bare.name())
                      .append("`: ")
                      .append(cell(bare.type().describe()))
                      .append(".\n\n"));
      appendTable(page, "Inside:", type.inside());
      appendTable(page, "Beside:", type.beside());
    }
    return page.toString();
  }

  private static void appendTable(StringBuilder page, String title, List<Parameter<?>> parameters) {
    if (!parameters.isEmpty()) {
      page.append(title).append("\n\n").append(table(parameters)).append('\n');
    }
  }

  /** A table of parameters: name, what it may be (with its range), default, text. */
  public static String table(List<Parameter<?>> parameters) {
    StringBuilder table = new StringBuilder("| key | value | default | text |\n");
    table.append("| --- | --- | --- | --- |\n");
    for (Parameter<?> parameter : parameters) {
      table
          .append("| `")
          .append(parameter.name())
          .append("` | ")
          .append(cell(parameter.type().describe()))
          .append(" | ")
          .append(cell(defaultText(parameter)))
          .append(" | ")
          .append(cell(parameter.text()))
          .append(" |\n");
    }
    return table.toString();
  }

  private static String defaultText(Parameter<?> parameter) {
    if (parameter.isRequired()) {
      return "required";
    }
    if (parameter.defaultValue().isEmpty()) {
      return "";
    }
    Object value = parameter.defaultValue().get();
    if (value instanceof Double number) {
      return Bounds.number(number);
    }
    if (value instanceof Collection<?> list && list.size() > 3) {
      return "each " + cell(String.valueOf(list.iterator().next()));
    }
    boolean empty =
        (value instanceof Collection<?> list && list.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    return empty ? "" : value.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("\\s+", " ");
  }
}
