package io.sparksynth.spark.read;

import io.sparksynth.engine.Field;
import io.sparksynth.engine.Relationship;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.CheckSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tables about a world: what it holds, how it is made, how it hangs together, what must be true
 * of it.
 */
public final class AboutWorld {
  private static final String TABLES = "_tables";
  private static final String COLUMNS = "_columns";
  private static final String RELATIONSHIPS = "_relationships";
  private static final String CHECKS = "_checks";

  /** Names of the tables. */
  public static final List<String> NAMES =
      List.of(TABLES, COLUMNS, RELATIONSHIPS, CHECKS, FaultsTable.NAME);

  private AboutWorld() {}

  /** Whether a name is, or should be, one of {@link #NAMES}. */
  public static boolean isAbout(String table) {
    return table.startsWith("_");
  }

  static ReadableTable table(World world, String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case TABLES -> tables(world);
      case COLUMNS -> columns(world);
      case RELATIONSHIPS -> relationships(world);
      case CHECKS -> checks(world);
      default -> throw unknown(name);
    };
  }

  private static RuntimeException unknown(String name) {
    Problems problems = new Problems();
    problems.add(
        "",
        "There is no table '" + name + "' about a world." + NearestName.didYouMean(name, NAMES));
    problems.throwIfAny("the options of a synthetic read");
    throw new AssertionError(name);
  }

  private static AboutTable tables(World world) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (WorldTable table : world.tables()) {
      rows.add(
          AboutTable.row(
              table.name(),
              table.comment(),
              table.place(table.endRow()) - table.place(table.firstRow()),
              table.key().orElse(null)));
    }
    return AboutTable.of(world, TABLES, "The tables of this world")
        .column("table", "name of the table")
        .column("comment", "what it holds")
        .count("rows", "how many rows it has in this world")
        .column("key", "the column that identifies a row, if there is one")
        .with(rows);
  }

  private static AboutTable columns(World world) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (WorldTable table : world.tables()) {
      for (Field field : table.fields()) {
        rows.add(
            AboutTable.row(
                table.name(),
                field.name(),
                field.type().toString(),
                field.madeBy(),
                field.nulls(),
                field.weights(),
                field.range(),
                field.comment()));
      }
    }
    return AboutTable.of(world, COLUMNS, "The generation plan: how each column is made")
        .column("table", "name of the table")
        .column("column", "name of the column")
        .column("type", "its SQL type")
        .column("made_by", "how its values are made")
        .column("nulls", "how often it is null; empty if never")
        .column("weights", "how often each value occurs; empty if that has no meaning")
        .column("range", "between what its values lie; empty if that has no meaning")
        .column("comment", "what it holds")
        .with(rows);
  }

  private static AboutTable relationships(World world) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Relationship r : world.relationships()) {
      rows.add(AboutTable.row(r.child(), r.childColumn(), r.parent(), r.parentColumn()));
    }
    return AboutTable.of(world, RELATIONSHIPS, "The foreign keys of this world")
        .column("child", "the table that refers")
        .column("child_column", "its column that refers")
        .column("parent", "the table that is referred to")
        .column("parent_column", "its column that is referred to")
        .with(rows);
  }

  private static AboutTable checks(World world) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (CheckSpec check : world.checks()) {
      rows.add(
          AboutTable.row(check.table().orElse(null), check.name(), check.sql(), check.expect()));
    }
    return AboutTable.of(world, CHECKS, "What must be true of this world")
        .column("table", "the table that the check is about, if it is one")
        .column("name", "the rule in words")
        .column("sql", "a query over views named like the tables; it gives one value")
        .column("expect", "that value as text")
        .with(rows);
  }
}
