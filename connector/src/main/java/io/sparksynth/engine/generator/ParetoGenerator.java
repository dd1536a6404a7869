package io.sparksynth.engine.generator;

import io.sparksynth.sample.Distributions;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code pareto}: Pareto (power-law) numbers from a minimum upwards. */
final class ParetoGenerator extends DistributionGenerator {
  private static final Parameter<Double> SCALE =
      Parameter.of("scale", ValueTypes.number()).above(0).orElse(1.0).text("Least value.");
  private static final Parameter<Double> SHAPE =
      Parameter.of("shape", ValueTypes.number())
          .above(0)
          .required()
          .text("Tail index: the smaller, the heavier the tail.");

  ParetoGenerator() {
    super(
        "pareto",
        "Pareto (power-law) numbers from a minimum upwards.",
        "amount: {type: \"decimal(12,2)\", pareto: {scale: 5, shape: 1.5}}",
        DataType.DOUBLE,
        List.of(SCALE, SHAPE));
  }

  @Override
  Quantile quantile(Arguments a) {
    return Distributions.pareto(a.get(SCALE), a.get(SHAPE));
  }
}
