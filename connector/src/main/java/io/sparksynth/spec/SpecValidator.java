package io.sparksynth.spec;

import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Checks what spans several parts of a spec: names that refer to others, and limits. */
final class SpecValidator {
  private static final int MAX_COLUMNS = 2000;
  private static final Set<DataType> TIMES =
      Set.of(DataType.DATE, DataType.TIMESTAMP, DataType.TIMESTAMP_NTZ);

  private final Spec spec;
  private final Problems problems;
  private final List<String> tableNames;

  SpecValidator(Spec spec, Problems problems) {
    this.spec = spec;
    this.problems = problems;
    this.tableNames = spec.tables().stream().map(TableSpec::name).toList();
  }

  void validate() {
    if (spec.tables().isEmpty() && problems.isEmpty()) { // else they may only be misspelt
      problems.add("tables", "needs at least one table.");
    }
    // A table without columns is broken, but costs time too.
    int columns = spec.tables().stream().mapToInt(t -> Math.max(1, t.columns().size())).sum();
    if (columns > MAX_COLUMNS) {
      problems.add("tables", "have " + columns + " columns; a spec may have " + MAX_COLUMNS + ".");
      return;
    }
    checkTableNames();
    spec.seasons().values().forEach(this::checkSeason);
    spec.tables().forEach(this::checkTable);
    checkPartOfCycles();
    checkChecks();
  }

  private void checkTableNames() {
    Map<String, String> names = new HashMap<>();
    for (TableSpec table : spec.tables()) {
      if (!ValueTypes.isIdentifier(table.name())) {
        problems.add(
            table.path(), "a table's name must be a letter, then letters, digits and underscores.");
      }
      String twin = names.put(table.name().toLowerCase(Locale.ROOT), table.name());
      if (twin != null) {
        problems.add(
            table.path(), "differs from the table '" + twin + "' by case only; rename one.");
      }
    }
  }

  private void checkSeason(SeasonSpec season) {
    checkHasCalendar(season, "holidays", season.holidays());
    checkHasCalendar(season, "until", season.until());
  }

  private void checkHasCalendar(SeasonSpec season, String key, Map<String, ?> days) {
    if (!days.isEmpty() && season.calendar().isEmpty()) {
      problems.add(
          Paths.join(season.path(), key), "needs the key 'calendar' beside it to know days.");
    }
  }

  private void checkTable(TableSpec table) {
    if (!table.columns().isEmpty()) { // else they are broken, which was said
      table.key().ifPresent(key -> checkKey(table, key));
      table.timeline().ifPresent(timeline -> checkTimelineColumn(table, timeline));
      checkUnique(table);
      table
          .drifts()
          .forEach(drift -> checkColumn(table, drift.column(), Paths.join(drift.path(), "column")));
      table.columns().forEach(column -> checkReferences(table, column));
      checkCorrelationCycles(table);
      table.changes().ifPresent(changes -> new ChangesValidator(table, changes, problems).check());
    }
    table.timeline().ifPresent(this::checkTimelineSeason);
    table
        .partOf()
        .ifPresent(part -> checkTableName(part.table(), Paths.join(part.path(), "table")));
    table
        .follows()
        .ifPresent(cause -> checkTableName(cause.table(), Paths.join(cause.path(), "table")));
    table
        .ticks()
        .ifPresent(ticks -> checkTableName(ticks.table(), Paths.join(ticks.path(), "table")));
  }

  private void checkKey(TableSpec table, String key) {
    checkColumn(table, key, Paths.join(table.path(), "key"));
    table
        .column(key)
        .filter(column -> column.nulls() > 0 || column.when().isPresent())
        .ifPresent(
            column ->
                problems.add(
                    Paths.join(column.path(), column.nulls() > 0 ? "nulls" : "when"),
                    "'"
                        + key
                        + "' is the table's key, which identifies its rows: it can't be null."));
  }

  private void checkTimelineColumn(TableSpec table, TimelineSpec timeline) {
    String path = Paths.join(timeline.path(), "column");
    Optional<ColumnSpec> column = table.column(timeline.column());
    if (column.isEmpty()) { // then the compiler adds it as the last column
      checkNewColumn(table, timeline.column(), path);
    } else {
      Optional<DataType> type = column.flatMap(ColumnSpec::type);
      if (type.isPresent() && !TIMES.contains(type.get())) {
        problems.add(
            path,
            "'"
                + timeline.column()
                + "' must be a date, timestamp or timestamp_ntz, but is "
                + type.get()
                + ".");
      }
    }
  }

  private void checkNewColumn(TableSpec table, String name, String path) {
    if (!ValueTypes.isIdentifier(name)) {
      problems.add(path, "a column's name must be a letter, then letters, digits and underscores.");
    }
    table.columns().stream()
        .map(ColumnSpec::name)
        .filter(name::equalsIgnoreCase)
        .forEach(
            twin ->
                problems.add(
                    path, "differs from the column '" + twin + "' by case only; write it alike."));
  }

  private void checkTimelineSeason(TimelineSpec timeline) {
    String key = timeline.season().isPresent() ? "season" : "seasons";
    for (String season : timeline.seasons().keySet()) {
      if (!spec.seasons().containsKey(season)) {
        problems.add(
            Paths.join(timeline.path(), key),
            "there is no season '" + season + "'." + didYouMean(season, spec.seasons().keySet()));
      }
    }
  }

  private void checkUnique(TableSpec table) {
    for (List<String> group : table.unique()) {
      Set<String> seen = new HashSet<>();
      for (String column : group) {
        String path = Paths.join(table.path(), "unique");
        if (!seen.add(column)) {
          problems.add(path, "names the column '" + column + "' twice in a group.");
        } else {
          checkColumn(table, column, path);
        }
      }
    }
  }

  private void checkReferences(TableSpec table, ColumnSpec column) {
    column
        .cases()
        .ifPresent(
            cases ->
                checkOtherColumn(
                    table, column, cases.column(), Paths.join(cases.path(), cases.column())));
    column
        .correlation()
        .ifPresent(
            correlation ->
                checkOtherColumn(
                    table, column, correlation.with(), Paths.join(correlation.path(), "with")));
  }

  private void checkOtherColumn(TableSpec table, ColumnSpec column, String other, String path) {
    if (other.contains(".")) {
      return; // a column of another table: the compiler resolves the path
    }
    if (other.equals(column.name())) {
      problems.add(path, "a column can't depend on itself; name another column.");
    } else {
      checkColumn(table, other, path);
    }
  }

  private void checkCorrelationCycles(TableSpec table) {
    Set<String> done = new HashSet<>();
    for (ColumnSpec start : table.columns()) {
      Set<String> chain = new LinkedHashSet<>();
      Optional<ColumnSpec> column = Optional.of(start);
      while (column.isPresent() && !done.contains(column.get().name())) {
        String name = column.get().name();
        if (!chain.add(name)) {
          if (chain.size() > 1) { // a column with itself was reported
            problems.add(
                Paths.join(column.get().path(), "correlation"),
                "goes in a circle: " + circle(chain, name) + ".");
          }
          break;
        }
        column = column.get().correlation().map(CorrelationSpec::with).flatMap(table::column);
      }
      done.addAll(chain);
    }
  }

  private void checkPartOfCycles() {
    Set<String> done = new HashSet<>();
    for (TableSpec start : spec.tables()) {
      Set<String> chain = new LinkedHashSet<>();
      Optional<TableSpec> table = Optional.of(start);
      while (table.isPresent() && !done.contains(table.get().name())) {
        String name = table.get().name();
        if (!chain.add(name)) {
          problems.add(
              Paths.join(
                  table.get().path(),
                  table.get().partOf().isPresent()
                      ? "partOf"
                      : table.get().follows().isPresent() ? "follows" : "ticks"),
              "goes in a circle: " + circle(chain, name) + ".");
          break;
        }
        table =
            table.get().partOf().map(PartOfSpec::table).or(above(table.get())).flatMap(spec::table);
      }
      done.addAll(chain);
    }
  }

  private static Supplier<Optional<String>> above(TableSpec table) {
    return () ->
        table.follows().map(FollowsSpec::table).or(() -> table.ticks().map(TicksSpec::table));
  }

  /** {@code a → b → a}: the part of a chain that begins and ends with a name. */
  private static String circle(Collection<String> chain, String name) {
    List<String> names = new ArrayList<>(chain);
    List<String> circle = new ArrayList<>(names.subList(names.indexOf(name), names.size()));
    circle.add(name);
    return String.join(" -> ", circle);
  }

  private void checkChecks() {
    Set<String> names = new HashSet<>();
    for (CheckSpec check : spec.checks()) {
      if (!names.add(check.name())) {
        problems.add(
            Paths.join(check.path(), "name"), "two checks are named '" + check.name() + "'.");
      }
      check.table().ifPresent(name -> checkTableName(name, Paths.join(check.path(), "table")));
    }
  }

  private void checkTableName(String name, String path) {
    if (!tableNames.contains(name)) {
      problems.add(path, "there is no table '" + name + "'." + didYouMean(name, tableNames));
    }
  }

  private boolean checkColumn(TableSpec table, String name, String path) {
    List<String> names = new ArrayList<>();
    table.columns().forEach(column -> names.add(column.name()));
    table
        .timeline()
        .map(TimelineSpec::column)
        .filter(c -> !names.contains(c))
        .ifPresent(names::add);
    if (names.contains(name)) {
      return true;
    }
    problems.add(
        path,
        "table '" + table.name() + "' has no column '" + name + "'." + didYouMean(name, names));
    return false;
  }

  private static String didYouMean(String name, Collection<String> candidates) {
    return NearestName.didYouMean(name, candidates);
  }
}
