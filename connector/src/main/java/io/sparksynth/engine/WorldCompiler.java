package io.sparksynth.engine;

import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Spec;
import io.sparksynth.spec.TableSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles a spec, sized and timed by a config, into tables; collects every problem on the way. */
final class WorldCompiler {
  private final Spec spec;
  private final WorldConfig config;
  private final Problems problems;
  private final Map<String, TableCompiler> tables = new LinkedHashMap<>();

  private WorldCompiler(Spec spec, WorldConfig config, Problems problems) {
    this.spec = spec;
    this.config = config;
    this.problems = problems;
  }

  static WorldCompiler compile(Spec spec, WorldConfig config, Problems problems) {
    WorldCompiler world = new WorldCompiler(spec, config, problems);
    Map<String, Long> sizes = Sizes.of(spec, config.sizing(), problems);
    for (TableSpec table : spec.tables()) {
      String key = TableCompiler.key(table.name());
      long rows = sizes.getOrDefault(key, 0L);
      world.tables.put(
          key,
          new TableCompiler(world, table, rows, Timelines.of(spec, table, config, rows, problems)));
    }
    if (problems.isEmpty()) {
      world.tables.values().forEach(TableCompiler::compileAll);
    }
    return world;
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
