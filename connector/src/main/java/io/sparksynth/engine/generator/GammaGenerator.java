package io.sparksynth.engine.generator;

import io.sparksynth.sample.Distributions;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code gamma}: Gamma-distributed numbers; the mean is shape × scale. */
final class GammaGenerator extends DistributionGenerator {
  private static final Parameter<Double> SHAPE =
      Parameter.of("shape", ValueTypes.number()).above(0).required().text("Shape.");
  private static final Parameter<Double> SCALE =
      Parameter.of("scale", ValueTypes.number()).above(0).orElse(1.0).text("Scale.");

  GammaGenerator() {
    super(
        "gamma",
        "Gamma-distributed numbers; the mean is shape × scale.",
        "lifetime_value: {type: \"decimal(12,2)\", gamma: {shape: 2, scale: 2500}}",
        DataType.DOUBLE,
        List.of(SHAPE, SCALE));
  }

  @Override
  Quantile quantile(Arguments a) {
    return Distributions.gamma(a.get(SHAPE), a.get(SCALE));
  }
}
