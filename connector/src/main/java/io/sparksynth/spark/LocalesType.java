package io.sparksynth.spark;

import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Node;
import io.sparksynth.spec.ValueType;
import io.sparksynth.text.Locales;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One locale, or several with weights; the text that says so in one way. */
final class LocalesType implements ValueType<String> {
  @Override
  public @Nullable String parse(Node node, String path, Problems problems) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
      problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
      return null;
    }
    try {
      return Locales.parse(scalar.text()).toString();
    } catch (IllegalArgumentException e) {
      problems.add(path, String.valueOf(e.getMessage()));
      return null;
    }
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "string", "examples", List.of("de-DE", "en-US:60,de-DE:40"));
  }

  @Override
  public String describe() {
    return "a locale (" + String.join(", ", Locales.KNOWN) + ") or several with weights";
  }
}
