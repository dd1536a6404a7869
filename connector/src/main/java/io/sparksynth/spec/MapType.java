package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping with keys of the user's choice; keeps their order. */
record MapType<T>(String noun, ValueType<T> value) implements ValueType<Map<String, T>> {

  @Override
  public @Nullable Map<String, T> parse(Node node, String path, Problems problems) {
    return parse(node, path, problems, GeneratorTypes.NONE);
  }

  @Override
  public @Nullable Map<String, T> parse(
      Node node, String path, Problems problems, GeneratorTypes generators) {
    if (!(node instanceof Node.Entries entries)) {
      problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
      return null;
    }
    Map<String, T> values = new LinkedHashMap<>();
    entries
        .nodes()
        .forEach(
            (key, child) -> {
              T parsed = value.parse(child, Paths.join(path, key), problems, generators);
              if (parsed != null) {
                values.put(key, parsed);
              }
            });
    // What is left of a broken mapping keeps later checks from complaining about the lost ones.
    return Collections.unmodifiableMap(values);
  }

  @Override
  public Map<String, Object> jsonSchema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", value.jsonSchema());
    return schema;
  }

  @Override
  public String describe() {
    return noun;
  }

  @Override
  public boolean takesEntries() {
    return true;
  }

  @Override
  public ValueType<Map<String, T>> within(Bounds bounds) {
    return new MapType<>(noun, value.within(bounds));
  }
}
