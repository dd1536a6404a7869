package io.sparksynth.engine;

import io.sparksynth.engine.generator.TimelineGenerator;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.GeneratorSpec;
import io.sparksynth.spec.Spec;
import io.sparksynth.spec.TableSpec;
import io.sparksynth.spec.TimelineSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles a spec, sized and timed by a config, into tables; collects every problem on the way. */
final class WorldCompiler {
  private final Spec spec;
  private final WorldConfig config;
  private final Problems problems;
  private final Map<String, TableCompiler> tables = new LinkedHashMap<>();
  private final List<String> inProgress = new ArrayList<>();
  private Drifts drifts = Drifts.NONE;

  private WorldCompiler(Spec spec, WorldConfig config, Problems problems) {
    this.spec = spec;
    this.config = config;
    this.problems = problems;
  }

  static WorldCompiler compile(Spec spec, WorldConfig config, Problems problems, Problems options) {
    return compile(spec, config, "", null, problems, options);
  }

  /**
   * Compiles a world of which one table changes.
   *
   * @param problems of the spec
   * @param options problems of the options
   */
  static WorldCompiler compile(
      Spec spec,
      WorldConfig config,
      String changing,
      @Nullable ChangeSettings settings,
      Problems problems,
      Problems options) {
    WorldCompiler still = compile(new WorldCompiler(spec, config, problems), changing, settings);
    if (!Drifts.any(still) || !problems.isEmpty()) {
      return still;
    }
    WorldCompiler world = new WorldCompiler(spec, config, problems);
    world.drifts = Drifts.of(still, problems, options);
    return problems.isEmpty() && options.isEmpty() ? compile(world, changing, settings) : still;
  }

  private static WorldCompiler compile(
      WorldCompiler world, String changing, @Nullable ChangeSettings settings) {
    Spec spec = world.spec;
    WorldConfig config = world.config;
    Problems problems = world.problems;
    double windows = config.history() == null ? 1 : config.history().windows(config);
    int known = problems.size();
    Map<String, Long> sizes = Sizes.of(spec, config.sizing(), windows, problems);
    // A table that goes on without end has its timeline for as many rows as it would have had.
    Map<String, Long> timed =
        config.sizing().endless() == null
            ? sizes
            : Sizes.of(spec, config.sizing().endless(null), windows, problems);
    if (problems.size() > known) {
      // Tables without rows have all the problems that columns have: those are told too.
      sizes.replaceAll((table, rows) -> 0L);
      timed.replaceAll((table, rows) -> 0L);
      known = problems.size();
    }
    for (TableSpec declared : spec.tables()) {
      TableSpec table = withTimelineColumn(declared);
      String key = TableCompiler.key(table.name());
      long rows = sizes.getOrDefault(key, 0L);
      long timedRows = timed.getOrDefault(key, 0L);
      world.tables.put(
          key,
          new TableCompiler(
              world, table, rows, Timelines.of(spec, table, config, timedRows, problems)));
    }
    if (settings != null) {
      TableCompiler table = world.table(changing);
      ChangePlan.of(world, table.spec(), table.rows(), settings).ifPresent(table::change);
    }
    if (problems.size() == known) {
      world.tables.values().forEach(TableCompiler::compileAll);
    }
    return world;
  }

  /** The table with the column that its timeline names, which a spec need not declare. */
  private static TableSpec withTimelineColumn(TableSpec t) {
    TimelineSpec timeline = t.timeline().orElse(null);
    if (timeline == null
        || t.columns().stream().anyMatch(c -> c.name().equalsIgnoreCase(timeline.column()))) {
      return t;
    }
    List<ColumnSpec> columns = new ArrayList<>(t.columns());
    columns.add(timelineColumn(timeline));
    return new TableSpec(
        t.name(),
        t.comment(),
        t.rows(),
        t.fixed(),
        t.key(),
        t.timeline(),
        t.partOf(),
        t.follows(),
        t.ticks(),
        t.unique(),
        t.changes(),
        t.drifts(),
        columns,
        t.path());
  }

  private static ColumnSpec timelineColumn(TimelineSpec timeline) {
    GeneratorSpec generator =
        new GeneratorSpec(
            new TimelineGenerator(), Arguments.none(timeline.path()), timeline.path());
    return new ColumnSpec(
        timeline.column(),
        Optional.of(DataType.TIMESTAMP),
        generator,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        "",
        timeline.path());
  }

  /** A column begins to compile; what it asks for until it leaves, it depends on. */
  void enter(String column) {
    inProgress.add(column);
  }

  void leave() {
    inProgress.remove(inProgress.size() - 1);
  }

  /** {@code t.a -> t.b -> t.a}: how a column in progress came to ask for itself. */
  String circle(String column) {
    return String.join(" -> ", inProgress.subList(inProgress.indexOf(column), inProgress.size()))
        + " -> "
        + column;
  }

  /** Which columns drift. */
  Drifts drifts() {
    return drifts;
  }

  Spec spec() {
    return spec;
  }

  /** Name of the industry: part of every key, so two industries never share numbers. */
  String name() {
    return spec.industry();
  }

  WorldConfig config() {
    return config;
  }

  Problems problems() {
    return problems;
  }

  Optional<TableCompiler> find(String table) {
    return Optional.ofNullable(tables.get(TableCompiler.key(table)));
  }

  TableCompiler table(String name) {
    return find(name).orElseThrow();
  }

  List<TableCompiler> tables() {
    return List.copyOf(tables.values());
  }

  List<String> tableNames() {
    return tables.values().stream().map(TableCompiler::name).toList();
  }
}
