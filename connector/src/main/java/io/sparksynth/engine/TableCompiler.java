package io.sparksynth.engine;

import io.sparksynth.engine.stream.Arrivals;
import io.sparksynth.engine.stream.RowClock;
import io.sparksynth.problem.NearestName;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.ChildCounts;
import io.sparksynth.sample.IntensityTable;
import io.sparksynth.sample.Ticks;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.FollowsSpec;
import io.sparksynth.spec.PartOfSpec;
import io.sparksynth.spec.TableSpec;
import io.sparksynth.spec.TicksSpec;
import io.sparksynth.text.Locales;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compiles one table: every column on demand, so that a column may depend on any other that does
 * not depend on it. What a look-up asks of another table is compiled there and composed here.
 */
final class TableCompiler {
  private static final RowClock NO_CLOCK =
      new RowClock() {
        @Override
        public long time(long row) {
          throw new IllegalStateException("a table without a timeline has no times");
        }

        @Override
        public long rowsBy(long micros) {
          throw new IllegalStateException("a table without a timeline has no times");
        }
      };

  private final WorldCompiler world;
  private final TableSpec spec;
  private final long rows;
  private final Layout layout = new Layout();
  private final Timelines.@Nullable Timed timed;
  private @Nullable ChildCounts counts;
  private final Map<String, Slot> columns = new HashMap<>();
  private final Map<String, Slot> lookups = new HashMap<>();
  private final Map<String, Slot> uniforms = new HashMap<>();
  private final Map<String, EntrySlot> entries = new HashMap<>();
  private final Map<Integer, Memo> memos = new HashMap<>();
  private final Map<String, Relation> relations = new HashMap<>();
  private final Map<String, ParentChoice> choices = new HashMap<>();
  private final Map<String, Slot> monthlies = new HashMap<>();
  private final List<Relationship> relationships = new ArrayList<>();
  private final Set<String> inProgress = new HashSet<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<Long, Integer> redrawnPlaces = new HashMap<>();
  private final Map<List<Long>, Slot> crossings = new HashMap<>();
  private @Nullable ChangePlan changes;
  private final Map<String, RunsSlot> runs = new HashMap<>();
  private final Map<String, TrackSlot> tracks = new HashMap<>();
  private @Nullable Slot time;
  private @Nullable Slot shown;
  private final Map<String, Lazy<Double>> numbers = new HashMap<>();
  private @Nullable Slot truth;
  private String label = "";
  private final Map<String, Slot> localesOfRows = new HashMap<>();
  private @Nullable TickTable ticks;

  /** The key and size by which another column may ask how popular this column finds each parent. */
  record ParentChoice(long key, TableCompiler parent) {}

  TableCompiler(WorldCompiler world, TableSpec spec, long rows, Timelines.@Nullable Timed timed) {
    this.world = world;
    this.spec = spec;
    this.rows = rows;
    this.timed = timed;
  }

  WorldCompiler world() {
    return world;
  }

  TableSpec spec() {
    return spec;
  }

  String name() {
    return spec.name();
  }

  long rows() {
    return rows;
  }

  Layout layout() {
    return layout;
  }

  /** Begin of the time that this table's rows happen in. */
  Instant start() {
    return world.config().start(History.covers(world.spec(), spec));
  }

  /** The end of {@link #start}. */
  Instant end() {
    return world.config().end(History.covers(world.spec(), spec));
  }

  /** How many rows have happened before a time; all of a table without one. */
  long rowsBefore(long micros) {
    if (timed != null) {
      return Math.min(rows, timed.times().lowerBound(micros));
    }
    if (spec.partOf().isEmpty()) {
      return rows;
    }
    TableCompiler parent = world.table(spec.partOf().get().table());
    long parents = parent.rowsBefore(micros);
    return parents >= parent.rows
        ? rows
        : java.util.Objects.requireNonNull(counts()).firstChild(parents);
  }

  @Nullable IntensityTable timeline() {
    return timed == null ? null : timed.times();
  }

  /** When the rows happen, for those who choose among them. */
  RowTimes rowTimes() {
    return new RowTimes(timed, rows, world.spec().seasons(), world.config());
  }

  /** The timeline with the seasons that make it. */
  Timelines.@Nullable Timed timed() {
    return timed;
  }

  /** Makes the table one that changes from version to version. */
  void change(ChangePlan plan) {
    changes = plan;
  }

  /** How the rows change; null for a table as it is at version 0. */
  @Nullable ChangePlan changes() {
    return changes;
  }

  List<Relationship> relationships() {
    return relationships;
  }

  /** How the rows of this part-of table fall to their parents; null if it is not part of one. */
  @Nullable ChildCounts counts() {
    if (counts == null && spec.partOf().isPresent()) {
      var partOf = spec.partOf().get();
      long parents = world.table(partOf.table()).rows();
      long key = Keys.of(world.config().seed(), world.name(), name(), "children");
      counts = ChildCounts.of(key, parents, rows, partOf.min(), partOf.max());
    }
    return counts;
  }

  /** All columns that compile; each that does not has left its problem. */
  void compileAll() {
    for (ColumnSpec column : spec.columns()) {
      try {
        column(column.name());
      } catch (CompileFailure recorded) {
        failed.add(key(column.name()));
      }
    }
  }

  /** Where a column's values are. */
  Slot column(String name) {
    String key = key(name);
    Slot ready = columns.get(key);
    if (ready != null) {
      return ready;
    }
    ColumnSpec column = find(name).orElseThrow();
    if (failed.contains(key)) {
      throw new CompileFailure();
    }
    ColumnContext context = ColumnContext.of(this, column);
    if (!inProgress.add(key)) {
      throw context.fail("depends on itself: " + world.circle(name() + "." + column.name()));
    }
    world.enter(name() + "." + column.name());
    try {
      Slot slot = changed(context.compile(), context);
      columns.put(key, slot);
      if (!column.hidden() && column.generator().type() instanceof Repeating repeating) {
        repeat(column.name(), repeating.path(column.generator().arguments()), context);
      }
      return slot;
    } catch (CompileFailure recorded) {
      failed.add(key);
      throw recorded;
    } finally {
      inProgress.remove(key);
      world.leave();
    }
  }

  /** A column that repeats a key, own or foreign, of another table refers to the same parent. */
  private void repeat(String column, String path, ColumnContext asker) {
    TableCompiler table = this;
    String rest = path;
    for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.')) {
      TableCompiler from = table;
      String name = rest.substring(0, dot);
      table =
          world
              .find(name)
              .filter(child -> child.isPartOf(from))
              .orElseGet(() -> from.relation(name, asker).parent());
      rest = rest.substring(dot + 1);
    }
    String source = rest;
    if (table.spec.key().map(key -> key.equalsIgnoreCase(source)).orElse(false)) {
      relationships.add(new Relationship(name(), column, table.name(), table.spec.key().get()));
    }
    for (Relationship known : List.copyOf(table.relationships)) {
      if (known.childColumn().equalsIgnoreCase(source)) {
        relationships.add(new Relationship(name(), column, known.parent(), known.parentColumn()));
      }
    }
  }

  /** A column as its updates leave it. */
  private Slot changed(Slot slot, ColumnContext column) {
    ChangePlan.Way way = changes == null ? null : changes.way(column.name()).orElse(null);
    if (way == null) {
      return slot;
    }
    return way.redraws() ? cross(slot, way.kinds(), 0) : EvolvingKernels.of(column, slot, way);
  }

  /**
   * A slot as a column sees it.
   *
   * @param kinds the updates that redraw the slot's rows
   */
  Slot seenBy(ColumnContext asker, Slot slot, long kinds) {
    return asker.table() == this ? cross(slot, kinds, asker.redrawnBy()) : cross(slot, kinds, 0);
  }

  /** A slot over rows that some updates redraw, as seen from rows that others do. */
  private Slot cross(Slot slot, long from, long to) {
    if (from == to) {
      return slot;
    }
    Slot ready = crossings.get(List.of((long) slot.index(), from, to));
    if (ready == null) {
      ready = from == 0 ? throughRoot(slot) : cross(redrawn(slot, from), 0, to);
      crossings.put(List.of((long) slot.index(), from, to), ready);
    }
    return ready;
  }

  private Slot redrawn(Slot slot, long kinds) {
    return seen(
        slot,
        new RedrawnRelation(
            this,
            kinds,
            redrawnPlaces.computeIfAbsent(kinds, k -> layout.addChild(() -> layout)),
            layout.addState(),
            layout.addState()));
  }

  private Slot throughRoot(Slot slot) {
    return seen(slot, new RootRelation(this, layout.addState()));
  }

  private Slot seen(Slot slot, Relation relation) {
    Kernel kernel = LookupKernels.seen(relation, slot, layout.kernel(slot.index()));
    return new Slot(layout.add(kernel), slot.type(), slot.nullable());
  }

  boolean isPartOf(TableCompiler parent) {
    return spec.partOf().map(p -> p.table().equalsIgnoreCase(parent.name())).orElse(false);
  }

  Optional<ColumnSpec> find(String name) {
    return spec.columns().stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * A column of this table, or one that is looked up: {@code products.price}, {@code
   * transactions.customers.tier}.
   */
  Slot path(String path, ColumnContext asker) {
    return resolve(path, asker)
        .orElseThrow(
            () ->
                asker.fail(
                    "table '%s' has no column '%s'.%s"
                        .formatted(name(), path, NearestName.didYouMean(path, columnNames()))));
  }

  Optional<Slot> resolve(String path, ColumnContext asker) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return find(path).map(c -> seenBy(asker, column(c.name()), 0));
    }
    String key = key(path);
    Slot ready = lookups.get(key);
    if (ready == null) {
      Relation relation = relation(path.substring(0, dot), asker);
      Slot parentSlot = relation.parent().path(path.substring(dot + 1), asker);
      ready = lookup(relation, parentSlot);
      lookups.put(key, ready);
    }
    return Optional.of(seenBy(asker, ready, 0));
  }

  /** Whether there is a column of this path. */
  boolean knows(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return find(path).isPresent();
    }
    String name = path.substring(0, dot);
    String rest = path.substring(dot + 1);
    if (spec.partOf().map(p -> p.table().equalsIgnoreCase(name)).orElse(false)) {
      return world.find(name).filter(parent -> parent.knows(rest)).isPresent();
    }
    return spec.columns().stream()
        .filter(column -> refersTo(column, name))
        .flatMap(
            column ->
                world
                    .find(
                        ((Referring) column.generator().type())
                            .parent(column.generator().arguments()))
                    .stream())
        .anyMatch(parent -> parent.knows(rest));
  }

  /** Remembers the probability of the label; false if another column is the label. */
  boolean rememberTruth(String column, Slot probability) {
    if (truth != null && !label.equals(column)) {
      return false;
    }
    truth = probability;
    label = column;
    return true;
  }

  /** The probability of the label where it drifts too. */
  void changeTruth(Slot probability) {
    truth = probability;
  }

  /** A number of a column that is found once, by its name; that of the table without drift. */
  Lazy<Double> once(String column, Supplier<Double> number) {
    TableCompiler without = world.drifts().without(this);
    return without.numbers.computeIfAbsent(key(column), any -> new Lazy<>(number));
  }

  /** The probability of the table's label; null if it has none. */
  @Nullable Slot truth() {
    return truth;
  }

  /** A parent's slot as seen by this table's rows. */
  Slot lookup(Relation relation, Slot parentSlot) {
    TableCompiler parent = relation.parent();
    Kernel parentKernel = parent.layout.kernel(parentSlot.index());
    boolean memoized =
        parent.rows <= Memo.MOST_ROWS
            && !(parentKernel instanceof OrderedKernel)
            && !(parentKernel instanceof Kernel.OfBytes)
            && PhysicalType.of(parentSlot.type()) != PhysicalType.NESTED;
    Kernel kernel =
        memoized
            ? LookupKernels.of(relation, parent.memo(parentSlot), parentKernel)
            : LookupKernels.of(relation, parentSlot, parentKernel);
    if (relation.isPartOf() && parentKernel instanceof OrderedKernel ordered) {
      ChildCounts of = java.util.Objects.requireNonNull(counts());
      kernel = new OrderedLookup((Kernel.OfLong) kernel, ordered, parent.rows, of);
    }
    return new Slot(layout.add(kernel), parentSlot.type(), parentSlot.nullable());
  }

  /** The memo of a slot of this table, which must not be larger than {@link Memo#MOST_ROWS}. */
  Memo memo(Slot slot) {
    return memos.computeIfAbsent(slot.index(), index -> new Memo(layout, index, (int) rows));
  }

  /** The relation of a reference column, or the one to a parent table. */
  Relation relation(String name, ColumnContext asker) {
    if (spec.partOf().isPresent() && spec.partOf().get().table().equalsIgnoreCase(name)) {
      return partOf();
    }
    if (spec.follows().isPresent() && spec.follows().get().table().equalsIgnoreCase(name)) {
      return follows(asker);
    }
    if (spec.ticks().isPresent() && spec.ticks().get().table().equalsIgnoreCase(name)) {
      return ticks(asker).relation();
    }
    List<ColumnSpec> referring = spec.columns().stream().filter(c -> refersTo(c, name)).toList();
    if (referring.isEmpty()) {
      throw asker.fail(
          "table '%s' has no reference to '%s'.%s"
              .formatted(name(), name, NearestName.didYouMean(name, parentNames())));
    }
    if (referring.size() > 1) {
      throw asker.fail(
          "table '%s' refers to '%s' by several columns (%s): name the column instead of the table"
              .formatted(
                  name(),
                  name,
                  String.join(", ", referring.stream().map(ColumnSpec::name).toList())));
    }
    String column = referring.get(0).name();
    if (!relations.containsKey(key(column))) {
      column(column);
    }
    return java.util.Objects.requireNonNull(relations.get(key(column)));
  }

  private static boolean refersTo(ColumnSpec column, String name) {
    return column.generator().type() instanceof Referring referring
        && (column.name().equalsIgnoreCase(name)
            || referring.parent(column.generator().arguments()).equalsIgnoreCase(name));
  }

  private List<String> parentNames() {
    List<String> names = new ArrayList<>();
    spec.partOf().ifPresent(p -> names.add(p.table()));
    spec.follows().ifPresent(f -> names.add(f.table()));
    spec.ticks().ifPresent(t -> names.add(t.table()));
    for (ColumnSpec column : spec.columns()) {
      if (column.generator().type() instanceof Referring referring) {
        names.add(referring.parent(column.generator().arguments()));
        names.add(column.name());
      }
    }
    return names;
  }

  Relation partOf() {
    return relations.computeIfAbsent(
        "",
        any -> {
          TableCompiler parent = world.table(spec.partOf().orElseThrow().table());
          int parentRow =
              layout.add(new PartOfParentKernel(java.util.Objects.requireNonNull(counts())));
          return new PartOfRelation(
              parent, parentRow, layout.addChild(parent::layout), layout.addState());
        });
  }

  /** The relation of rows that follow from another table's rows to those. */
  Relation follows(ColumnContext asker) {
    Relation known = relations.get("");
    if (known == null) {
      TableCompiler cause = world.table(spec.follows().orElseThrow().table());
      int row = layout.add(following(asker).causes(layout.addState()));
      known = new ReferenceRelation(cause, row, layout.addChild(cause::layout), layout.addState());
      relations.put("", known);
    }
    return known;
  }

  /** Which rows of another table this one follows from. */
  Following following(ColumnContext asker) {
    FollowsSpec follows = spec.follows().orElseThrow();
    TableCompiler cause = world.table(follows.table());
    Following found = chosen(follows, asker);
    long chosen = found.quota().count(found.values());
    if (rows > chosen) {
      throw asker.fail(
          String.format(
              Locale.ROOT,
              "table '%s' has %,d rows, but follows from %,d of '%s'",
              name(),
              rows,
              chosen,
              cause.name()));
    }
    return found;
  }

  /** How entities write the rows; the table must have {@code ticks}. */
  TickTable ticks(ColumnContext asker) {
    if (ticks == null) {
      TicksSpec of = spec.ticks().orElseThrow(() -> asker.fail("the table has no 'ticks'"));
      TableCompiler entities = world.table(of.table());
      Following writers = of.writers().map(w -> chosen(w, asker)).orElse(null);
      long count = writers == null ? entities.rows : writers.quota().count(writers.values());
      if (count == 0 && rows > 0) {
        throw asker.fail(
            "table '%s' has %,d rows, but no row of '%s' writes any"
                .formatted(name(), rows, entities.name()));
      }
      WorldConfig config = world.config();
      long start = ColumnContext.micros(of.from().resolve(config.start(), config.end()));
      long end = ColumnContext.micros(of.to().resolve(config.start(), config.end()));
      if (rows > 0 && entities.isBornAfter(start)) {
        throw asker.fail(
            "some of '%s' do not exist yet when '%s' begins: end their timeline before"
                .formatted(entities.name(), name()));
      }
      long key = Keys.of(config.seed(), world.name(), name(), "ticks");
      Ticks found =
          asker.attempt(() -> Ticks.of(rows, Math.max(1, count), of.each(), start, end, key));
      int series = layout.add(new TickTable.Resolve(found));
      Lazy<int[]> entityRows = new Lazy<>(() -> rowsOf(writers, found.entities()));
      int row = layout.add(new TickTable.EntityRow(series, of.each(), entityRows, writers));
      Relation relation =
          new ReferenceRelation(
              entities, row, layout.addChild(entities::layout), layout.addState());
      int tick = layout.add(new TickTable.Tick(series));
      ticks = new TickTable(found, entities, writers, series, tick, relation);
    }
    return ticks;
  }

  /** Whether any row is born after a time. */
  boolean isBornAfter(long micros) {
    return timed != null && timed.times().bornBy(micros) < rows - 1;
  }

  /** The column as the key of the entities that write the rows, if it is that. */
  Optional<KeyedColumn> keyed(String column) {
    TickTable of = ticks;
    Relation relation = relations.get(key(column));
    if (of == null
        || relation != of.relation()
        || of.ticks().ticks() > KeyedColumn.MOST_RANGES
        || of.entities().spec.key().isEmpty()) {
      return Optional.empty();
    }
    return of.entities()
        .compiled(of.entities().spec.key().get())
        .map(slot -> of.entities().layout.kernel(slot.index()))
        .filter(OrderedKernel.class::isInstance)
        .map(kernel -> new TickTable.Key(of, (OrderedKernel) kernel));
  }

  private static int[] rowsOf(@Nullable Following writers, long count) {
    if (writers == null || count > Memo.MOST_ROWS || writers.quota().rows() > Integer.MAX_VALUE) {
      return new int[0];
    }
    int[] all = new int[(int) count];
    for (int i = 0; i < all.length; i++) {
      all[i] = (int) writers.quota().numbered(writers.values(), i);
    }
    return all;
  }

  /** Which rows of a table a quota of it chooses. */
  Following chosen(FollowsSpec of, ColumnContext asker) {
    TableCompiler cause = world.table(of.table());
    long key = Following.key(world, cause.spec, of.column());
    return asker.attempt(() -> Following.of(of, cause.spec, cause.rows, key, cause.rowTimes()));
  }

  void rememberTrack(String column, TrackSlot slot) {
    tracks.put(key(column), slot);
  }

  Optional<TrackSlot> trackOf(String column, ColumnContext asker) {
    path(column, asker);
    return Optional.ofNullable(tracks.get(key(column)));
  }

  void rememberRuns(String column, RunsSlot slot) {
    runs.put(key(column), slot);
  }

  Optional<RunsSlot> runsOf(String column, ColumnContext asker) {
    path(column, asker);
    return Optional.ofNullable(runs.get(key(column)));
  }

  /** Compiles a reference column: its relation, for look-ups, and its values, the parent's key. */
  Slot reference(ColumnContext column, ReferenceChoice choice) {
    TableCompiler parent = parentNamed(choice.parent(), column);
    Slot keys = new ReferenceColumn(this, parent, column, choice).compile();
    choices.put(key(column.name()), new ParentChoice(column.key(), parent));
    return keys;
  }

  /**
   * Compiles a reference to the row that a row of another parent refers to: two foreign keys that
   * agree.
   */
  Slot referenceThrough(ColumnContext column, String parentName, String through) {
    TableCompiler parent = parentNamed(parentName, column);
    Relation first = relation(through, column);
    Relation second = first.parent().relation(parentName, column);
    if (second.parent() != parent) {
      throw column.fail(
          "'%s' refers to '%s' there, not to '%s'"
              .formatted(through, second.parent().name(), parent.name()));
    }
    int parentRow = lookup(first, new Slot(second.parentRow(), DataType.BIGINT, false)).index();
    Slot keys =
        parentKey(
            column,
            new ReferenceRelation(
                parent, parentRow, layout.addChild(parent::layout), layout.addState()));
    Slot via =
        spec.columns().stream()
            .filter(c -> refersTo(c, through))
            .map(c -> column(c.name()))
            .filter(Slot::nullable)
            .findFirst()
            .orElse(null);
    return via == null ? keys : NullableKernels.where(layout, keys, via);
  }

  private TableCompiler parentNamed(String name, ColumnContext column) {
    return world
        .find(name)
        .orElseThrow(
            () ->
                column.fail(
                    "no table '%s'.%s"
                        .formatted(name, NearestName.didYouMean(name, world.tableNames()))));
  }

  /** Remembers the relation of a reference column, for look-ups; gives its values. */
  Slot parentKey(ColumnContext column, Relation relation) {
    TableCompiler parent = relation.parent();
    relations.put(key(column.name()), relation);
    String parentKey =
        parent
            .spec
            .key()
            .orElseThrow(
                () ->
                    column.fail(
                        "table '" + parent.name() + "' has no key to refer to; give it 'key'"));
    relationships.add(new Relationship(name(), column.name(), parent.name(), parentKey));
    return lookup(relation, parent.path(parentKey, column));
  }

  void rememberMonthly(String column, Slot isMonthly) {
    monthlies.put(key(column), isMonthly);
  }

  /** Whether each row is one that a reference gives to the same parent every month. */
  Optional<Slot> monthly(String column, ColumnContext asker) {
    path(column, asker);
    return Optional.ofNullable(monthlies.get(key(column)));
  }

  Optional<ParentChoice> choice(String column, ColumnContext asker) {
    path(column, asker);
    return Optional.ofNullable(choices.get(key(column)));
  }

  /** The time that a row shows: when it arrives, in a stream by the wall clock; else its time. */
  @Nullable Slot shownTime() {
    if (shown == null) {
      shown = arrives() ? arrival() : time();
    }
    return shown;
  }

  /** Whether the rows of this table happen when they arrive. */
  private boolean arrives() {
    WallClock wall = world.config().wall();
    return wall != null
        && world.find(wall.table()).map(streamed -> streamed.root() == root()).orElse(false)
        && time() != null;
  }

  private Slot arrival() {
    if (spec.partOf().isPresent()) {
      Slot parents = java.util.Objects.requireNonNull(partOf().parent().shownTime());
      return lookup(partOf(), parents);
    }
    WallClock wall = java.util.Objects.requireNonNull(world.config().wall());
    ArrivalKernel kernel = new ArrivalKernel(world.table(wall.table()).arrivals(wall.pieces()));
    return new Slot(layout.add(kernel), DataType.TIMESTAMP, false);
  }

  /** The table that this one is part of, or part of a part of; itself if there is none. */
  TableCompiler root() {
    return spec.partOf().isPresent() ? world.table(spec.partOf().get().table()).root() : this;
  }

  List<String> ancestry() {
    List<String> names = new ArrayList<>(List.of(name()));
    spec.partOf().ifPresent(p -> names.addAll(world.table(p.table()).ancestry()));
    return names;
  }

  /** When the rows of the table that this one is part of arrive, if this one is streamed. */
  Arrivals arrivals(List<Arrivals.Piece> pieces) {
    TableCompiler root = root();
    double share = (double) Math.max(1, root.rows) / Math.max(1, rows);
    RowClock clock = root.clock();
    return Arrivals.of(
        pieces,
        share,
        clock == null ? NO_CLOCK : clock,
        ColumnContext.micros(world.config().start()));
  }

  /** When the rows happen by the table's own timeline or ticks; null if it has neither. */
  @Nullable RowClock clock() {
    if (timed != null) {
      return RowClock.of(timed.times());
    }
    return spec.ticks().isPresent() ? TickTable.clock(ticks(anyColumn()).ticks()) : null;
  }

  /** A clock of this table's rows, made of one for the table that it is part of. */
  RowClock below(RowClock roots) {
    return spec.partOf().isPresent()
        ? world
            .table(spec.partOf().get().table())
            .below(roots)
            .ofChildren(java.util.Objects.requireNonNull(counts()))
        : roots;
  }

  /** The row of {@link #root} that a row is part of. */
  long rootRow(long row) {
    return spec.partOf().isPresent()
        ? world
            .table(spec.partOf().get().table())
            .rootRow(java.util.Objects.requireNonNull(counts()).parentOf(row))
        : row;
  }

  /**
   * When each row happens in the world, as a TIMESTAMP; null for a table that has no time of its
   * own nor of a parent it is part of. What a row refers to and what belongs to its season goes by
   * it.
   */
  @Nullable Slot time() {
    if (time == null) {
      if (timed != null) {
        IntensityTable times = timed.times();
        Kernel kernel =
            changes == null ? new TimelineKernel(times) : new BirthTimeKernel(times, changes);
        time = new Slot(layout.add(kernel), DataType.TIMESTAMP, false);
      } else if (spec.partOf().isPresent()) {
        Slot parentTime = world.table(spec.partOf().get().table()).time();
        time = parentTime == null ? null : lookup(partOf(), parentTime);
      } else if (spec.ticks().isPresent()) {
        TickTable of = ticks(anyColumn());
        time = new Slot(layout.add(new TickTable.Time(of.ticks())), DataType.TIMESTAMP, false);
      } else if (spec.follows().isPresent()) {
        Slot causeTime = world.table(spec.follows().get().table()).time();
        time = causeTime == null ? null : lookup(follows(anyColumn()), causeTime);
      }
    }
    return time;
  }

  /** The context of a column, for problems of the whole table. */
  private ColumnContext anyColumn() {
    return ColumnContext.of(this, spec.columns().get(0));
  }

  /** The table that this one has its times from. */
  private TableCompiler above() {
    return world.table(
        spec.partOf()
            .map(PartOfSpec::table)
            .or(() -> spec.follows().map(FollowsSpec::table))
            .orElseThrow());
  }

  /** The earliest time that a row of a table with {@link #time} can have, in microseconds. */
  long firstTime() {
    if (spec.ticks().isPresent()) {
      return ticks(anyColumn()).ticks().startMicros();
    }
    return timed != null ? timed.times().startMicros() : above().firstTime();
  }

  /**
   * Code of each row's locale, in the order of the world's: one choice for all columns, or for all
   * that are one {@code per} value of a column.
   *
   * @param uniformPer adds the uniform numbers of a column's values, by its name and a key
   */
  Slot localeOfRow(Optional<String> per, BiFunction<String, Long, Integer> uniformPer) {
    Slot known = localesOfRows.get(per.orElse(""));
    if (known != null) {
      return known;
    }
    long key = Keys.of(world.config().seed(), world.name(), name(), "locale");
    int uniform =
        per.isPresent()
            ? uniformPer.apply(per.get(), Keys.of(key, per.get()))
            : layout.add(new UniformKernel(key));
    Locales locales = Locales.parse(world.config().locale());
    Slot drawn = new Slot(layout.add(LocaleKernel.of(uniform, locales)), DataType.STRING, false);
    localesOfRows.put(per.orElse(""), drawn);
    return drawn;
  }

  /** The uniform number that a column's values come from, for another to correlate with. */
  Slot uniformOf(String path, ColumnContext asker) {
    int dot = path.indexOf('.');
    if (dot >= 0) {
      Relation relation = relation(path.substring(0, dot), asker);
      Slot above = lookup(relation, relation.parent().uniformOf(path.substring(dot + 1), asker));
      return seenBy(asker, above, 0);
    }
    path(path, asker);
    Slot uniform = uniforms.get(key(path));
    if (uniform == null
        && spec.timeline().map(t -> key(t.column()).equals(key(path))).orElse(false)) {
      long rankKey = Keys.of(world.config().seed(), world.name(), name(), "rank");
      uniform = new Slot(layout.add(new RankKernel(rows, rankKey)), DataType.DOUBLE, false);
      uniforms.put(key(path), uniform);
    }
    if (uniform == null) {
      throw asker.fail(
          "column '%s' does not come from one random number, so nothing can correlate with it"
              .formatted(path));
    }
    return seenBy(asker, uniform, redrawnBy(path));
  }

  private long redrawnBy(String column) {
    return changes == null ? 0 : changes.redrawnBy(column);
  }

  void rememberUniform(String column, Slot uniform) {
    uniforms.put(key(column), uniform);
  }

  void rememberEntries(String column, EntrySlot slot) {
    entries.put(key(column), slot);
  }

  Optional<EntrySlot> entriesOf(String column, ColumnContext asker) {
    path(column, asker);
    return Optional.ofNullable(entries.get(key(column)))
        .map(own -> new EntrySlot(seenBy(asker, own.entry(), redrawnBy(column)), own.vocabulary()));
  }

  List<String> columnNames() {
    return spec.columns().stream().map(ColumnSpec::name).toList();
  }

  /** The compiled column, if it compiled. */
  Optional<Slot> compiled(String name) {
    return Optional.ofNullable(columns.get(key(name)));
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
