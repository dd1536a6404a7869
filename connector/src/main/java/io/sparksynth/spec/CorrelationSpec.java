package io.sparksynth.spec;

import java.util.List;

/**
 * The correlation of a column with another one by a Gaussian copula: {@code correlation: {with:
 * loyalty_tier, rho: 0.6}}.
 *
 * @param with the other column, whose values stay as they are
 * @param rho correlation of the normal scores, in [-1, 1]
 */
public record CorrelationSpec(String with, double rho, String path) {
  private static final Parameter<String> WITH =
      Parameter.of("with", ValueTypes.text()).required().text("The other column.");
  private static final Parameter<Double> RHO =
      Parameter.of("rho", ValueTypes.number())
          .range(-1, 1)
          .required()
          .text("Correlation of the normal scores of both columns.");

  static final List<Parameter<?>> PARAMETERS = List.of(WITH, RHO);

  static final ValueType<CorrelationSpec> TYPE =
      new RecordType<>(
          "a correlation",
          PARAMETERS,
          (a, problems) -> new CorrelationSpec(a.get(WITH), a.get(RHO), a.path()));
}
