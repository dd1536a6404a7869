package io.sparksynth.engine.generator;

import io.sparksynth.sample.Distributions;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code exponential}: Exponential numbers: waiting times, durations. */
final class ExponentialGenerator extends DistributionGenerator {
  private static final Parameter<Double> MEAN =
      Parameter.of("mean", ValueTypes.number()).above(0).required().text("Mean.");

  ExponentialGenerator() {
    super(
        "exponential",
        "Exponential numbers: waiting times, durations.",
        "stay_days: {type: double, exponential: {mean: 4.5}}",
        DataType.DOUBLE,
        List.of(MEAN));
  }

  @Override
  Quantile quantile(Arguments a) {
    return Distributions.exponential(a.get(MEAN));
  }
}
