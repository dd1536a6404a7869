package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.List;
import java.util.Optional;

/**
 * A table.
 *
 * @param rows at scale 1; 0 if they follow from {@code partOf}
 * @param fixed its rows don't change with the scale
 * @param key the column that identifies a row
 * @param unique groups of columns that are unique together
 * @param changes how the rows change from version to version
 * @param drifts of its columns
 */
public record TableSpec(
    String name,
    String comment,
    long rows,
    boolean fixed,
    Optional<String> key,
    Optional<TimelineSpec> timeline,
    Optional<PartOfSpec> partOf,
    Optional<FollowsSpec> follows,
    Optional<TicksSpec> ticks,
    List<List<String>> unique,
    Optional<ChangesSpec> changes,
    List<DriftSpec> drifts,
    List<ColumnSpec> columns,
    String path) {

  private static final Parameter<String> COMMENT =
      Parameter.of("comment", ValueTypes.text()).orElse("").text("Comment of the table.");
  private static final Parameter<Long> ROWS =
      Parameter.of("rows", ValueTypes.integer())
          .range(0, Long.MAX_VALUE)
          .text(
              "Rows at scale 1. Required unless `partOf` or `follows` is there, which decide"
                  + " them.");
  private static final Parameter<Boolean> FIXED =
      Parameter.of("fixed", ValueTypes.bool())
          .orElse(false)
          .text("The rows don't change with the scale.");
  private static final Parameter<String> KEY =
      Parameter.of("key", ValueTypes.text()).text("The column that identifies a row.");
  private static final Parameter<TimelineSpec> TIMELINE =
      Parameter.of("timeline", TimelineSpec.TYPE)
          .text("When the rows happen; the rows are ordered by it.");
  private static final Parameter<PartOfSpec> PART_OF =
      Parameter.of("partOf", PartOfSpec.TYPE)
          .text("The rows are parts of another table's rows, as lines are of an order.");
  private static final Parameter<FollowsSpec> FOLLOWS =
      Parameter.of("follows", FollowsSpec.TYPE)
          .text(
              "Each row follows from one row of another table, of those that a `quota` chose; in"
                  + " their order.");
  private static final Parameter<TicksSpec> TICKS =
      Parameter.of("ticks", TicksSpec.TYPE)
          .text(
              "The rows are what each row of another table writes at a fixed interval, which"
                  + " follows from how many rows there are; `timeline` shows when.");
  private static final Parameter<List<List<String>>> UNIQUE =
      Parameter.of("unique", new UniqueGroupsType())
          .orElse(List.of())
          .text("Columns that are unique together: `[a, b]`, or several groups `[[a, b], [c]]`.");
  private static final Parameter<ChangesSpec> CHANGES =
      Parameter.of("changes", ChangesSpec.TYPE)
          .text("How the rows change from version to version, for change feeds and snapshots.");
  private static final Parameter<List<DriftSpec>> DRIFT =
      Parameter.of("drift", ValueTypes.oneOrMore(DriftSpec.TYPE))
          .orElse(List.of())
          .text(
              "Columns that are made otherwise from a time on, and with them all that depends on"
                  + " them: `{column: amount, from: end - 30 days, scale: 1.5}`, or a list.");
  private static final Parameter<List<ColumnSpec>> COLUMNS =
      Parameter.of("columns", ValueTypes.columns())
          .orElse(List.of())
          .required()
          .text("The columns by name.");

  static final List<Parameter<?>> PARAMETERS =
      List.of(
          COMMENT, ROWS, FIXED, KEY, TIMELINE, PART_OF, FOLLOWS, TICKS, UNIQUE, CHANGES, DRIFT,
          COLUMNS);

  public TableSpec {
    unique = unique.stream().map(List::copyOf).toList();
    drifts = List.copyOf(drifts);
    columns = List.copyOf(columns);
  }

  static final ValueType<TableSpec> TYPE =
      new RecordType<>("a table", PARAMETERS, TableSpec::build);

  private static TableSpec build(Arguments a, Problems problems) {
    if (a.given(PART_OF) && a.given(ROWS)) {
      problems.add(a.path(ROWS), "the rows of a table with 'partOf' follow from it; leave it out.");
    } else if (a.given(FOLLOWS) && a.given(ROWS)) {
      problems.add(
          a.path(ROWS), "the rows of a table with 'follows' follow from it; leave it out.");
    } else if (!a.given(PART_OF) && !a.given(FOLLOWS) && !a.given(ROWS) && a.given(COLUMNS)) {
      problems.add(a.path(), "needs 'rows' (at scale 1) or 'partOf'.");
    }
    if (a.given(FOLLOWS) && (a.given(PART_OF) || a.given(TIMELINE))) {
      problems.add(
          a.path(FOLLOWS),
          "has no meaning beside 'partOf' or 'timeline': the rows have the times of what they"
              + " follow from.");
    }
    if (a.given(TICKS) && (a.given(PART_OF) || a.given(FOLLOWS) || a.given(TIMELINE))) {
      problems.add(a.path(TICKS), "has no meaning beside 'partOf', 'follows' or 'timeline'.");
    }
    return new TableSpec(
        Paths.lastKey(a.path()),
        a.get(COMMENT),
        a.find(ROWS).orElse(0L),
        a.get(FIXED),
        a.find(KEY),
        a.find(TIMELINE),
        a.find(PART_OF),
        a.find(FOLLOWS),
        a.find(TICKS),
        a.get(UNIQUE),
        a.find(CHANGES),
        a.get(DRIFT),
        a.get(COLUMNS),
        a.path());
  }

  /** The column of a name. */
  public Optional<ColumnSpec> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  /** This table with other columns. */
  public TableSpec with(List<ColumnSpec> other) {
    return new TableSpec(
        name, comment, rows, fixed, key, timeline, partOf, follows, ticks, unique, changes, drifts,
        other, path);
  }
}
