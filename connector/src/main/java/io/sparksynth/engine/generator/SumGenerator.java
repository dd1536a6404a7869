package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Optional;

/** {@code sum}: the total over the rows that are part of a row. */
final class SumGenerator implements Generator {
  private static final Parameter<String> COLUMN =
      Parameter.of("sum", ValueTypes.text())
          .required()
          .text("A column of the table that is part of this one: `line_items.line_total`.");

  @Override
  public String name() {
    return "sum";
  }

  @Override
  public String summary() {
    return "Sum of a column over the children that are part of the row, so that it always"
        + " reconciles.";
  }

  @Override
  public String example() {
    return "amount: {type: \"decimal(12,2)\", sum: line_items.line_total}";
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
  public Slot compile(Arguments a, ColumnContext column) {
    return column.relations().children(a.get(COLUMN), true);
  }
}
