package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * {@code timeline}: when a row happens by the table's timeline, or by that of the table that it is
 * part of.
 */
public final class TimelineGenerator implements Generator {
  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public String summary() {
    return "The time at which a row happens, by the table's `timeline`. Without such a column the"
        + " timeline's column is added as the last one, a timestamp.";
  }

  @Override
  public String example() {
    return "signup_date: {type: date, timeline: {}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.TIMESTAMP);
  }

  @Override
  public Slot compile(Arguments arguments, ColumnContext column) {
    Slot time =
        column.times().shownTime().orElseThrow(() -> column.fail("the table has no timeline"));
    DataType type = column.type(DataType.TIMESTAMP);
    if (type.equals(DataType.DATE)) {
      return column.times().day();
    }
    return type.equals(DataType.TIMESTAMP_NTZ)
        ? new Slot(time.index(), DataType.TIMESTAMP_NTZ, time.nullable())
        : time;
  }
}
