package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problem;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.CaseSpec;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DriftChange;
import io.sparksynth.spec.GeneratorSpec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Columns with other weights. Where a column has cases, new weights are for its own generator and
 * for that of each case, as far as it has the values.
 */
final class Reweighting {
  private final ColumnSpec column;
  private final DriftChange change;
  private final Problems problems;

  private Reweighting(ColumnSpec column, DriftChange change, Problems problems) {
    this.column = column;
    this.change = change;
    this.problems = problems;
  }

  /** Whether a generator of the column, its own or that of a case, is of a kind. */
  static boolean has(ColumnSpec column, Class<? extends Weighted> kind) {
    return generators(column).anyMatch(generator -> kind.isInstance(generator.type()));
  }

  private static Stream<GeneratorSpec> generators(ColumnSpec column) {
    return Stream.concat(
        Stream.of(column.generator()),
        column.cases().stream().flatMap(cases -> cases.branches().values().stream()));
  }

  /**
   * The column after a change of its weights.
   *
   * @param problems get, at the path "", what of the change does not fit
   */
  static ColumnSpec of(ColumnSpec column, DriftChange change, Problems problems) {
    return new Reweighting(column, change, problems).column();
  }

  private ColumnSpec column() {
    requireKnown();
    CaseSpec cases = column.cases().orElse(null);
    if (cases == null) {
      return column.with(after(column.generator(), ""), Optional.empty());
    }
    Map<String, GeneratorSpec> branches = new LinkedHashMap<>();
    cases
        .branches()
        .forEach(
            (value, generator) ->
                branches.put(value, after(generator, " where " + cases.column() + " is " + value)));
    return column.with(
        after(column.generator(), " where " + cases.column() + " is none of the cases"),
        Optional.of(new CaseSpec(cases.column(), branches, cases.path())));
  }

  private void requireKnown() {
    Set<String> known = new LinkedHashSet<>();
    generators(column).forEach(generator -> known.addAll(values(generator)));
    for (String value : known.isEmpty() ? Set.<String>of() : change.weights().keySet()) {
      if (!known.contains(value)) {
        String nearest = NearestName.didYouMean(value, known);
        problems.add("", "is never '%s'.%s".formatted(value, nearest).replaceFirst("[.]$", ""));
      }
    }
  }

  private static Collection<String> values(GeneratorSpec generator) {
    return generator.type() instanceof Weighted weighted
        ? weighted.weighed(generator.arguments())
        : List.of();
  }

  private GeneratorSpec after(GeneratorSpec generator, String where) {
    Collection<String> values = values(generator);
    DriftChange own = values.isEmpty() ? change : change.only(values);
    boolean concerned = own.isReweighting() || !change.isReweighting();
    if (!(generator.type() instanceof Weighted weighted) || !concerned) {
      return generator;
    }
    Problems bad = new Problems();
    GeneratorSpec after =
        new GeneratorSpec(
            generator.type(), weighted.after(generator.arguments(), own, bad), generator.path());
    for (Problem problem : bad.list()) {
      problems.add("", problem.what() + where);
    }
    return after;
  }
}
