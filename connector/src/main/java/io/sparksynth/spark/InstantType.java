package io.sparksynth.spark;

import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Node;
import io.sparksynth.spec.TimeExpr;
import io.sparksynth.spec.ValueType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An absolute time; a date is its midnight in UTC. */
final class InstantType implements ValueType<Instant> {
  @Override
  public @Nullable Instant parse(Node node, String path, Problems problems) {
    Optional<Instant> time =
        node instanceof Node.Scalar scalar
            ? TimeExpr.parse(scalar.text())
                .filter(t -> t.steps().isEmpty() && t.or().isEmpty())
                .flatMap(TimeExpr::fixed)
            : Optional.empty();
    if (time.isEmpty()) {
      problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
    }
    return time.orElse(null);
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "string");
  }

  @Override
  public String describe() {
    return "a date such as 2024-01-31 or a time such as 2024-01-31T10:00:00Z";
  }
}
