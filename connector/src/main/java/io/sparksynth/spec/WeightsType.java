package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values with their weights, or a list of values that weigh the same. */
record WeightsType() implements ValueType<LinkedHashMap<String, Double>> {

  @Override
  public @Nullable LinkedHashMap<String, Double> parse(Node node, String path, Problems problems) {
    LinkedHashMap<String, Double> weights = new LinkedHashMap<>();
    int before = problems.size();
    if (node instanceof Node.Entries entries) {
      entries
          .nodes()
          .forEach(
              (key, value) -> weights.put(key, weight(value, Paths.join(path, key), problems)));
    } else if (node instanceof Node.Items items) {
      for (int i = 0; i < items.nodes().size(); i++) {
        equalWeight(items.nodes().get(i), Paths.item(path, i), weights, problems);
      }
    } else {
      problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
      return null;
    }
    if (weights.isEmpty() && problems.size() == before) {
      problems.add(path, "needs at least one value.");
    }
    return problems.size() == before ? weights : null;
  }

  private static double weight(Node node, String path, Problems problems) {
    String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
    BigDecimal weight = NumberText.parse(text);
    if (weight == null || weight.signum() <= 0 || Double.isInfinite(weight.doubleValue())) {
      String got = weight == null ? node.describe() : text;
      problems.add(
          path, "a weight must be finite and > 0, got " + got + "." + NumberText.hint(text));
      return 1;
    }
    return weight.doubleValue();
  }

  private static void equalWeight(
      Node node, String path, Map<String, Double> weights, Problems problems) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
      problems.add(path, "must be a value, got " + node.describe() + ".");
    } else if (weights.put(scalar.text(), 1.0) != null) {
      problems.add(path, node.describe() + " is there twice; write it once, with a weight.");
    }
  }

  @Override
  public Map<String, Object> jsonSchema() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "object");
    map.put("additionalProperties", NumberType.number().within(Bounds.POSITIVE).jsonSchema());
    map.put("minProperties", 1);
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", Map.of("type", List.of("string", "number", "boolean")));
    list.put("minItems", 1);
    return Map.of("anyOf", List.of(map, list));
  }

  @Override
  public String describe() {
    return "values with weights ({A: 3, B: 1}) or a list of values";
  }

  @Override
  public boolean takesEntries() {
    return true;
  }
}
