package io.sparksynth.spec;

import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that changes touch what may change, and each column in one way. */
final class ChangesValidator {
  private final TableSpec table;
  private final ChangesSpec changes;
  private final Problems problems;
  private final Map<String, String> wayOf = new HashMap<>();

  ChangesValidator(TableSpec table, ChangesSpec changes, Problems problems) {
    this.table = table;
    this.changes = changes;
    this.problems = problems;
  }

  void check() {
    if (table.key().isEmpty()) {
      problems.add(
          changes.path(), "needs the table to have a 'key', by which a change finds its row.");
    }
    if (table.partOf().isPresent()
        && (changes.inserts().amount() > 0 || changes.deletes().amount() > 0)) {
      problems.add(
          changes.path(),
          "the rows are parts of '"
              + table.partOf().get().table()
              + "' and come and go with it, so they can only be updated. Set inserts and deletes to"
              + " 0.");
    }
    if (changes.kinds().isEmpty() && problems.isEmpty()) {
      problems.add(Paths.join(changes.path(), "kinds"), "needs at least one kind of update.");
    }
    changes.kinds().values().forEach(this::checkKind);
  }

  private void checkKind(UpdateSpec kind) {
    String redraws = Paths.join(kind.path(), "redraws");
    kind.redraws().forEach(column -> checkColumn(column, "redrawn", redraws));
    kind.steps()
        .forEach(
            (column, step) -> checkColumn(column, "stepped through " + step.values(), step.path()));
    kind.drifts()
        .forEach(
            (column, sd) ->
                checkColumn(
                    column,
                    "drifted by " + sd,
                    Paths.join(Paths.join(kind.path(), "drifts"), column)));
  }

  private void checkColumn(String name, String way, String path) {
    Optional<ColumnSpec> column = table.column(name);
    if (column.isEmpty()) {
      List<String> names = table.columns().stream().map(ColumnSpec::name).toList();
      problems.add(
          path,
          "table '"
              + table.name()
              + "' has no column '"
              + name
              + "'."
              + NearestName.didYouMean(name, names));
      return;
    }
    whyNot(column.get())
        .ifPresent(
            why ->
                problems.add(
                    path, "column '" + name + "' can't change: " + why + ". Take it out."));
    String other = wayOf.putIfAbsent(name, way);
    if (other != null && !other.equals(way)) {
      problems.add(
          path,
          "column '%s' is %s here, but %s by another kind; a column changes in one way."
              .formatted(name, way, other));
    }
  }

  private Optional<String> whyNot(ColumnSpec column) {
    String name = column.name();
    if (table.key().filter(name::equals).isPresent()) {
      return Optional.of("it is the key, by which a change finds its row");
    }
    if (table.timeline().map(TimelineSpec::column).filter(name::equals).isPresent()) {
      return Optional.of("it is the timeline, the order of the rows");
    }
    if (column.unique() || table.unique().stream().anyMatch(group -> group.contains(name))) {
      return Optional.of("its values are unique");
    }
    return Optional.empty();
  }
}
