package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/**
 * {@code between}: a date or time between those of two columns. The rows of a table that is part of
 * another follow each other in time: the time between is divided evenly among a parent's children,
 * each has its own stretch, and a random moment of it. So a child needs to know nothing of its
 * siblings but their number.
 */
final class BetweenGenerator implements Generator {
  private static final Parameter<String> FROM =
      Parameter.of("from", ValueTypes.text()).required().text("The column that it never precedes.");
  private static final Parameter<String> TO =
      Parameter.of("to", ValueTypes.text()).required().text("The column that it never follows.");
  private static final Parameter<Boolean> ENDS =
      Parameter.of("ends", ValueTypes.bool())
          .orElse(false)
          .text(
              "In a table that is part of another: the first row is at `from`, the last at `to`.");
  private static final Parameter<Double> EARLY =
      Parameter.of("early", ValueTypes.number())
          .range(0.01, 100)
          .orElse(1.0)
          .text("Above 1 more happens early, below 1 late: the share of the time is its power.");

  @Override
  public String name() {
    return "between";
  }

  @Override
  public String summary() {
    return "A date or time between two others; in a table that is part of another, in the order of"
        + " the rows. Null if one of them is.";
  }

  @Override
  public String example() {
    return "shipped: {type: timestamp, between: {from: ordered, to: delivered}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(FROM, TO, ENDS, EARLY);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    if (a.has(FROM) && a.has(TO) && a.get(FROM).equalsIgnoreCase(a.get(TO))) {
      problems.add(a.path(), "needs two different columns.");
    }
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    Slot from = moment(column, a.get(FROM));
    Slot to = moment(column, a.get(TO));
    DataType type = column.type(column.column(a.get(FROM)).type());
    if (a.get(ENDS) && !column.relations().isPart()) {
      throw column.fail("'ends' is for tables that are part of another; give it 'partOf'");
    }
    int position = column.relations().isPart() ? column.relations().position().index() : -1;
    int siblings = column.relations().isPart() ? column.relations().siblings().index() : -1;
    Kernel kernel =
        new Between(
            column.uniform().index(),
            from.index(),
            to.index(),
            position,
            siblings,
            a.get(ENDS),
            a.get(EARLY));
    Slot between = column.add(kernel, DataType.TIMESTAMP, from.nullable() || to.nullable());
    return column.convert(between, type);
  }

  private static Slot moment(ColumnContext column, String name) {
    Slot slot = column.column(name);
    if (!slot.type().equals(DataType.DATE)
        && !slot.type().equals(DataType.TIMESTAMP)
        && !slot.type().equals(DataType.TIMESTAMP_NTZ)) {
      throw column.fail("'" + name + "' must be a date or a time, but is " + slot.type());
    }
    return column.convert(slot, DataType.TIMESTAMP);
  }

  /**
   * @param position slot of the row's place among its siblings, or -1 if it has none
   * @param siblings slot of their number
   */
  private record Between(
      int uniform, int from, int to, int position, int siblings, boolean ends, double early)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      double[] u = frame.doubles(uniform).values;
      LongVector first = frame.longs(from);
      LongVector last = frame.longs(to);
      long[] places = position < 0 ? first.values : frame.longs(position).values;
      long[] counts = position < 0 ? first.values : frame.longs(siblings).values;
      int n = frame.count();
      for (int i = 0; i < n; i++) {
        double share = position < 0 ? u[i] : share(places[i], counts[i], u[i]);
        double passed = early == 1 ? share : Math.pow(share, early);
        long length = Math.max(0, last.values[i] - first.values[i]);
        out.values[i] = first.values[i] + Math.min(length, (long) (passed * length));
      }
      for (int i = 0; (first.hasNulls || last.hasNulls) && i < n; i++) {
        if (first.isNull(i) || last.isNull(i)) {
          out.setNull(i);
        }
      }
    }

    /** Where in the time from 0 to 1 the child is; rises with its place whatever the uniform. */
    private double share(long place, long count, double u) {
      if (!ends) {
        return (place - 1 + u) / count;
      }
      if (place == 1) {
        return 0;
      }
      return place == count ? 1 : (place - 1.5 + u) / (count - 1);
    }
  }
}
