package io.sparksynth.engine;

import io.sparksynth.engine.change.Kinds;
import io.sparksynth.engine.change.Lifecycle;
import io.sparksynth.engine.change.Volume;
import io.sparksynth.random.Keys;
import io.sparksynth.spec.ChangeRate;
import io.sparksynth.spec.ChangesSpec;
import io.sparksynth.spec.StepSpec;
import io.sparksynth.spec.TableSpec;
import io.sparksynth.spec.UpdateSpec;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The changes of one table, sized: its lifecycle, and which kinds touch which column how. */
final class ChangePlan {
  private static final int MOST_KINDS = 63;
  private static final double MOST_ROWS = 1e18;

  private final Lifecycle lifecycle;
  private final Kinds kinds;
  private final long firstCommit;
  private final long interval;
  private final long lastVersion;

  /** How a column changes: by which kinds, one bit each, and how. */
  private final Map<String, Way> ways = new HashMap<>();

  /**
   * How a column changes.
   *
   * @param kinds the kinds that touch it, one bit each
   * @param step null if it does not step
   * @param drift 0 if it does not drift
   */
  record Way(long kinds, @Nullable StepSpec step, double drift, String path) {
    boolean redraws() {
      return step == null && drift == 0;
    }
  }

  private ChangePlan(
      ChangesSpec spec, Lifecycle lifecycle, Kinds kinds, long firstCommit, ChangeSettings s) {
    this.lifecycle = lifecycle;
    this.kinds = kinds;
    this.firstCommit = firstCommit;
    interval = s.intervalMicros();
    lastVersion = s.lastVersion();
    long bit = 1;
    for (UpdateSpec kind : spec.kinds().values()) {
      long own = bit;
      kind.redraws().forEach(c -> touch(c, new Way(own, null, 0, kind.path() + ".redraws")));
      kind.steps().forEach((c, step) -> touch(c, new Way(own, step, 0, step.path())));
      kind.drifts()
          .forEach((c, sd) -> touch(c, new Way(own, null, sd, kind.path() + ".drifts." + c)));
      bit <<= 1;
    }
  }

  /** The plan of a table that has changes; a problem for what can't be. */
  static Optional<ChangePlan> of(
      WorldCompiler world, TableSpec table, long rows, ChangeSettings settings) {
    ChangesSpec spec = table.changes().orElse(null);
    if (spec == null) {
      world
          .problems()
          .add(
              "",
              "Table '%s' has no changes. Tables with changes: %s. In a spec of your own, add a"
                      .formatted(table.name(), changing(world))
                  + " 'changes' section to the table.");
      return Optional.empty();
    }
    List<UpdateSpec> updates = List.copyOf(spec.kinds().values());
    if (updates.size() > MOST_KINDS) {
      world.problems().add(spec.path(), "has more than " + MOST_KINDS + " kinds of updates.");
      return Optional.empty();
    }
    long key = Keys.of(world.config().seed(), world.name(), table.name(), "changes");
    ChangeRate inserts = rate(settings.inserts(), spec.inserts());
    ChangeRate deletes = rate(settings.deletes(), spec.deletes());
    checkRates(world, table, spec, inserts, deletes);
    Lifecycle lifecycle =
        new Lifecycle(
            key,
            rows,
            Volume.of(inserts.rows(rows)),
            Volume.of(rate(settings.updates(), spec.updates()).rows(rows)),
            Volume.of(deletes.rows(rows)));
    if (rows + inserts.rows(rows) * settings.lastVersion() > MOST_ROWS) {
      world
          .problems()
          .add(
              "",
              String.format(
                  Locale.ROOT,
                  "By version %,d the table would have had more than 10^18 rows. Lower"
                      + " 'changes.inserts' or the version.",
                  settings.lastVersion()));
    }
    long firstCommit = TimeContext.micros(world.config().end());
    checkCommits(world, firstCommit, settings);
    double[] weights = updates.stream().mapToDouble(UpdateSpec::weight).toArray();
    return Optional.of(
        new ChangePlan(spec, lifecycle, Kinds.of(key, weights), firstCommit, settings));
  }

  private static void checkCommits(WorldCompiler world, long firstCommit, ChangeSettings settings) {
    long most = (Long.MAX_VALUE - Math.max(0, firstCommit)) / settings.intervalMicros();
    if (settings.lastVersion() > most) {
      world
          .problems()
          .add(
              "",
              String.format(
                  Locale.ROOT,
                  "Version %,d would be committed after the year 294246, the last of timestamps:"
                      + " version 0 is committed at %s ('endDate'), then one every %s"
                      + " ('versionsPerMinute'). Name a version up to %,d, or raise"
                      + " 'versionsPerMinute'.",
                  settings.lastVersion(),
                  world.config().end(),
                  Duration.of(settings.intervalMicros(), ChronoUnit.MICROS),
                  most));
    }
  }

  private static ChangeRate rate(ChangeSettings.@Nullable Rate given, ChangeRate declared) {
    return given == null ? declared : given.rate();
  }

  private static String changing(WorldCompiler world) {
    List<String> names =
        world.spec().tables().stream()
            .filter(t -> t.changes().isPresent())
            .map(TableSpec::name)
            .toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /** Rows that hang on a fixed number of other rows can neither come nor go. */
  private static void checkRates(
      WorldCompiler world,
      TableSpec table,
      ChangesSpec spec,
      ChangeRate inserts,
      ChangeRate deletes) {
    String why = null;
    if (table.partOf().isPresent() || table.follows().isPresent()) {
      why = "its rows come with those of another table";
    } else if (world.spec().tables().stream().anyMatch(t -> isAbove(table, t))) {
      why = "rows of another table come with its rows";
    } else if (!table.unique().isEmpty()) {
      why = "its rows are a fixed set of combinations";
    }
    if (why != null && (inserts.amount() > 0 || deletes.amount() > 0)) {
      world
          .problems()
          .add(
              spec.path(),
              "table '%s' can only be updated: %s. Set inserts and deletes (or the options"
                      .formatted(table.name(), why)
                  + " 'changes.inserts' and 'changes.deletes') to 0.");
    }
  }

  private static boolean isAbove(TableSpec table, TableSpec other) {
    return other.partOf().filter(p -> p.table().equalsIgnoreCase(table.name())).isPresent()
        || other.follows().filter(f -> f.table().equalsIgnoreCase(table.name())).isPresent();
  }

  private void touch(String column, Way way) {
    ways.merge(
        TableCompiler.key(column),
        way,
        (a, b) -> new Way(a.kinds | b.kinds, a.step, a.drift, a.path));
  }

  /** How a column changes, if it does. */
  Optional<Way> way(String column) {
    return Optional.ofNullable(ways.get(TableCompiler.key(column)));
  }

  /** The kinds that redraw a column, one bit each; 0 if none does. */
  long redrawnBy(String column) {
    Way way = ways.get(TableCompiler.key(column));
    return way == null || !way.redraws() ? 0 : way.kinds;
  }

  Lifecycle lifecycle() {
    return lifecycle;
  }

  Kinds kinds() {
    return kinds;
  }

  /** When a version is committed, in microseconds since 1970-01-01T00:00Z. */
  long commitMicros(long version) {
    return firstCommit + version * interval;
  }

  /** Row numbers that are ever used are below this. */
  long mostRows() {
    return lifecycle.born(lastVersion);
  }
}
