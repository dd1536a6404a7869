package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.random.Keys;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.TableSpec;
import io.sparksynth.text.Locales;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Compiles one table: every column on demand, so that a column may depend on any other that does
 * not depend on it. What a look-up asks of another table is compiled there and composed here.
 */
final class TableCompiler {
  private static final long FIRST_OF_ENDLESS = 1 << 18;

  private final WorldCompiler world;
  private final TableSpec spec;
  private final long rows;
  private final Layout layout = new Layout();
  private final Map<String, Slot> columns = new HashMap<>();
  private final Map<String, Slot> lookups = new HashMap<>();
  private final Set<String> inProgress = new HashSet<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<Long, Integer> redrawnPlaces = new HashMap<>();
  private final Map<List<Long>, Slot> crossings = new HashMap<>();
  private @Nullable ChangePlan changes;
  private final Map<String, Slot> localesOfRows = new HashMap<>();

  private final TableRelations relations;
  private final TableTimes times;
  private final ColumnNotes notes;

  TableCompiler(WorldCompiler world, TableSpec spec, long rows, Timelines.@Nullable Timed timed) {
    this.world = world;
    this.spec = spec;
    this.rows = rows;
    relations = new TableRelations(this);
    times = new TableTimes(this, timed);
    notes = new ColumnNotes(this);
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

  /** Whether a stream goes on with its rows without end. */
  boolean isEndless() {
    return world.config().sizing().endless() != null && relations.root().rows() >= Sizing.ENDLESS;
  }

  /** The first of so many rows stand for all: of a table without end those that may arrive. */
  long sampledRows() {
    return isEndless() ? Math.min(rows, FIRST_OF_ENDLESS) : rows;
  }

  Layout layout() {
    return layout;
  }

  /** How its rows belong to those of other tables. */
  TableRelations relations() {
    return relations;
  }

  /** When its rows happen. */
  TableTimes times() {
    return times;
  }

  /** What its columns leave for others. */
  ColumnNotes notes() {
    return notes;
  }

  /** Makes the table one that changes from version to version. */
  void change(ChangePlan plan) {
    changes = plan;
  }

  /** How the rows change; null for a table as it is at version 0. */
  @Nullable ChangePlan changes() {
    return changes;
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
      Slot slot = changed(new ColumnCompiler(this, column, context).compile(), context);
      columns.put(key, slot);
      if (!column.hidden() && column.generator().type() instanceof Repeating repeating) {
        relations.repeat(column.name(), repeating.path(column.generator().arguments()), context);
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
      String name = path.substring(0, dot);
      Relation relation = relations.relation(name, asker);
      Slot parentSlot = relation.parent().path(path.substring(dot + 1), asker);
      if (PhysicalType.of(parentSlot.type()) == PhysicalType.NESTED) {
        throw asker.fail(
            "'%s' is %s; only single values of another row can be seen"
                .formatted(path, parentSlot.type()));
      }
      Slot found = relations.lookup(relation, parentSlot);
      // A row that refers to none finds nothing, as in a join.
      ready =
          relations
              .nullable(name)
              .map(reference -> NullableKernels.where(layout, found, reference))
              .orElse(found);
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
        .filter(column -> TableRelations.refersTo(column, name))
        .flatMap(
            column ->
                world
                    .find(
                        ((Referring) column.generator().type())
                            .parent(column.generator().arguments()))
                    .stream())
        .anyMatch(parent -> parent.knows(rest));
  }

  /** The context of a column, for problems of the whole table. */
  ColumnContext anyColumn() {
    return ColumnContext.of(this, spec.columns().get(0));
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

  List<String> columnNames() {
    return spec.columns().stream().map(ColumnSpec::name).toList();
  }

  /** Which updates redraw a column, one bit each. */
  long redrawnBy(String column) {
    return changes == null ? 0 : changes.redrawnBy(column);
  }

  /** The compiled column, if it compiled. */
  Optional<Slot> compiled(String name) {
    return Optional.ofNullable(columns.get(key(name)));
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
