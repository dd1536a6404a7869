package io.sparksynth.engine.generator;

import io.sparksynth.sample.Distributions;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code zipf}: ranks from 1, rank k with weight k^-exponent. */
final class ZipfGenerator extends DistributionGenerator {
  private static final Parameter<Double> EXPONENT =
      Parameter.of("exponent", ValueTypes.number()).range(0, 20).orElse(1.0).text("Exponent.");
  private static final Parameter<Long> MAX =
      Parameter.of("max", ValueTypes.integer())
          .range(1, 1_000_000_000_000L)
          .required()
          .text("Greatest rank.");

  ZipfGenerator() {
    super(
        "zipf",
        "Zipf-distributed ranks from 1 to `max`.",
        "page_rank: {type: int, zipf: {exponent: 1.1, max: 10_000}}",
        DataType.BIGINT,
        List.of(EXPONENT, MAX));
  }

  @Override
  Quantile quantile(Arguments a) {
    return Distributions.zipf(a.get(MAX), a.get(EXPONENT));
  }
}
