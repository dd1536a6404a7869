package io.sparksynth.engine.generator;

import io.sparksynth.sample.Distributions;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code weibull}: Weibull numbers: times to failure. */
final class WeibullGenerator extends DistributionGenerator {
  private static final Parameter<Double> SHAPE =
      Parameter.of("shape", ValueTypes.number())
          .above(0)
          .required()
          .text("Shape: below 1 early failures, above 1 wear.");
  private static final Parameter<Double> SCALE =
      Parameter.of("scale", ValueTypes.number()).above(0).orElse(1.0).text("Scale.");

  WeibullGenerator() {
    super(
        "weibull",
        "Weibull numbers: times to failure.",
        "hours_to_failure: {type: double, weibull: {shape: 1.5, scale: 2000}}",
        DataType.DOUBLE,
        List.of(SHAPE, SCALE));
  }

  @Override
  Quantile quantile(Arguments a) {
    return Distributions.weibull(a.get(SHAPE), a.get(SCALE));
  }
}
