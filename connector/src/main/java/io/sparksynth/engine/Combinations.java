package io.sparksynth.engine;

import io.sparksynth.random.Keys;
import io.sparksynth.sample.FeistelPermutation;
import io.sparksynth.spec.ColumnSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reference columns that are unique together: the rows are distinct elements of the product of the
 * parents, by a permutation of all combinations, so no set of seen ones is kept.
 */
record Combinations(List<String> columns, List<Long> sizes, FeistelPermutation permutation) {
  /** The combinations that a reference column is part of, if it is in a {@code unique} group. */
  static Optional<Combinations> of(TableCompiler table, String column, ColumnContext asker) {
    for (List<String> group : table.spec().unique()) {
      if (group.stream().anyMatch(column::equalsIgnoreCase)) {
        return Optional.of(of(table, group, asker));
      }
    }
    return Optional.empty();
  }

  private static Combinations of(TableCompiler table, List<String> group, ColumnContext asker) {
    List<Long> sizes = group.stream().map(c -> parentRows(table, c, asker)).toList();
    long all = Sizes.product(sizes);
    if (all < table.rows()) {
      throw asker.fail(
          String.format(
              Locale.ROOT,
              "%,d rows are unique by (%s), but there are only %,d combinations",
              table.rows(),
              String.join(", ", group),
              all));
    }
    long key =
        Keys.of(
            table.world().config().seed(),
            table.world().name(),
            table.name(),
            String.join(",", group));
    return new Combinations(group, sizes, FeistelPermutation.of(key, Math.max(1, all)));
  }

  private static long parentRows(TableCompiler table, String name, ColumnContext asker) {
    ColumnSpec column = table.find(name).orElseThrow();
    if (column.generator().type() instanceof Referring referring) {
      return table
          .world()
          .find(referring.parent(column.generator().arguments()))
          .map(TableCompiler::rows)
          .orElseThrow(CompileFailure::new);
    }
    throw asker.fail("unique groups take reference columns only, and '" + name + "' is none");
  }

  Kernel kernel(String column) {
    int place = 0;
    while (!columns.get(place).equalsIgnoreCase(column)) {
      place++;
    }
    long divisor = Sizes.product(sizes.subList(place + 1, sizes.size()));
    return new ParentKernels.Combination(permutation, divisor, sizes.get(place));
  }
}
