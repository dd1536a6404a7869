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
import java.math.BigInteger;
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

  /**
   * A table of more rows is planned, never read to its end: where its last keys would pass the
   * greatest BIGINT, they stay there.
   */
  private static final long READABLE = 1L << 53;

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
    if (!fits(start, step, column.mostRows(), type)) {
      throw column.fail(
          String.format(
                  Locale.ROOT,
                  "%,d rows from %,d by %,d don't fit into %s",
                  column.mostRows(),
                  start,
                  step,
                  type)
              + Numbers.hint(type));
    }
    return column.add(Sequence.of(start, step), whole ? type : DataType.BIGINT, false);
  }

  private static boolean fits(long start, long step, long rows, DataType type) {
    boolean isNumber = PhysicalType.of(type) == PhysicalType.LONG;
    long unit = isNumber ? Numbers.power10(Numbers.scale(type)) : 1;
    long most = isNumber ? Numbers.most(type) / unit : Long.MAX_VALUE;
    long least = isNumber ? Numbers.least(type) / unit : Long.MIN_VALUE;
    if (most == Long.MAX_VALUE && rows > READABLE) {
      return true;
    }
    BigInteger last =
        BigInteger.valueOf(step)
            .multiply(BigInteger.valueOf(Math.max(0, rows - 1)))
            .add(BigInteger.valueOf(start));
    return start >= least && last.compareTo(BigInteger.valueOf(most)) <= 0;
  }

  /**
   * Values by row.
   *
   * @param lastRow after this row the next value would pass the greatest long: it is repeated, so
   *     that the order holds
   */
  private record Sequence(long start, long step, long lastRow)
      implements RowFunction, OrderedKernel {
    static Sequence of(long start, long step) {
      // the difference is taken unsigned, as it may pass Long.MAX_VALUE
      long steps = Long.divideUnsigned(Long.MAX_VALUE - start, step);
      return new Sequence(start, step, steps < 0 ? Long.MAX_VALUE : steps);
    }

    @Override
    public void fill(long[] rows, int n, long[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = start + Math.min(rows[i], lastRow) * step;
      }
    }

    @Override
    public long lowerBound(long value, long rows) {
      if (value <= start) {
        return 0;
      }
      // the difference is taken unsigned, as it may pass Long.MAX_VALUE
      long steps = Long.divideUnsigned(value - start - 1, step) + 1;
      return steps < 0 || steps > Math.min(rows, lastRow) ? rows : steps;
    }
  }
}
