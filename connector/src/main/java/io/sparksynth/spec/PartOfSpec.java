package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table are parts of another table's rows, as lines are of an order.
 *
 * @param table the other table
 * @param min fewest parts of one row, at least 0
 * @param max most parts of one row, at least 1
 * @param mean parts of a row on average, from min to max
 */
public record PartOfSpec(String table, int min, int max, double mean, String path) {
  private static final Parameter<Long> MIN =
      Parameter.of("min", ValueTypes.integer())
          .orElse(1L)
          .range(0, 1_000_000)
          .text("Fewest parts of one row.");
  private static final Parameter<Long> MAX =
      Parameter.of("max", ValueTypes.integer())
          .range(1, 1_000_000)
          .required()
          .text("Most parts of one row.");
  private static final Parameter<Double> MEAN =
      Parameter.of("mean", ValueTypes.number())
          .text("Parts of a row on average; the middle of min and max if not given.");

  static final List<Parameter<?>> CHILDREN_PARAMETERS = List.of(MIN, MAX, MEAN);

  private record Children(int min, int max, double mean) {}

  private static final Parameter<String> TABLE =
      Parameter.of("table", ValueTypes.text())
          .required()
          .text("The table whose rows these rows are parts of.");
  private static final Parameter<Children> CHILDREN =
      Parameter.of(
              "children",
              new RecordType<>("a number of children", CHILDREN_PARAMETERS, PartOfSpec::children))
          .required()
          .text("How many parts a row has: `{min: 1, max: 12, mean: 3}`.");

  static final List<Parameter<?>> PARAMETERS = List.of(TABLE, CHILDREN);

  static final ValueType<PartOfSpec> TYPE =
      new RecordType<>(
          "a partOf",
          PARAMETERS,
          (a, problems) -> {
            Children children = a.get(CHILDREN);
            return new PartOfSpec(
                a.get(TABLE), children.min(), children.max(), children.mean(), a.path());
          });

  private static @Nullable Children children(Arguments a, Problems problems) {
    int min = a.get(MIN).intValue();
    int max = a.get(MAX).intValue();
    if (min > max) {
      problems.add(a.path(MIN), "must not be above max, got " + min + " > " + max + ".");
      return null;
    }
    double mean = a.find(MEAN).orElse((min + max) / 2.0);
    if (mean < min || mean > max) {
      problems.add(
          a.path(MEAN),
          "must be from min to max, " + min + " to " + max + ", got " + Bounds.number(mean) + ".");
      return null;
    }
    return new Children(min, max, mean);
  }
}
