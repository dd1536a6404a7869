package io.sparksynth.spark;

import io.sparksynth.engine.DriftOption;
import io.sparksynth.engine.Sizing;
import io.sparksynth.engine.SpecSource;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problem;
import io.sparksynth.problem.Problems;
import io.sparksynth.problem.ProblemsException;
import io.sparksynth.spark.read.AboutWorld;
import io.sparksynth.spark.read.ChangeView;
import io.sparksynth.spark.read.MetadataColumns;
import io.sparksynth.spark.read.ReadTuning;
import io.sparksynth.spark.read.ReadableTable;
import io.sparksynth.spark.stream.StreamSettings;
import io.sparksynth.spec.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Answers all questions of a read at once, on the driver, and reports every problem that it meets
 * on the way.
 */
final class ReadResolver {
  private final @Nullable StructType asked;
  private final Problems problems = new Problems();
  private final SyntheticOptions options;
  private final PathOption names;
  private final TimeWindow window;
  private final ReadSource source;
  private final HistoryOptions history;

  private ReadResolver(Map<String, String> given, @Nullable StructType asked, Instant now) {
    this.asked = asked;
    options = SyntheticOptions.parse(given, problems);
    names = PathOption.of(options, problems);
    window = TimeWindow.of(options, now, problems);
    history = new HistoryOptions(options, window, problems);
    source = new ReadSource(options, names.industry(), asked, problems);
  }

  /**
   * Resolves a read.
   *
   * @param asked what {@code .schema(...)} says, or null
   * @param now when the query was made, for the default of the time window
   * @throws ProblemsException with everything that is wrong
   */
  static SyntheticRead resolve(
      Map<String, String> options, @Nullable StructType asked, Instant now) {
    return new ReadResolver(options, asked, now).resolve();
  }

  private SyntheticRead resolve() {
    checkContradictions();
    SpecSource found = source.find().orElseThrow(this::failure);
    String table = names.table() == null ? firstTable(found) : names.table();
    checkRows(table);
    history.check(table);
    WorldConfig config = config(found, sizing(table));
    String name = tableOf(world(config, table), table);
    history.check(World.of(config), name);
    Optional<ChangeView> view = new ChangeResolver(options, window, problems).view(name);
    StreamSettings streaming = StreamOptions.of(options, problems);
    new StreamCheck(streaming, problems).of(config, name, view);
    ReadableTable readable = readable(config, name, view);
    StructType schema =
        asked == null || source.imitates()
            ? readable.schema()
            : ColumnSubset.of(readable, MetadataColumns.without(asked), problems);
    if (options.get(SyntheticOptions.INCLUDE_METADATA)) {
      schema = MetadataColumns.with(schema);
    }
    problems.throwIfAny(SyntheticOptions.TITLE);
    return new SyntheticRead(config, readable, schema, tuning(), streaming);
  }

  private ReadableTable readable(WorldConfig config, String table, Optional<ChangeView> view) {
    if (view.isEmpty() || !problems.isEmpty()) {
      return ReadableTable.of(config, table);
    }
    try {
      return ReadableTable.of(config, view.get());
    } catch (ProblemsException broken) {
      broken.problems().forEach(problem -> problems.add(problem.where(), problem.what()));
      throw failure();
    }
  }

  /** All problems so far, of which there is at least one. */
  private ProblemsException failure() {
    try {
      problems.throwIfAny(SyntheticOptions.TITLE);
    } catch (ProblemsException failure) {
      return failure;
    }
    throw new IllegalStateException("a read failed without a problem");
  }

  private void checkContradictions() {
    exclude(SyntheticOptions.INDUSTRY, SyntheticOptions.SPEC, "a spec is a world of its own");
    exclude(SyntheticOptions.INDUSTRY, SyntheticOptions.LIKE, "an imitated table has no industry");
    exclude(SyntheticOptions.SPEC, SyntheticOptions.LIKE, "a spec is a world of its own");
    exclude(SyntheticOptions.SCALE, SyntheticOptions.ROWS, "rows of one table give the scale");
    List<String> missing = driftOptions(false);
    if (!missing.isEmpty() && missing.size() < SyntheticOptions.DRIFT.size()) {
      problems.add(
          "",
          "A drift needs %s beside %s."
              .formatted(String.join(" and ", missing), String.join(" and ", driftOptions(true))));
    }
    if (asked != null && options.has(SyntheticOptions.LIKE)) {
      problems.add("", "Option 'like' and .schema(...) both give a schema. Drop one.");
    }
  }

  private void exclude(Parameter<?> a, Parameter<?> b, String why) {
    if (options.has(a) && options.has(b)) {
      problems.add(
          "",
          "Options '%s' and '%s' exclude each other: %s. Drop one."
              .formatted(a.name(), b.name(), why));
    }
  }

  private void checkRows(String table) {
    if (!options.has(SyntheticOptions.ROWS)) {
      return;
    }
    if (AboutWorld.isAbout(table)) {
      problems.add(
          "",
          "Option 'rows' sizes a table of the world, and '%s' only tells about it. Use 'scale' or"
                  .formatted(table)
              + " 'rows.<table>'.");
    }
    for (String pinned : options.rowsOf().keySet()) {
      if (pinned.equalsIgnoreCase(table)) {
        problems.add(
            "",
            "Options 'rows' and 'rows.%s' exclude each other: both size the table that is read. Drop"
                    .formatted(pinned)
                + " one.");
      }
    }
  }

  private Sizing sizing(String table) {
    Optional<Sizing> daily = history.sizing(table);
    if (daily.isPresent()) {
      return daily.get();
    }
    double scale = options.get(SyntheticOptions.SCALE);
    Optional<Long> rows = options.find(SyntheticOptions.ROWS);
    return rows.isEmpty() || AboutWorld.isAbout(table)
        ? new Sizing(scale, null, -1, options.rowsOf())
        : new Sizing(1, table, rows.get(), options.rowsOf());
  }

  private WorldConfig config(SpecSource found, Sizing sizing) {
    TimeWindow world = history.world();
    return new WorldConfig(
        found,
        options.get(SyntheticOptions.SEED),
        sizing,
        world.start(),
        world.end(),
        options.get(SyntheticOptions.LOCALE),
        options.faults(),
        options.weights(),
        drift(),
        null,
        history.history().orElse(null));
  }

  /** Those that were given, right or wrong, or those that were not. */
  private List<String> driftOptions(boolean given) {
    return SyntheticOptions.DRIFT.stream()
        .filter(option -> options.isGiven(option) == given)
        .map(option -> "'" + option.name() + "'")
        .toList();
  }

  private @Nullable DriftOption drift() {
    if (!SyntheticOptions.DRIFT.stream().allMatch(options::has)) {
      return null;
    }
    return new DriftOption(
        options.get(SyntheticOptions.DRIFT_COLUMN),
        options.get(SyntheticOptions.DRIFT_AT).toString(),
        options.get(SyntheticOptions.DRIFT_BY));
  }

  /** The default table; sizes don't change which it is, and the size may depend on it. */
  private String firstTable(SpecSource found) {
    double scale = options.get(SyntheticOptions.SCALE);
    Sizing sizing =
        options.has(SyntheticOptions.ROWS)
            ? Sizing.of(1)
            : new Sizing(scale, null, -1, options.rowsOf());
    return world(config(found, sizing), null).tables().get(0).name();
  }

  /** The world; if it can't be, its problems and that it has no such table, should it have none. */
  private World world(WorldConfig config, @Nullable String table) {
    try {
      return World.of(config);
    } catch (ProblemsException broken) {
      checkTable(config, table);
      if (problems.isEmpty()) {
        throw broken;
      }
      for (Problem problem : broken.problems()) {
        problems.add(
            "",
            problem.where().isEmpty()
                ? problem.what()
                : "spec '%s': %s".formatted(config.source().name(), problem));
      }
      throw failure();
    }
  }

  /** Looks for a table in a world that options have broken. */
  private void checkTable(WorldConfig config, @Nullable String table) {
    World plain;
    try {
      plain = World.of(config.plain());
    } catch (ProblemsException spec) {
      return; // a broken spec has no tables to look at
    }
    if (table != null) {
      find(plain, table);
    }
  }

  /** The table's own spelling of its name. */
  private String tableOf(World world, String name) {
    return find(world, name).orElseThrow(this::failure);
  }

  private Optional<String> find(World world, String name) {
    List<String> known = new ArrayList<>(world.tables().stream().map(WorldTable::name).toList());
    known.addAll(AboutWorld.NAMES);
    Optional<String> found = known.stream().filter(name::equalsIgnoreCase).findFirst();
    if (found.isEmpty()) {
      problems.add(
          "",
          "'%s' has no table '%s'.%s"
              .formatted(world.industry(), name, NearestName.didYouMean(name, known)));
    }
    return found;
  }

  private ReadTuning tuning() {
    return new ReadTuning(
        options.find(SyntheticOptions.NUM_PARTITIONS).orElse(0L).intValue(),
        options.get(SyntheticOptions.BATCH_SIZE).intValue());
  }
}
