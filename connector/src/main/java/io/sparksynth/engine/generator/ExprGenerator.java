package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Optional;

/** {@code expr}: an SQL expression over other columns. */
final class ExprGenerator implements Generator {
  private static final Parameter<String> SQL =
      Parameter.of("expr", ValueTypes.text())
          .required()
          .text("The expression, see the function reference.");

  @Override
  public String name() {
    return "expr";
  }

  @Override
  public String summary() {
    return "An SQL expression over the columns of the row, and of its parents as `table.column`.";
  }

  @Override
  public String example() {
    return "line_total: {type: \"decimal(12,2)\", expr: \"round(quantity * unit_price, 2)\"}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(SQL);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    return column.expression(a.get(SQL));
  }
}
