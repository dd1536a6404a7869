package io.sparksynth.engine;

import io.sparksynth.engine.fault.FaultKind;
import io.sparksynth.engine.fault.FaultRates;
import io.sparksynth.engine.fault.Outliers;
import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which faults each column and table of a compiled world has, and what can't be. */
final class FaultCompiler {
  private final WorldCompiler world;
  private final FaultRates rates;
  private final Problems problems;

  private FaultCompiler(WorldCompiler world, FaultRates rates, Problems problems) {
    this.world = world;
    this.rates = rates;
    this.problems = problems;
  }

  /**
   * The faults of each table that has any, by its name. The tables must be compiled; problems are
   * those of the options.
   */
  static Map<String, TableFaults> compile(
      WorldCompiler world, FaultRates rates, Problems problems) {
    if (rates.isNone() && rates.rates().isEmpty()) {
      return Map.of();
    }
    return new FaultCompiler(world, rates, problems).compile();
  }

  private Map<String, TableFaults> compile() {
    rates.rates().stream().filter(rate -> !rate.column().isEmpty()).forEach(this::check);
    Map<String, Map<String, Map<FaultKind, Double>>> wanted = new LinkedHashMap<>();
    for (TableCompiler table : world.tables()) {
      wanted.put(table.name(), columns(table));
    }
    Map<String, TableFaults> faults = new LinkedHashMap<>();
    if (problems.isEmpty()) {
      long all = 0;
      for (TableCompiler table : world.tables()) {
        TableFaults compiled =
            TableFaults.compile(
                table,
                wanted.getOrDefault(table.name(), Map.of()),
                duplicateRate(table),
                lateRate(table));
        all = checkRows(table, compiled, all);
        faults.put(table.name(), compiled);
      }
    }
    faults.values().removeIf(TableFaults::isNone);
    return faults;
  }

  private Map<String, Map<FaultKind, Double>> columns(TableCompiler table) {
    Map<String, Map<FaultKind, Double>> columns = new LinkedHashMap<>();
    for (ColumnSpec column : visible(table)) {
      Map<FaultKind, Double> kinds = new LinkedHashMap<>();
      for (FaultKind kind : FaultKind.OF_CELLS) {
        double rate = rate(kind, table, column);
        if (rate > 0) {
          kinds.put(kind, rate);
        }
      }
      checkSum(table, column, kinds);
      if (!kinds.isEmpty()) {
        columns.put(column.name(), kinds);
      }
    }
    return columns;
  }

  private double rate(FaultKind kind, TableCompiler table, ColumnSpec column) {
    Optional<Double> named = rates.of(kind, table.name(), column.name());
    if (named.isPresent()) {
      return obstacle(kind, table, column).isEmpty() ? named.get() : 0;
    }
    boolean byItself =
        obstacle(kind, table, column).isEmpty()
            && switch (kind) {
              case NULLS, FORMATS -> !isKey(table, column);
              case OUTLIERS -> !isKey(table, column) && !isTimeline(table, column);
              case ORPHANS -> true;
              case TYPOS -> !isKey(table, column) && isName(column);
              case DUPLICATES, LATE -> false;
            };
    return byItself ? rates.of(kind) : 0;
  }

  private void checkSum(TableCompiler table, ColumnSpec column, Map<FaultKind, Double> kinds) {
    double sum = kinds.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum > 1 + 1e-9) {
      problems.add(
          "",
          "Faults of column '%s.%s' add up to more than 1 (%s), but a cell has one at most. Lower them."
              .formatted(
                  table.name(),
                  column.name(),
                  kinds.entrySet().stream()
                      .map(e -> e.getKey().label() + " " + e.getValue())
                      .collect(Collectors.joining(", "))));
    }
  }

  /** The rows of the tables with faults up to this one, which {@code _faults} must count. */
  private long checkRows(TableCompiler table, TableFaults faults, long before) {
    long all = faults.isNone() ? before : before + faults.rows();
    if (faults.rows() < table.rows()) { // the sum has passed the greatest number
      problems.add(
          "",
          String.format(
              Locale.ROOT,
              "Table '%s' has %,d rows, and with duplicates more than can be counted. Lower its"
                  + " rows or 'faults.duplicates'.",
              table.name(),
              table.rows()));
    } else if (all < before) {
      problems.add(
          "",
          String.format(
              Locale.ROOT,
              "Table '%s' has %,d rows, and with the tables before it more than can be counted."
                  + " Lower the rows, or ask for faults of fewer tables.",
              table.name(),
              table.rows()));
    }
    return Math.max(0, all);
  }

  private double duplicateRate(TableCompiler table) {
    return table
        .spec()
        .key()
        .flatMap(key -> rates.of(FaultKind.DUPLICATES, table.name(), key))
        .orElse(rates.of(FaultKind.DUPLICATES));
  }

  private double lateRate(TableCompiler table) {
    if (table.times().time() == null) {
      return 0;
    }
    return table
        .spec()
        .timeline()
        .flatMap(t -> rates.of(FaultKind.LATE, table.name(), t.column()))
        .orElse(rates.of(FaultKind.LATE));
  }

  /** A rate that names a column must fit one column at least. */
  private void check(FaultRates.Rate rate) {
    int dot = rate.column().indexOf('.');
    String column = rate.column().substring(dot + 1);
    List<TableCompiler> tables =
        dot < 0 ? world.tables() : world.find(rate.column().substring(0, dot)).stream().toList();
    if (tables.isEmpty()) {
      String table = rate.column().substring(0, dot);
      problem(rate, "names no table of this world", table, world.tableNames());
      return;
    }
    List<String> obstacles = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (TableCompiler table : tables) {
      for (ColumnSpec each : visible(table)) {
        known.add(each.name());
        if (each.name().equalsIgnoreCase(column)) {
          Optional<String> obstacle = obstacle(rate.kind(), table, each);
          if (obstacle.isEmpty()) {
            return;
          }
          obstacles.add(obstacle.get());
        }
      }
    }
    if (obstacles.isEmpty()) {
      problem(
          rate,
          "names no column of " + (dot < 0 ? "this world" : "'" + tables.get(0).name() + "'"),
          column,
          known.stream().distinct().toList());
    } else {
      problems.add("", "Option '" + rate.option() + "' can't be: " + obstacles.get(0) + ".");
    }
  }

  private void problem(FaultRates.Rate rate, String what, String name, List<String> known) {
    problems.add(
        "",
        "Option '%s' %s.%s".formatted(rate.option(), what, NearestName.didYouMean(name, known)));
  }

  /** Why a column can't have faults of a kind. */
  private static Optional<String> obstacle(FaultKind kind, TableCompiler table, ColumnSpec column) {
    String name = "column '" + table.name() + "." + column.name() + "'";
    DataType type = table.column(column.name()).type();
    String why =
        switch (kind) {
          case NULLS -> "";
          case OUTLIERS ->
              Outliers.fit(type)
                  ? ""
                  : "outliers are numbers, dates or timestamps, and %s is %s".formatted(name, type);
          case ORPHANS ->
              isForeignKey(table, column) ? "" : "orphans need a foreign key, and %s is none";
          case FORMATS, TYPOS ->
              type.equals(DataType.STRING)
                  ? ""
                  : "%s are in texts, and %s is %s".formatted(kind.label(), name, type);
          case DUPLICATES ->
              is(table.spec().key(), column)
                  ? ""
                  : "duplicates are whole rows with the same key, and %s is not the table's key";
          case LATE ->
              isTimeline(table, column)
                  ? ""
                  : "late rows come behind the table's timeline, and %s does not show it";
        };
    return why.isEmpty() ? Optional.empty() : Optional.of(why.replace("%s", name));
  }

  private static boolean is(Optional<String> name, ColumnSpec column) {
    return name.filter(column.name()::equalsIgnoreCase).isPresent();
  }

  /** Whether the column is, or is part of, what identifies a row of its table or another. */
  static boolean isKey(TableCompiler table, ColumnSpec column) {
    return is(table.spec().key(), column)
        || isForeignKey(table, column)
        || table.spec().unique().stream()
            .anyMatch(group -> group.stream().anyMatch(column.name()::equalsIgnoreCase));
  }

  private static boolean isForeignKey(TableCompiler table, ColumnSpec column) {
    return table.relations().relationships().stream()
        .anyMatch(r -> r.childColumn().equalsIgnoreCase(column.name()));
  }

  private static boolean isTimeline(TableCompiler table, ColumnSpec column) {
    return is(table.spec().timeline().map(t -> t.column()), column);
  }

  /** By its name: {@code name}, {@code last_name}, {@code companyName}. */
  private static boolean isName(ColumnSpec column) {
    return column.name().toLowerCase(Locale.ROOT).endsWith("name");
  }

  static List<ColumnSpec> visible(TableCompiler table) {
    return table.spec().columns().stream().filter(column -> !column.hidden()).toList();
  }
}
