package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * Numbers of a distribution: one uniform number a row through the inverse of its cumulative
 * probability.
 */
abstract class DistributionGenerator implements Generator {
  private final String name;
  private final String summary;
  private final String example;
  private final DataType type;
  private final List<Parameter<?>> parameters;

  DistributionGenerator(
      String name, String summary, String example, DataType type, List<Parameter<?>> parameters) {
    this.name = name;
    this.summary = summary;
    this.example = example;
    this.type = type;
    this.parameters = parameters;
  }

  /**
   * The distribution.
   *
   * @throws IllegalArgumentException if the parameters don't make one
   */
  abstract Quantile quantile(Arguments arguments);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final String example() {
    return example;
  }

  @Override
  public final List<Parameter<?>> inside() {
    return parameters;
  }

  /** A distribution of one parameter takes it bare: {@code poisson: 3}. */
  @Override
  public final Optional<Parameter<?>> shorthand() {
    return parameters.size() == 1 ? Optional.of(parameters.get(0)) : Optional.empty();
  }

  @Override
  public final Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(type);
  }

  @Override
  public final Slot compile(Arguments arguments, ColumnContext column) {
    return column.types().number(column.attempt(() -> quantile(arguments)), type);
  }
}
