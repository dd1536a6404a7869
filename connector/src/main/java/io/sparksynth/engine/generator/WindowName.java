package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.SeasonSpec;
import io.sparksynth.spec.WindowSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code campaign} and {@code incident}: the one during which a row happens. */
final class WindowName implements Generator {
  private final String name;
  private final Function<SeasonSpec, List<WindowSpec>> windows;

  private WindowName(String name, Function<SeasonSpec, List<WindowSpec>> windows) {
    this.name = name;
    this.windows = windows;
  }

  static WindowName campaign() {
    return new WindowName("campaign", SeasonSpec::campaigns);
  }

  static WindowName incident() {
    return new WindowName("incident", SeasonSpec::incidents);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String summary() {
    return "Name of the %s of the season that runs when the row happens; null if none does."
        .formatted(name);
  }

  @Override
  public String example() {
    return "%s: {type: string, %s: {}}".formatted(name, name);
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
    return column.times().window(name + "s", windows);
  }
}
