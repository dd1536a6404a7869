package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.spec.DataType;
import java.util.List;
import java.util.Optional;

/**
 * What a generator may ask of the rows to which its own belong and of those that belong to them;
 * see {@link ColumnContext#relations}.
 */
public final class RelationContext {
  private final ColumnContext column;
  private final TableCompiler table;

  RelationContext(ColumnContext column) {
    this.column = column;
    table = column.table();
  }

  /** A foreign key: the chosen parent's key. */
  public Slot reference(ReferenceChoice choice) {
    column.requireRow();
    return table.relations().reference(column, choice);
  }

  /** A foreign key that another row, to which this one refers, has too. */
  public Slot through(String parent, String through) {
    column.requireRow();
    return table.relations().referenceThrough(column, parent, through);
  }

  /** Whether a row is one that a reference gives to the same parent every month. */
  public Slot monthly(String reference) {
    return table
        .relations()
        .monthly(reference, column)
        .orElseThrow(
            () -> column.fail("column '" + reference + "' is not made by references with monthly"));
  }

  /** Which child of its parent a row is, from 1. */
  public Slot position() {
    if (table.spec().ticks().isPresent()) {
      TickTable ticks = table.relations().ticks(column);
      return column.add(
          new TickTable.Channel(ticks.series(), ticks.ticks().each()), DataType.INT, false);
    }
    if (table.relations().counts() == null) {
      throw column.fail("the table is not part of another; give it 'partOf'");
    }
    Relation relation = table.relations().partOf();
    return column.add(
        new PositionKernel(relation.parentRow(), table.relations().counts()), DataType.INT, false);
  }

  /** Of how many children of its parent a row is one. */
  public Slot siblings() {
    if (table.relations().counts() == null) {
      throw column.fail("the table is not part of another; give it 'partOf'");
    }
    Relation relation = table.relations().partOf();
    return column.add(
        new SiblingsKernel(relation.parentRow(), table.relations().counts()), DataType.INT, false);
  }

  /** Whether the table is part of another. */
  public boolean isPart() {
    return table.relations().counts() != null;
  }

  private TableCompiler partOfThis(String name) {
    List<String> parts =
        table.world().tables().stream()
            .filter(c -> c.relations().isPartOf(table))
            .map(TableCompiler::name)
            .toList();
    return table
        .world()
        .find(name)
        .filter(c -> c.relations().isPartOf(table))
        .orElseThrow(
            () ->
                column.fail(
                    "no table '%s' is part of '%s'.%s"
                        .formatted(name, table.name(), NearestName.didYouMean(name, parts))));
  }

  /**
   * Sum of a column over the children that are part of a row, or the value of the first of them.
   */
  public Slot children(String childPath, boolean sum) {
    int dot = childPath.indexOf('.');
    String childName = dot < 0 ? childPath : childPath.substring(0, dot);
    TableCompiler child = partOfThis(childName);
    if (dot < 0) {
      throw column.fail(
          "must name a column of '" + childName + "', as in " + childName + ".column");
    }
    Slot slot = child.path(childPath.substring(dot + 1), column);
    ChildrenKernels.Children children =
        new ChildrenKernels.Children(
            java.util.Objects.requireNonNull(child.relations().counts()),
            column.layout().addChild(child::layout),
            column.layout().addState());
    if (sum) {
      if (PhysicalType.of(slot.type()) == PhysicalType.STRING || DataType.isTime(slot.type())) {
        throw column.fail("can't sum " + slot.type() + " '" + childPath + "'");
      }
      DataType type =
          slot.type() instanceof DataType.Decimal d
              ? new DataType.Decimal(18, d.scale())
              : PhysicalType.of(slot.type()) == PhysicalType.DOUBLE
                  ? DataType.DOUBLE
                  : DataType.BIGINT;
      return column.add(ChildrenKernels.sum(children, slot), type, false);
    }
    return column.attempt(
        () ->
            column.add(
                ChildrenKernels.first(children, slot, child.layout().kernel(slot.index())),
                slot.type(),
                true));
  }

  /**
   * How popular each row is among those who refer to it by a column of another table: its rank as a
   * fraction, 0 the most popular, 1 the least.
   */
  public Slot popularityRank(String referencePath) {
    int dot = referencePath.indexOf('.');
    TableCompiler referring =
        (dot < 0
                ? Optional.<TableCompiler>empty()
                : table.world().find(referencePath.substring(0, dot)))
            .orElseThrow(
                () ->
                    column.fail(
                        "must be table.column of a reference, got '" + referencePath + "'"));
    TableRelations.ParentChoice chosen =
        referring
            .relations()
            .choice(referencePath.substring(dot + 1), column)
            .filter(c -> c.parent() == table)
            .orElseThrow(
                () ->
                    column.fail(
                        "'" + referencePath + "' does not refer to table '" + table.name() + "'"));
    return column.add(
        new PopularityRankKernel(References.spreadOf(chosen.key(), table.rows()), table.rows()),
        DataType.DOUBLE,
        false);
  }
}
