package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Other generators of a column, by the value of another column: {@code case: {tier: {Gold: {normal:
 * {mean: 9}}}}}. Other values leave it to the column's own generator.
 *
 * @param column the column that decides
 * @param branches generators by the value's text
 */
public record CaseSpec(String column, Map<String, GeneratorSpec> branches, String path) {
  public CaseSpec {
    branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
  }

  static final ValueType<CaseSpec> TYPE = new Type();

  private record Type() implements ValueType<CaseSpec> {
    private static final ValueType<Map<String, Map<String, GeneratorSpec>>> BODY =
        new MapType<>(
            "a mapping from a column to generators by its values ({tier: {Gold: {normal: ...}}})",
            ValueTypes.map(ValueTypes.generator()));

    @Override
    public @Nullable CaseSpec parse(Node node, String path, Problems problems) {
      return parse(node, path, problems, GeneratorTypes.NONE);
    }

    @Override
    public @Nullable CaseSpec parse(
        Node node, String path, Problems problems, GeneratorTypes generators) {
      Map<String, Map<String, GeneratorSpec>> body = BODY.parse(node, path, problems, generators);
      if (!(node instanceof Node.Entries entries) || body == null) {
        return null;
      }
      if (entries.nodes().size() != 1) {
        problems.add(path, "needs exactly one column, got " + entries.nodes().size() + ".");
        return null;
      }
      String column = entries.nodes().keySet().iterator().next();
      Map<String, GeneratorSpec> branches = body.getOrDefault(column, Map.of());
      if (entries.nodes().get(column) instanceof Node.Entries given && given.nodes().isEmpty()) {
        problems.add(Paths.join(path, column), "needs at least one value with its generator.");
      }
      return new CaseSpec(column, branches, path);
    }

    @Override
    public Map<String, Object> jsonSchema() {
      Map<String, Object> inner =
          new LinkedHashMap<>(ValueTypes.map(ValueTypes.generator()).jsonSchema());
      inner.put("minProperties", 1);
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "object");
      schema.put("additionalProperties", inner);
      schema.put("minProperties", 1);
      schema.put("maxProperties", 1);
      return schema;
    }

    @Override
    public String describe() {
      return BODY.describe();
    }

    @Override
    public boolean takesEntries() {
      return true;
    }
  }
}
