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

/** {@code popularity_rank}: how popular a row is among those that refer to it. */
final class PopularityRankGenerator implements Generator {
  private static final Parameter<String> COLUMN =
      Parameter.of("popularity_rank", ValueTypes.text())
          .required()
          .text("The reference column, as `table.column`.");

  @Override
  public String name() {
    return "popularity_rank";
  }

  @Override
  public String summary() {
    return "Rank of the row by the popularity that a reference gives it: 0 the most popular,"
        + " towards 1 the least.";
  }

  @Override
  public String example() {
    return "rank: {type: double, popularity_rank: line_items.product_id}";
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
    return Optional.of(DataType.DOUBLE);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    return column.relations().popularityRank(a.get(COLUMN));
  }
}
