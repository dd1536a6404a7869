package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Numbers;
import io.sparksynth.engine.OrderedKernel;
import io.sparksynth.engine.PhysicalType;
import io.sparksynth.engine.RowFunction;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code sequence}: whole numbers in the order of the rows, as keys are. */
final class SequenceGenerator implements Generator {
  private static final Parameter<Long> START =
      Parameter.of("start", ValueTypes.integer()).orElse(1L).text("Value of the first row.");
  private static final Parameter<Long> STEP =
      Parameter.of("step", ValueTypes.integer())
          .range(1, 1_000_000_000)
          .orElse(1L)
          .text("From one row to the next.");

  @Override
  public String name() {
    return "sequence";
  }

  @Override
  public String summary() {
    return "Ascending whole numbers; a filter on them is a range of rows.";
  }

  @Override
  public String example() {
    return "customer_id: {type: bigint, sequence: {start: 1_000_000}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(START, STEP);
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(START);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.BIGINT);
  }

  @Override
  public boolean canBeUnique(Arguments arguments) {
    return true;
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    long start = a.get(START);
    long step = a.get(STEP);
    DataType type = column.type(DataType.BIGINT);
    boolean whole = PhysicalType.of(type) == PhysicalType.LONG && Numbers.scale(type) == 0;
    if (whole && last(start, step, column.mostRows()) > Numbers.most(type)) {
      throw column.fail(
          String.format(
              Locale.ROOT,
              "%,d rows from %,d by %,d don't fit into %s",
              column.mostRows(),
              start,
              step,
              type));
    }
    return column.add(new Sequence(start, step), whole ? type : DataType.BIGINT, false);
  }

  private static double last(long start, long step, long rows) {
    // beyond 2^53 rows of a BIGINT the sum saturates; such tables are planned, never read to the
    // end
    double last = start + (double) step * Math.max(0, rows - 1);
    return last >= Long.MAX_VALUE ? Long.MAX_VALUE : last;
  }

  private record Sequence(long start, long step) implements RowFunction, OrderedKernel {
    @Override
    public void fill(long[] rows, int n, long[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = start + rows[i] * step;
      }
    }

    @Override
    public long lowerBound(long value, long rows) {
      if (value <= start) {
        return 0;
      }
      // the difference is taken unsigned, as it may pass Long.MAX_VALUE
      long steps = Long.divideUnsigned(value - start - 1, step) + 1;
      return Long.compareUnsigned(steps, rows) > 0 ? rows : steps;
    }
  }
}
