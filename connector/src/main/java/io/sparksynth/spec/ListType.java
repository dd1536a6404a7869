package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param single whether one item may stand without a list
 */
record ListType<T>(ValueType<T> item, int minSize, int maxSize, boolean single)
    implements ValueType<List<T>> {

  @Override
  public @Nullable List<T> parse(Node node, String path, Problems problems) {
    return parse(node, path, problems, GeneratorTypes.NONE);
  }

  @Override
  public @Nullable List<T> parse(
      Node node, String path, Problems problems, GeneratorTypes generators) {
    if (!(node instanceof Node.Items items)) {
      if (single) {
        T only = item.parse(node, path, problems, generators);
        return only == null ? null : List.of(only);
      }
      problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
      return null;
    }
    List<T> values = new ArrayList<>();
    boolean whole = true;
    for (int i = 0; i < items.nodes().size(); i++) {
      T value = item.parse(items.nodes().get(i), Paths.item(path, i), problems, generators);
      if (value == null) {
        whole = false;
      } else {
        values.add(value);
      }
    }
    int size = items.nodes().size();
    if (size < minSize || size > maxSize) {
      problems.add(
          path, "must be " + describe() + ", got " + size + (size == 1 ? " item." : " items."));
      return null;
    }
    return whole ? List.copyOf(values) : null;
  }

  @Override
  public Map<String, Object> jsonSchema() {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", item.jsonSchema());
    if (minSize > 0) {
      list.put("minItems", minSize);
    }
    if (maxSize < Integer.MAX_VALUE) {
      list.put("maxItems", maxSize);
    }
    return single ? Map.of("anyOf", List.of(item.jsonSchema(), list)) : list;
  }

  @Override
  public String describe() {
    String size =
        minSize == maxSize
            ? minSize + " items"
            : minSize == 0 ? "items" : "at least " + minSize + (minSize == 1 ? " item" : " items");
    String list = "a list of " + size + ", each " + item.describe();
    return single ? item.describe() + " or " + list : list;
  }

  @Override
  public boolean takesEntries() {
    return single && item.takesEntries();
  }

  @Override
  public ValueType<List<T>> within(Bounds bounds) {
    return new ListType<>(item.within(bounds), minSize, maxSize, single);
  }
}
