package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.RunsSlot;
import io.sparksynth.engine.Slot;
import io.sparksynth.sample.Runs;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code since}: what the last run was and how long it is over, as a machine is down after it. */
final class SinceGenerator implements Generator {
  private static final double HOUR = 3_600e6;
  private static final Parameter<String> OF =
      Parameter.of("of", ValueTypes.text()).required().text("The column that is made by `runs`.");
  private static final Parameter<Double> WITHIN =
      Parameter.of("within", ValueTypes.number())
          .above(0)
          .required()
          .text("Hours; null where no run of the series ended so shortly before.");
  private static final Parameter<String> SHOW =
      Parameter.of("show", ValueTypes.oneOf(Set.of("hours", "run")))
          .orElse("hours")
          .text("The hours since the run's last row, or the run's number.");

  @Override
  public String name() {
    return "since";
  }

  @Override
  public String summary() {
    return "Which run of the series ended last before a row, or how many hours ago; null in a run"
        + " and where none ended shortly before.";
  }

  @Override
  public String example() {
    return "down_for: {type: double, since: {of: fault, within: 24}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(OF, WITHIN, SHOW);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(arguments.get(SHOW).equals("run") ? DataType.BIGINT : DataType.DOUBLE);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    RunsSlot of = column.series().runsOf(a.get(OF));
    Runs runs = of.runs();
    int member = of.member();
    int tick = of.tick();
    double hoursPerTick = column.series().ticks().interval() / HOUR;
    long within = (long) Math.floor(a.get(WITHIN) / hoursPerTick);
    Kernel.OfLong last =
        (frame, out) -> {
          long[] members = frame.longs(member).values;
          long[] ticks = frame.longs(tick).values;
          var in = frame.longs(of.run().index());
          for (int i = 0, n = frame.count(); i < n; i++) {
            long run =
                members[i] < 0 || !in.isNull(i) ? -1 : runs.ended(members[i], ticks[i], within);
            out.values[i] = Math.max(0, run);
            if (run < 0) {
              out.setNull(i);
            }
          }
        };
    int slot = column.layout().addOnce(new Ended(of.run().index(), within), () -> last);
    Slot ended = new Slot(slot, DataType.BIGINT, true);
    if (a.get(SHOW).equals("run")) {
      return ended;
    }
    Kernel.OfDouble hours =
        (frame, out) -> {
          var run = frame.longs(ended.index());
          long[] ticks = frame.longs(tick).values;
          for (int i = 0, n = frame.count(); i < n; i++) {
            if (run.isNull(i)) {
              out.setNull(i);
              out.values[i] = 0;
            } else {
              out.values[i] = (ticks[i] - runs.last(run.values[i])) * hoursPerTick;
            }
          }
        };
    return column.add(hours, DataType.DOUBLE, true);
  }

  /** The run that ended last before each row. */
  private record Ended(int run, long within) {}
}
