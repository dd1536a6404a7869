package io.sparksynth.engine.generator;

import io.sparksynth.problem.Problems;
import io.sparksynth.spec.DriftChange;
import io.sparksynth.spec.WeightType;
import java.util.LinkedHashMap;

/** Weights of values, of which a change names some. */
final class ChangedWeights {
  private ChangedWeights() {}

  /** The weights after a change, which names some of the values; the others' stay. */
  static LinkedHashMap<String, Double> of(
      LinkedHashMap<String, Double> before, DriftChange change, Problems problems) {
    LinkedHashMap<String, Double> weights = new LinkedHashMap<>(before);
    change
        .weights()
        .forEach(
            (value, given) -> {
              Double weight = given.get(WeightType.WHOLE);
              if (weight == null || !(weight >= 0) || weight.isInfinite()) {
                problems.add("", "needs a weight of 0 or more of '" + value + "'");
              } else {
                weights.put(value, weight);
              }
            });
    if (weights.values().stream().noneMatch(weight -> weight > 0)) {
      problems.add("", "needs a weight above 0");
    }
    return weights;
  }
}
