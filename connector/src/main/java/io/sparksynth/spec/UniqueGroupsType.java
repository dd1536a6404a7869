package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One group of columns, or a list of groups. */
record UniqueGroupsType() implements ValueType<List<List<String>>> {
  private static final ValueType<List<String>> GROUP =
      ValueTypes.list(ValueTypes.text(), 1, Integer.MAX_VALUE);
  private static final ValueType<List<List<String>>> GROUPS = ValueTypes.list(GROUP);

  @Override
  public @Nullable List<List<String>> parse(Node node, String path, Problems problems) {
    if (node instanceof Node.Items items) {
      if (items.nodes().stream().anyMatch(item -> item instanceof Node.Items)) {
        return GROUPS.parse(node, path, problems);
      }
      List<String> group = GROUP.parse(node, path, problems);
      return group == null ? null : List.of(group);
    }
    problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
    return null;
  }

  @Override
  public Map<String, Object> jsonSchema() {
    Map<String, Object> groups = new LinkedHashMap<>(GROUPS.jsonSchema());
    groups.put("minItems", 1);
    return Map.of("anyOf", List.of(GROUP.jsonSchema(), groups));
  }

  @Override
  public String describe() {
    return "a list of columns, or a list of such lists";
  }
}
