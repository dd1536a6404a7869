package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns by name. */
record ColumnsType() implements ValueType<List<ColumnSpec>> {
  /** Stands in for a generator that could not be read, so that checks still know the column. */
  private static final GeneratorType BROKEN =
      new GeneratorType() {
        @Override
        public String name() {
          return "broken";
        }

        @Override
        public String summary() {
          return "";
        }

        @Override
        public String example() {
          return "";
        }

        @Override
        public List<Parameter<?>> inside() {
          return List.of();
        }
      };

  @Override
  public @Nullable List<ColumnSpec> parse(Node node, String path, Problems problems) {
    return parse(node, path, problems, GeneratorTypes.NONE);
  }

  @Override
  public @Nullable List<ColumnSpec> parse(
      Node node, String path, Problems problems, GeneratorTypes generators) {
    if (!(node instanceof Node.Entries entries)) {
      problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
      return null;
    }
    List<ColumnSpec> columns = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    entries
        .nodes()
        .forEach(
            (name, body) -> {
              String at = Paths.join(path, name);
              if (!ValueTypes.isIdentifier(name)) {
                problems.add(
                    at, "a column's name must be a letter, then letters, digits and underscores.");
              }
              String twin = names.put(name.toLowerCase(Locale.ROOT), name);
              if (twin != null) {
                problems.add(
                    at, "differs from the column '" + twin + "' by case only; rename one.");
              }
              columns.add(column(name, body, at, problems, generators));
            });
    if (columns.isEmpty()) {
      problems.add(path, "needs at least one column.");
    }
    return List.copyOf(columns);
  }

  private static ColumnSpec column(
      String name, Node body, String path, Problems problems, GeneratorTypes generators) {
    GeneratorSpec broken = new GeneratorSpec(BROKEN, Arguments.none(path), path);
    if (!(body instanceof Node.Entries entries)) {
      problems.add(
          path,
          "must be a mapping with a generator, such as {type: int, choice: [1, 2]}, got "
              + body.describe()
              + ".");
      return ColumnSpec.of(name, broken, Arguments.none(path), problems);
    }
    ArgumentsReader modifiers = new ArgumentsReader(path, problems, generators);
    modifiers.readKnown(entries, ColumnSpec.MODIFIERS, path);
    GeneratorSpec generator =
        GeneratorReader.read(
            entries, GeneratorTypes.names(ColumnSpec.MODIFIERS), path, problems, generators);
    return ColumnSpec.of(
        name, generator == null ? broken : generator, modifiers.arguments(), problems);
  }

  @Override
  public Map<String, Object> jsonSchema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("propertyNames", ValueTypes.identifier().jsonSchema());
    schema.put("additionalProperties", Map.of("$ref", "#/$defs/column"));
    schema.put("minProperties", 1);
    return schema;
  }

  @Override
  public String describe() {
    return "a mapping from names to columns";
  }

  @Override
  public boolean takesEntries() {
    return true;
  }
}
