package io.sparksynth.engine;

import io.sparksynth.engine.generator.Generators;
import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.CheckSpec;
import io.sparksynth.spec.Spec;
import io.sparksynth.spec.SpecParser;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A compiled world: tables that agree with each other. Immutable, shared by all threads of a JVM.
 */
public final class World {
  private static final int MOST_CACHED = 64;
  private static final int MOST_CHANGING = 8;

  /**
   * Worlds by what fixes them, least recently used first. A world has some 10 to 50 MiB of tables:
   * those that no reader holds give way when memory runs short, and are compiled again if needed.
   */
  private static final Map<WorldConfig, SoftReference<World>> CACHE =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(
                Map.Entry<WorldConfig, SoftReference<World>> eldest) {
              return size() > MOST_CACHED;
            }
          });

  private final WorldConfig config;
  private final Spec spec;
  private final List<WorldTable> tables;

  /** Tables that change, by what fixes them, least recently used first. */
  private final Map<ChangeKey, ChangingTable> changing =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ChangeKey, ChangingTable> eldest) {
              return size() > MOST_CHANGING;
            }
          });

  private record ChangeKey(String table, ChangeSettings settings) {}

  private World(WorldCompiler compiled, Map<String, TableFaults> faults) {
    config = compiled.config();
    spec = compiled.spec();
    tables =
        compiled.tables().stream()
            .map(table -> new WorldTable(table, faults.get(table.name())))
            .toList();
  }

  /**
   * The world that a config fixes: compiled at first use, then kept while there is memory.
   *
   * @throws io.sparksynth.problem.ProblemsException with all that is wrong with it
   */
  public static World of(WorldConfig config) {
    SoftReference<World> kept = CACHE.get(config);
    World ready = kept == null ? null : kept.get();
    if (ready == null) {
      ready = compile(config);
      CACHE.put(config, new SoftReference<>(ready));
    }
    return ready;
  }

  private static World compile(WorldConfig config) {
    Problems problems = new Problems();
    String name = config.source().name();
    String own = config.source().text();
    String text = own == null ? Packs.text(name, problems) : own;
    problems.throwIfAny("the options");
    Spec spec = SpecParser.of(Generators.ALL).parse(java.util.Objects.requireNonNull(text), name);
    Problems options = new Problems();
    Sizes.check(spec, config.sizing(), options);
    Spec weighed = WeightOptions.apply(spec, config.weights(), options);
    // Weights that can't be leave the spec's own, so that all else that is wrong is found too.
    WorldCompiler compiled =
        WorldCompiler.compile(options.isEmpty() ? weighed : spec, config, problems, options);
    if (!problems.isEmpty()) {
      options.list().forEach(problems::add);
      problems.throwIfAny("spec '" + name + "'");
    }
    Map<String, TableFaults> faults = FaultCompiler.compile(compiled, config.faults(), options);
    options.throwIfAny("the options");
    return new World(compiled, faults);
  }

  /** The industries whose packs are on the class path. */
  public static List<String> installedIndustries() {
    return Packs.names();
  }

  public WorldConfig config() {
    return config;
  }

  public String industry() {
    return spec.industry();
  }

  public String comment() {
    return spec.comment();
  }

  /** All tables; the first is the default. */
  public List<WorldTable> tables() {
    return tables;
  }

  /**
   * The table of that name, in any case.
   *
   * @throws io.sparksynth.problem.ProblemsException naming the nearest if there is none
   */
  public WorldTable table(String name) {
    for (WorldTable table : tables) {
      if (table.name().equalsIgnoreCase(name)) {
        return table;
      }
    }
    Problems problems = new Problems();
    problems.add(
        "",
        "'%s' has no table '%s'.%s"
            .formatted(
                industry(),
                name,
                NearestName.didYouMean(name, tables.stream().map(WorldTable::name).toList())));
    problems.throwIfAny("the options");
    throw new IllegalStateException("unreachable");
  }

  /**
   * A table as one that changes from version to version: compiled at first use, then kept while
   * there is memory.
   *
   * @throws io.sparksynth.problem.ProblemsException if it has no changes, or they can't be
   */
  public ChangingTable changing(String name, ChangeSettings settings) {
    WorldTable table = table(name);
    ChangeKey key = new ChangeKey(table.name(), settings);
    ChangingTable ready = changing.get(key);
    if (ready == null) {
      Problems problems = new Problems();
      WorldCompiler compiled =
          WorldCompiler.compile(spec, config, table.name(), settings, problems, problems);
      problems.throwIfAny("the changes of table '" + table.name() + "'");
      TableCompiler changed = compiled.table(table.name());
      ready =
          new ChangingTable(
              new WorldTable(changed, null), java.util.Objects.requireNonNull(changed.changes()));
      changing.put(key, ready);
    }
    return ready;
  }

  public List<Relationship> relationships() {
    return tables.stream().flatMap(t -> t.relationships().stream()).toList();
  }

  /** A text that changes with the spec: the first 16 hexadecimal digits of its SHA-256. */
  public static String fingerprint(SpecSource source) {
    Problems problems = new Problems();
    String own = source.text();
    String text = own == null ? Packs.text(source.name(), problems) : own;
    problems.throwIfAny("the options");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The rules that the tables keep. */
  public List<CheckSpec> checks() {
    return spec.checks();
  }
}
