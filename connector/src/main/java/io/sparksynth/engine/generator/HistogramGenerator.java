package io.sparksynth.engine.generator;

import io.sparksynth.problem.Problems;
import io.sparksynth.sample.Distributions;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code histogram}: numbers of any shape, uniform within each bar. */
final class HistogramGenerator extends DistributionGenerator {
  private static final Parameter<List<Double>> EDGES =
      Parameter.of("edges", ValueTypes.list(ValueTypes.number(), 2, 10_000))
          .required()
          .text("Edges of the bars, ascending: one more than there are weights.");
  private static final Parameter<List<Double>> WEIGHTS =
      Parameter.of("weights", ValueTypes.list(ValueTypes.number(), 1, 9_999))
          .required()
          .text("Weight of each bar.");

  HistogramGenerator() {
    super(
        "histogram",
        "Numbers with the shape of a histogram.",
        "age: {type: int, histogram: {edges: [18, 30, 50, 90], weights: [25, 45, 30]}}",
        DataType.DOUBLE,
        List.of(EDGES, WEIGHTS));
  }

  @Override
  public void check(Arguments a, Problems problems) {
    List<Double> edges = a.find(EDGES).orElse(List.of());
    List<Double> weights = a.find(WEIGHTS).orElse(List.of());
    if (!edges.isEmpty() && !weights.isEmpty() && edges.size() != weights.size() + 1) {
      problems.add(
          a.path(EDGES),
          "needs one edge more than weights, got %d edges and %d weights."
              .formatted(edges.size(), weights.size()));
    }
    for (int i = 1; i < edges.size(); i++) {
      if (edges.get(i) <= edges.get(i - 1)) {
        problems.add(a.path(EDGES), "must ascend, but " + edges.get(i) + " does not.");
        return;
      }
    }
    if (weights.stream().anyMatch(w -> w < 0)
        || (!weights.isEmpty() && weights.stream().allMatch(w -> w == 0))) {
      problems.add(a.path(WEIGHTS), "must not be negative, and not all 0.");
    }
  }

  @Override
  Quantile quantile(Arguments a) {
    return Distributions.histogram(
        a.get(EDGES).stream().mapToDouble(Double::doubleValue).toArray(),
        a.get(WEIGHTS).stream().mapToDouble(Double::doubleValue).toArray());
  }
}
