package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problem;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DriftChange;
import io.sparksynth.spec.DriftSpec;
import io.sparksynth.spec.TimeExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a world drift, found out by what they are without drift. What a world computes
 * of many rows at once (the intercept of a label, how popular parents are) is taken from the world
 * without drift, so that no row before a drift changes.
 */
final class Drifts {
  /** No column drifts. */
  static final Drifts NONE = new Drifts(null);

  private final @Nullable WorldCompiler without;
  private final Map<String, List<DriftSpec>> byColumn = new LinkedHashMap<>();

  private Drifts(@Nullable WorldCompiler without) {
    this.without = without;
  }

  /** Whether a world drifts at all. */
  static boolean any(WorldCompiler world) {
    return world.config().drift() != null
        || world.spec().tables().stream().anyMatch(table -> !table.drifts().isEmpty());
  }

  /**
   * The drifts of a world's spec and config.
   *
   * @param without the world without them, compiled
   * @param spec gets the problems of the spec's drifts
   * @param options gets those of the config's
   */
  static Drifts of(WorldCompiler without, Problems spec, Problems options) {
    Drifts drifts = new Drifts(without);
    for (TableCompiler table : without.tables()) {
      for (DriftSpec drift : table.spec().drifts()) {
        ColumnSpec column = table.find(drift.column()).orElseThrow();
        Optional<String> obstacle = obstacle(table, column, drift.change());
        if (obstacle.isPresent()) {
          spec.add(drift.path(), "column '" + column.name() + "' " + obstacle.get() + ".");
        } else {
          drifts.add(table, column, drift);
        }
      }
    }
    DriftOption option = without.config().drift();
    if (option != null) {
      drifts.add(option, options);
    }
    return drifts;
  }

  private void add(TableCompiler table, ColumnSpec column, DriftSpec drift) {
    byColumn
        .computeIfAbsent(name(table.name(), column.name()), any -> new ArrayList<>())
        .add(drift);
  }

  private void add(DriftOption option, Problems problems) {
    WorldCompiler world = java.util.Objects.requireNonNull(without);
    int dot = option.column().indexOf('.');
    String table = dot < 0 ? "" : option.column().substring(0, dot);
    String name = option.column().substring(dot + 1);
    if (dot >= 0 && world.find(table).isEmpty()) {
      problems.add("", unknown("table of this world", table, world.tableNames()));
      return;
    }
    List<String> known = new ArrayList<>();
    List<String> obstacles = new ArrayList<>();
    boolean found = false;
    for (TableCompiler each : dot < 0 ? world.tables() : world.find(table).stream().toList()) {
      each.columnNames().stream().filter(c -> !known.contains(c)).forEach(known::add);
      ColumnSpec column = each.find(name).orElse(null);
      if (column != null) {
        Optional<String> obstacle = obstacle(each, column, option.by());
        obstacle.ifPresent(
            why -> obstacles.add("'" + each.name() + "." + column.name() + "' " + why));
        if (obstacle.isEmpty()) {
          found = true;
          add(
              each,
              column,
              new DriftSpec(
                  column.name(),
                  TimeExpr.parse(option.at()).orElseThrow(),
                  option.by(),
                  column.path()));
        }
      }
    }
    if (!found) {
      problems.add(
          "",
          obstacles.isEmpty()
              ? unknown(dot < 0 ? "column of this world" : "column of '" + table + "'", name, known)
              : "Option 'drift.column' can't be: " + obstacles.get(0) + ".");
    }
  }

  private static String unknown(String what, String name, List<String> known) {
    return "Option 'drift.column' names no %s.%s"
        .formatted(what, NearestName.didYouMean(name, known));
  }

  /** Why a column can't change that way. */
  private static Optional<String> obstacle(
      TableCompiler table, ColumnSpec column, DriftChange change) {
    if (table.times().time() == null) {
      return Optional.of(
          "has no time to drift at: its table has no timeline, nor is it part of one that has");
    }
    boolean timeline =
        table.spec().timeline().filter(t -> column.name().equalsIgnoreCase(t.column())).isPresent();
    if (timeline || column.unique() || FaultCompiler.isKey(table, column)) {
      return Optional.of(
          timeline ? "can't drift: it shows the timeline" : "can't drift: it identifies rows");
    }
    DataType type = table.column(column.name()).type();
    if (Reweighting.has(column, Reweighted.class)
        && (change.isReweighting() || type.equals(DataType.BOOLEAN))) {
      Problems problems = new Problems();
      Reweighting.of(column, change, problems);
      return problems.list().stream().map(Problem::what).findFirst();
    }
    if (change.isReweighting()) {
      return Optional.of("has no weights: a choice or a label has; numbers take shift or scale");
    }
    return isNumber(type)
        ? Optional.empty()
        : Optional.of("is " + type + ": shift and scale are for numbers, a choice takes weights");
  }

  private static boolean isNumber(DataType type) {
    return type instanceof DataType.Decimal
        || List.of(
                DataType.TINYINT,
                DataType.SMALLINT,
                DataType.INT,
                DataType.BIGINT,
                DataType.FLOAT,
                DataType.DOUBLE)
            .contains(type);
  }

  private static String name(String table, String column) {
    return TableCompiler.key(table) + "." + TableCompiler.key(column);
  }

  /** The drifts of a column, as they are declared. */
  List<DriftSpec> of(String table, String column) {
    return byColumn.getOrDefault(name(table, column), List.of());
  }

  /** The same table without drift; itself if the world has none. */
  TableCompiler without(TableCompiler table) {
    return without == null ? table : without.table(table.name());
  }
}
