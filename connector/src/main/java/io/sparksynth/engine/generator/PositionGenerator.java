package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import java.util.List;
import java.util.Optional;

/** {@code position}: which part of its whole a row is. */
final class PositionGenerator implements Generator {
  @Override
  public String name() {
    return "position";
  }

  @Override
  public String summary() {
    return "Which child of its parent a row is, from 1; for tables that are part of another.";
  }

  @Override
  public String example() {
    return "line_number: {type: int, position: {}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.INT);
  }

  @Override
  public Slot compile(Arguments arguments, ColumnContext column) {
    return column.relations().position();
  }
}
