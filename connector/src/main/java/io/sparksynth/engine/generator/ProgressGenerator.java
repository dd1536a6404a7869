package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.RunsSlot;
import io.sparksynth.engine.Slot;
import io.sparksynth.sample.Runs;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Optional;

/** {@code progress}: how far the run is that a row is in. */
final class ProgressGenerator implements Generator {
  private static final Parameter<String> OF =
      Parameter.of("of", ValueTypes.text()).required().text("The column that is made by `runs`.");

  @Override
  public String name() {
    return "progress";
  }

  @Override
  public String summary() {
    return "How far the run is that a row is in: 1 at its last tick; null outside of runs.";
  }

  @Override
  public String example() {
    return "grown: {type: double, progress: fault}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(OF);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.DOUBLE);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    RunsSlot of = column.series().runsOf(a.get(OF));
    Runs runs = of.runs();
    int run = of.run().index();
    int tick = of.tick();
    Kernel.OfDouble kernel =
        (frame, out) -> {
          LongVector in = frame.longs(run);
          long[] ticks = frame.longs(tick).values;
          for (int i = 0, n = frame.count(); i < n; i++) {
            if (in.isNull(i)) {
              out.setNull(i);
              out.values[i] = 0;
            } else {
              long number = in.values[i];
              out.values[i] = (ticks[i] - runs.first(number) + 1.0) / runs.length(number);
            }
          }
        };
    return column.add(kernel, DataType.DOUBLE, true);
  }
}
