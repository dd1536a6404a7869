package io.sparksynth.engine.generator;

import io.sparksynth.problem.Problems;
import io.sparksynth.sample.Distributions;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code lognormal}: numbers whose logarithm is normal, as money mostly is. */
final class LognormalGenerator extends DistributionGenerator {
  private static final Parameter<Double> MEDIAN =
      Parameter.of("median", ValueTypes.number()).above(0).text("Median; with `sigma`.");
  private static final Parameter<Double> SIGMA =
      Parameter.of("sigma", ValueTypes.number())
          .above(0)
          .text("Standard deviation of the natural logarithm; with `median` or `mu`.");
  private static final Parameter<Double> MU =
      Parameter.of("mu", ValueTypes.number())
          .text("Mean of the natural logarithm; with `sigma`, instead of `median`.");
  private static final Parameter<Double> MEAN =
      Parameter.of("mean", ValueTypes.number()).above(0).text("Mean; with `sd`.");
  private static final Parameter<Double> SD =
      Parameter.of("sd", ValueTypes.number()).above(0).text("Standard deviation; with `mean`.");

  LognormalGenerator() {
    super(
        "lognormal",
        "Log-normal numbers, by `median` and `sigma`, `mu` and `sigma`, or `mean` and `sd`.",
        "amount: {type: \"decimal(12,2)\", lognormal: {median: 45, sigma: 0.9}}",
        DataType.DOUBLE,
        List.of(MEDIAN, SIGMA, MU, MEAN, SD));
  }

  @Override
  public void check(Arguments a, Problems problems) {
    boolean median = a.has(MEDIAN) && a.has(SIGMA) && !a.has(MU) && !a.has(MEAN) && !a.has(SD);
    boolean mu = a.has(MU) && a.has(SIGMA) && !a.has(MEDIAN) && !a.has(MEAN) && !a.has(SD);
    boolean mean = a.has(MEAN) && a.has(SD) && !a.has(MEDIAN) && !a.has(MU) && !a.has(SIGMA);
    if (!median && !mu && !mean) {
      problems.add(a.path(), "needs median and sigma, mu and sigma, or mean and sd.");
    }
  }

  @Override
  Quantile quantile(Arguments a) {
    if (a.has(MEDIAN)) {
      return Distributions.lognormalMedian(a.get(MEDIAN), a.get(SIGMA));
    }
    return a.has(MU)
        ? Distributions.lognormal(a.get(MU), a.get(SIGMA))
        : Distributions.lognormalMeanSd(a.get(MEAN), a.get(SD));
  }
}
