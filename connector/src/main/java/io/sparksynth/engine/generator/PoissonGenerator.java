package io.sparksynth.engine.generator;

import io.sparksynth.sample.Distributions;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code poisson}: Poisson counts. */
final class PoissonGenerator extends DistributionGenerator {
  private static final Parameter<Double> MEAN =
      Parameter.of("mean", ValueTypes.number()).above(0).required().text("Mean.");

  PoissonGenerator() {
    super(
        "poisson",
        "Poisson counts.",
        "visits: {type: int, poisson: {mean: 3}}",
        DataType.BIGINT,
        List.of(MEAN));
  }

  @Override
  Quantile quantile(Arguments a) {
    return Distributions.poisson(a.get(MEAN));
  }
}
