package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import java.util.List;
import java.util.Optional;

/** {@code season}: which season of its timeline a row belongs to. */
final class SeasonGenerator implements Generator {
  @Override
  public String name() {
    return "season";
  }

  @Override
  public String summary() {
    return "Name of the season that the row belongs to, where the timeline mixes several.";
  }

  @Override
  public String example() {
    return "season: {type: string, season: {}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.STRING);
  }

  @Override
  public Slot compile(Arguments arguments, ColumnContext column) {
    return column.times().season();
  }
}
