package io.sparksynth.engine.generator;

import io.sparksynth.sample.Distributions;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code beta}: shares between 0 and 1. */
final class BetaGenerator extends DistributionGenerator {
  private static final Parameter<Double> ALPHA =
      Parameter.of("alpha", ValueTypes.number()).above(0).required().text("First shape.");
  private static final Parameter<Double> BETA =
      Parameter.of("beta", ValueTypes.number()).above(0).required().text("Second shape.");
  private static final Parameter<Double> SCALE =
      Parameter.of("scale", ValueTypes.number()).above(0).orElse(1.0).text("Greatest value.");

  BetaGenerator() {
    super(
        "beta",
        "Beta-distributed numbers from 0 to `scale`; the mean is alpha / (alpha + beta) of it.",
        "discount_pct: {type: \"decimal(4,3)\", beta: {alpha: 2, beta: 8}}",
        DataType.DOUBLE,
        List.of(ALPHA, BETA, SCALE));
  }

  @Override
  Quantile quantile(Arguments a) {
    Quantile unit = Distributions.beta(a.get(ALPHA), a.get(BETA));
    double scale = a.get(SCALE);
    return scale == 1 ? unit : u -> scale * unit.at(u);
  }
}
