package io.sparksynth.engine.generator;

import io.sparksynth.sample.Distributions;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code normal}: Normal (Gaussian) numbers. */
final class NormalGenerator extends DistributionGenerator {
  private static final Parameter<Double> MEAN =
      Parameter.of("mean", ValueTypes.number()).orElse(0.0).text("Mean.");
  private static final Parameter<Double> SD =
      Parameter.of("sd", ValueTypes.number()).above(0).orElse(1.0).text("Standard deviation.");

  NormalGenerator() {
    super(
        "normal",
        "Normal (Gaussian) numbers.",
        "height_cm: {type: double, normal: {mean: 172, sd: 9}}",
        DataType.DOUBLE,
        List.of(MEAN, SD));
  }

  @Override
  Quantile quantile(Arguments a) {
    return Distributions.normal(a.get(MEAN), a.get(SD));
  }
}
