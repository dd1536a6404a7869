package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import java.util.List;
import java.util.Optional;

/** {@code campaign}: the campaign during which a row happens. */
final class CampaignGenerator implements Generator {
  @Override
  public String name() {
    return "campaign";
  }

  @Override
  public String summary() {
    return "Name of the campaign of the season that runs when the row happens; null if none does.";
  }

  @Override
  public String example() {
    return "campaign: {type: string, campaign: {}}";
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
    return column.campaign();
  }
}
