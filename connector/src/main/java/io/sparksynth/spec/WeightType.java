package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The weight of a column: one number, or one for each of its values. */
public final class WeightType implements ValueType<Map<String, Double>> {
  /** The key of a weight that is not one of a value. */
  public static final String WHOLE = "";

  private static final ValueType<Double> NUMBER = ValueTypes.number();
  private static final ValueType<Map<String, Double>> VALUES = ValueTypes.map(NUMBER);

  @Override
  public @Nullable Map<String, Double> parse(Node node, String path, Problems problems) {
    if (node instanceof Node.Entries) {
      return VALUES.parse(node, path, problems);
    }
    Double weight = NUMBER.parse(node, path, problems);
    return weight == null ? null : Map.of(WHOLE, weight);
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("anyOf", List.of(NUMBER.jsonSchema(), VALUES.jsonSchema()));
  }

  @Override
  public String describe() {
    return "a number, or numbers by value";
  }
}
