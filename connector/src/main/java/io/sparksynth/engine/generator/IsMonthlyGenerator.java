package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Optional;

/**
 * {@code is_monthly}: whether a row is one of those that come back to the same parent every month.
 */
final class IsMonthlyGenerator implements Generator {
  private static final Parameter<String> COLUMN =
      Parameter.of("is_monthly", ValueTypes.text())
          .required()
          .text("The column made by `references` with `monthly`.");

  @Override
  public String name() {
    return "is_monthly";
  }

  @Override
  public String summary() {
    return "True in the rows that a reference with `monthly` gives to the same parent every month,"
        + " such as salaries.";
  }

  @Override
  public String example() {
    return "is_subscription: {type: boolean, is_monthly: member}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(COLUMN);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.BOOLEAN);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    return column.convert(column.relations().monthly(a.get(COLUMN)), column.type(DataType.BOOLEAN));
  }
}
