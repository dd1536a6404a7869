package io.sparksynth.engine.generator;

import io.sparksynth.problem.Problems;
import io.sparksynth.sample.Distributions;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code triangular}: Triangular numbers: least, most likely and greatest. */
final class TriangularGenerator extends DistributionGenerator {
  private static final Parameter<Double> MIN =
      Parameter.of("min", ValueTypes.number()).required().text("Least.");
  private static final Parameter<Double> MODE =
      Parameter.of("mode", ValueTypes.number()).required().text("Most likely.");
  private static final Parameter<Double> MAX =
      Parameter.of("max", ValueTypes.number()).required().text("Greatest.");

  TriangularGenerator() {
    super(
        "triangular",
        "Triangular numbers: least, most likely and greatest.",
        "days: {type: int, triangular: {min: 1, mode: 3, max: 10}}",
        DataType.DOUBLE,
        List.of(MIN, MODE, MAX));
  }

  @Override
  Quantile quantile(Arguments a) {
    return Distributions.triangular(a.get(MIN), a.get(MODE), a.get(MAX));
  }

  @Override
  public void check(Arguments a, Problems problems) {
    double min = a.find(MIN).orElse(Double.NEGATIVE_INFINITY);
    double max = a.find(MAX).orElse(Double.POSITIVE_INFINITY);
    if (min >= max) {
      problems.add(a.path(MIN), "must be below max.");
    }
    double mode = a.find(MODE).orElse(min);
    if (mode < min || mode > max) {
      problems.add(a.path(MODE), "must be from min to max.");
    }
  }
}
