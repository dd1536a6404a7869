package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.ChildCounts;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.FollowsSpec;
import io.sparksynth.spec.TableSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one table belong to those of others: as parts, by following from them, as what
 * entities write at ticks, by foreign keys. Each way is a {@link Relation}, compiled when it is
 * first asked for.
 */
final class TableRelations {
  private final TableCompiler table;
  private final WorldCompiler world;
  private final TableSpec spec;
  private final Layout layout;
  private @Nullable ChildCounts counts;
  private @Nullable TickTable ticks;
  private final Map<String, Relation> relations = new HashMap<>();
  private final Map<Integer, Memo> memos = new HashMap<>();
  private final Map<String, ParentChoice> choices = new HashMap<>();
  private final Map<String, Slot> monthlies = new HashMap<>();
  private final List<Relationship> relationships = new ArrayList<>();

  /** The key and size by which another column may ask how popular this column finds each parent. */
  record ParentChoice(long key, TableCompiler parent) {}

  TableRelations(TableCompiler table) {
    this.table = table;
    world = table.world();
    spec = table.spec();
    layout = table.layout();
  }

  List<Relationship> relationships() {
    return relationships;
  }

  /** How the rows of this part-of table fall to their parents; null if it is not part of one. */
  @Nullable ChildCounts counts() {
    if (counts == null && spec.partOf().isPresent()) {
      var partOf = spec.partOf().get();
      long parents = world.table(partOf.table()).rows();
      long key = Keys.of(world.config().seed(), world.name(), table.name(), "children");
      counts = ChildCounts.of(key, parents, table.rows(), partOf.min(), partOf.max());
    }
    return counts;
  }

  /** A column that repeats a key, own or foreign, of another table refers to the same parent. */
  void repeat(String column, String path, ColumnContext asker) {
    TableCompiler at = table;
    String rest = path;
    for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.')) {
      TableCompiler from = at;
      String name = rest.substring(0, dot);
      at =
          world
              .find(name)
              .filter(child -> child.relations().isPartOf(from))
              .orElseGet(() -> from.relations().relation(name, asker).parent());
      rest = rest.substring(dot + 1);
    }
    String source = rest;
    if (at.spec().key().map(key -> key.equalsIgnoreCase(source)).orElse(false)) {
      relationships.add(new Relationship(table.name(), column, at.name(), at.spec().key().get()));
    }
    for (Relationship known : List.copyOf(at.relations().relationships)) {
      if (known.childColumn().equalsIgnoreCase(source)) {
        relationships.add(
            new Relationship(table.name(), column, known.parent(), known.parentColumn()));
      }
    }
  }

  boolean isPartOf(TableCompiler parent) {
    return spec.partOf().map(p -> p.table().equalsIgnoreCase(parent.name())).orElse(false);
  }

  /** A parent's slot as seen by this table's rows. */
  Slot lookup(Relation relation, Slot parentSlot) {
    TableCompiler parent = relation.parent();
    Kernel parentKernel = parent.layout().kernel(parentSlot.index());
    boolean memoized =
        parent.rows() <= Memo.MOST_ROWS
            && !(parentKernel instanceof OrderedKernel)
            && !(parentKernel instanceof Kernel.OfBytes)
            && PhysicalType.of(parentSlot.type()) != PhysicalType.NESTED;
    Kernel kernel =
        memoized
            ? LookupKernels.of(relation, parent.relations().memo(parentSlot), parentKernel)
            : LookupKernels.of(relation, parentSlot, parentKernel);
    if (relation.isPartOf() && parentKernel instanceof OrderedKernel ordered) {
      ChildCounts of = java.util.Objects.requireNonNull(counts());
      kernel = new OrderedLookup((Kernel.OfLong) kernel, ordered, parent.rows(), of);
    }
    return new Slot(layout.add(kernel), parentSlot.type(), parentSlot.nullable());
  }

  /** The memo of a slot of this table, which must not be larger than {@link Memo#MOST_ROWS}. */
  Memo memo(Slot slot) {
    return memos.computeIfAbsent(
        slot.index(), index -> new Memo(layout, index, (int) table.rows()));
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
              .formatted(table.name(), name, NearestName.didYouMean(name, parentNames())));
    }
    if (referring.size() > 1) {
      throw asker.fail(
          "table '%s' refers to '%s' by several columns (%s): name the column instead of the table"
              .formatted(
                  table.name(),
                  name,
                  String.join(", ", referring.stream().map(ColumnSpec::name).toList())));
    }
    String column = referring.get(0).name();
    if (!relations.containsKey(TableCompiler.key(column))) {
      table.column(column);
    }
    return java.util.Objects.requireNonNull(relations.get(TableCompiler.key(column)));
  }

  /** The compiled reference column of that name or to that table, if it may be null. */
  Optional<Slot> nullable(String name) {
    return spec.columns().stream()
        .filter(c -> refersTo(c, name))
        .findFirst()
        .flatMap(c -> table.compiled(c.name()))
        .filter(Slot::nullable);
  }

  static boolean refersTo(ColumnSpec column, String name) {
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
    if (table.rows() > chosen) {
      throw asker.fail(
          String.format(
              Locale.ROOT,
              "table '%s' has %,d rows, but follows from %,d of '%s'",
              table.name(),
              table.rows(),
              chosen,
              cause.name()));
    }
    return found;
  }

  /** How entities write the rows; the table must have {@code ticks}. */
  TickTable ticks(ColumnContext asker) {
    if (ticks == null) {
      ticks = TickTable.of(table, asker);
    }
    return ticks;
  }

  /** The column as the key of the entities that write the rows, if it is that. */
  Optional<KeyedColumn> keyed(String column) {
    return Optional.ofNullable(ticks)
        .filter(of -> relations.get(TableCompiler.key(column)) == of.relation())
        .flatMap(TickTable::keyed);
  }

  /** Which rows of a table a quota of it chooses. */
  Following chosen(FollowsSpec of, ColumnContext asker) {
    TableCompiler cause = world.table(of.table());
    long key = Following.key(world, cause.spec(), of.column());
    return asker.attempt(
        () -> Following.of(of, cause.spec(), cause.rows(), key, cause.times().rowTimes()));
  }

  /** Compiles a reference column: its relation, for look-ups, and its values, the parent's key. */
  Slot reference(ColumnContext column, ReferenceChoice choice) {
    TableCompiler parent = parentNamed(choice.parent(), column);
    Slot keys = new ReferenceColumn(table, parent, column, choice).compile();
    choices.put(TableCompiler.key(column.name()), new ParentChoice(column.key(), parent));
    return keys;
  }

  /**
   * Compiles a reference to the row that a row of another parent refers to: two foreign keys that
   * agree.
   */
  Slot referenceThrough(ColumnContext column, String parentName, String through) {
    TableCompiler parent = parentNamed(parentName, column);
    Relation first = relation(through, column);
    Relation second = first.parent().relations().relation(parentName, column);
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
    return nullable(through).map(via -> NullableKernels.where(layout, keys, via)).orElse(keys);
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
    relations.put(TableCompiler.key(column.name()), relation);
    String parentKey =
        parent
            .spec()
            .key()
            .orElseThrow(
                () ->
                    column.fail(
                        "table '" + parent.name() + "' has no key to refer to; give it 'key'"));
    relationships.add(new Relationship(table.name(), column.name(), parent.name(), parentKey));
    Slot keys = parent.path(parentKey, column);
    KeyTypes.require(parent, parentKey, keys, column);
    return lookup(relation, keys);
  }

  void rememberMonthly(String column, Slot isMonthly) {
    monthlies.put(TableCompiler.key(column), isMonthly);
  }

  /** Whether each row is one that a reference gives to the same parent every month. */
  Optional<Slot> monthly(String column, ColumnContext asker) {
    table.path(column, asker);
    return Optional.ofNullable(monthlies.get(TableCompiler.key(column)));
  }

  Optional<ParentChoice> choice(String column, ColumnContext asker) {
    table.path(column, asker);
    return Optional.ofNullable(choices.get(TableCompiler.key(column)));
  }

  /** The table that this one is part of, or part of a part of; itself if there is none. */
  TableCompiler root() {
    return spec.partOf().isPresent()
        ? world.table(spec.partOf().get().table()).relations().root()
        : table;
  }

  List<String> ancestry() {
    List<String> names = new ArrayList<>(List.of(table.name()));
    spec.partOf().ifPresent(p -> names.addAll(world.table(p.table()).relations().ancestry()));
    return names;
  }

  /** The row of {@link #root} that a row is part of. */
  long rootRow(long row) {
    return spec.partOf().isPresent()
        ? world
            .table(spec.partOf().get().table())
            .relations()
            .rootRow(java.util.Objects.requireNonNull(counts()).parentOf(row))
        : row;
  }
}
