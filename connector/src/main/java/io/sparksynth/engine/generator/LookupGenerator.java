package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Repeating;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code lookup}: a column of the row that is referred to, or of the first child. */
final class LookupGenerator implements Repeating {
  private static final Parameter<String> COLUMN =
      Parameter.of("lookup", ValueTypes.text())
          .required()
          .text(
              "`table.column` or `reference.column`; longer paths go on:"
                  + " `transactions.customers.tier`.");
  private static final Parameter<String> CHILD =
      Parameter.of("child", ValueTypes.oneOf(Set.of("first")))
          .text("`first`: looks at the first of the rows that are part of this one.");

  @Override
  public String name() {
    return "lookup";
  }

  @Override
  public String summary() {
    return "A column of a parent, through the reference to it; or, with `child: first`, of the"
        + " first row that is part of this one.";
  }

  @Override
  public String example() {
    return "unit_price: {lookup: products.price}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public List<Parameter<?>> beside() {
    return List.of(CHILD);
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(COLUMN);
  }

  @Override
  public String path(Arguments a) {
    return a.get(COLUMN);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    return a.has(CHILD)
        ? column.relations().children(a.get(COLUMN), false)
        : column.column(a.get(COLUMN));
  }
}
