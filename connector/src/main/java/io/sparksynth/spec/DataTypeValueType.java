package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column type as a value of the language. */
record DataTypeValueType() implements ValueType<DataType> {
  @Override
  public @Nullable DataType parse(Node node, String path, Problems problems) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
      problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
      return null;
    }
    try {
      return DataType.parse(scalar.text());
    } catch (IllegalArgumentException notAType) {
      String why = String.valueOf(notAType.getMessage());
      String end = why.endsWith(".") || why.endsWith("?") ? "" : ".";
      problems.add(path, node.describe() + " is no type: " + why + end);
      return null;
    }
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "string");
  }

  @Override
  public String describe() {
    return "a SQL type such as bigint, decimal(12,2) or array<string>";
  }
}
