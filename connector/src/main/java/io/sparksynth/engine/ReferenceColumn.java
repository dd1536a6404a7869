package io.sparksynth.engine;

import io.sparksynth.sample.FeistelPermutation;
import io.sparksynth.sample.IntensityTable;
import io.sparksynth.sample.Quota;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.FollowsSpec;
import java.util.Locale;
import java.util.Optional;

/**
 * Compiles a reference column: which relation it is to which parent, and what that asks for beside
 * the choice of a parent, which {@link References} compiles: runs that are answered, turns, bursts,
 * months, other references that lead the way.
 */
final class ReferenceColumn {
  private final TableCompiler child;
  private final TableCompiler parent;
  private final ColumnContext column;
  private final ReferenceChoice choice;
  private final Layout layout;

  ReferenceColumn(
      TableCompiler child, TableCompiler parent, ColumnContext column, ReferenceChoice choice) {
    this.child = child;
    this.parent = parent;
    this.column = column;
    this.choice = choice;
    layout = child.layout();
  }

  private boolean isFollowedByParent() {
    return parent.spec().follows().map(f -> f.table().equalsIgnoreCase(child.name())).orElse(false);
  }

  /** Its values, the parent's key; the table remembers the relation. */
  Slot compile() {
    Relation relation;
    Slot followed = null;
    if (child.spec().partOf().isPresent()
        && child.spec().partOf().get().table().equalsIgnoreCase(parent.name())) {
      relation = child.relations().partOf();
    } else if (child.spec().follows().isPresent()
        && child.spec().follows().get().table().equalsIgnoreCase(parent.name())) {
      relation = child.relations().follows(column);
    } else if (child.spec().ticks().isPresent()
        && child.spec().ticks().get().table().equalsIgnoreCase(parent.name())) {
      relation = child.relations().ticks(column).relation();
    } else if (choice.recent().isPresent() || choice.each().isPresent()) {
      followed = choice.recent().isPresent() ? recent(choice.recent().get()) : answering();
      relation =
          new ReferenceRelation(
              parent, followed.index(), layout.addChild(parent::layout), layout.addState());
    } else if (isFollowedByParent()) {
      followed =
          new Slot(
              layout.add(parent.relations().following(column).followers(layout.addState())),
              DataType.BIGINT,
              true);
      relation =
          new ReferenceRelation(
              parent, followed.index(), layout.addChild(parent::layout), layout.addState());
    } else {
      if (parent.rows() == 0 && child.rows() > 0) {
        throw column.fail(
            String.format(
                Locale.ROOT,
                "table '%s' has no rows to refer to, but '%s' has %,d",
                parent.name(),
                child.name(),
                child.rows()));
      }
      int parentRow = layout.add(parentKernel());
      int turn = -1;
      if (choice.monthly().isPresent() && child.rows() > 0) {
        References references = new References(child, parent, column, choice);
        turn = layout.add(references.monthly(choice.monthly().get()));
        parentRow = layout.add(new MonthlyKernels.TurnOrAny(turn, parentRow));
      }
      if (choice.burst().isPresent()) {
        parentRow = layout.add(gathered(choice.burst().get(), parentRow));
      }
      if (choice.monthly().isPresent()) {
        Kernel is =
            turn < 0
                ? (Kernel.OfLong) (frame, out) -> java.util.Arrays.fill(out.values, 0)
                : new MonthlyKernels.IsTurn(turn, parentRow);
        child
            .relations()
            .rememberMonthly(column.name(), new Slot(layout.add(is), DataType.BOOLEAN, false));
      }
      relation =
          new ReferenceRelation(
              parent, parentRow, layout.addChild(parent::layout), layout.addState());
    }
    Slot keys = child.relations().parentKey(column, relation);
    return followed == null ? keys : NullableKernels.where(layout, keys, followed);
  }

  /** The row with which the last run before each row's time was anchored, null if none was. */
  private Slot recent(String runColumn) {
    Slot when = column.condition().orElse(null);
    Slot at = child.times().time();
    if (at == null) {
      throw column.fail("needs a time: give the table a timeline");
    }
    RunsSlot of = runs(runColumn);
    TickTable table = parent.relations().ticks(column);
    Kernel kernel =
        new RecentRuns(
            at.index(),
            when == null ? -1 : when.index(),
            table,
            of,
            column.key("recent"),
            layout.addState());
    return new Slot(layout.add(kernel), DataType.BIGINT, true);
  }

  private RunsSlot runs(String runColumn) {
    return parent
        .notes()
        .runsOf(runColumn, column)
        .orElseThrow(
            () ->
                column.fail(
                    "column '%s' of '%s' is not made by runs".formatted(runColumn, parent.name())));
  }

  /** The row that anchors the run that a row answers, null if it answers none. */
  private Slot answering() {
    IntensityTable own = child.times().timeline();
    if (own == null) {
      throw column.fail("'each' needs a time: give the table a timeline");
    }
    RunsSlot of = runs(choice.each().orElseThrow());
    Following among = choice.among().map(this::ownRows).orElse(null);
    RunAnswers answers =
        new RunAnswers(parent.relations().ticks(column), of, child.rows(), own, among);
    Kernel kernel = answers.kernel(new Lazy<>(answers::answers), layout.addState());
    return new Slot(layout.add(kernel), DataType.BIGINT, true);
  }

  /** Rows of this table that a quota of its own chooses. */
  private Following ownRows(ReferenceChoice.Among among) {
    return child
        .relations()
        .chosen(
            new FollowsSpec(child.name(), among.column(), among.values(), child.spec().path()),
            column);
  }

  /** Rows of a kind take the parents in turn, in an order of its own; others choose. */
  private Kernel inTurn(ReferenceChoice.Among turns, Kernel otherwise) {
    Following takers = ownRows(turns);
    if (child.times().time() != null && parent.times().isBornAfter(child.times().firstTime())) {
      throw column.fail(
          "some of '%s' do not exist yet when '%s' begins, so they can't take turns: end their"
                  .formatted(parent.name(), child.name())
              + " timeline before");
    }
    int own = layout.add(otherwise);
    int state = layout.addState();
    FeistelPermutation order =
        FeistelPermutation.of(column.key("turns"), Math.max(1, parent.rows()));
    return (Kernel.OfLong)
        (frame, out) -> {
          Quota.Members members =
              frame.state(state, () -> new Quota.Members(takers.quota(), takers.values()));
          long[] owns = frame.longs(own).values;
          long[] numbers = frame.rows();
          for (int i = 0, n = frame.count(); i < n; i++) {
            long turn = members.index(numbers[i]);
            out.values[i] = turn < 0 ? owns[i] : order.apply(turn % order.size());
          }
        };
  }

  /** The parents of the rows' bursts: what the burst's first row would have alone. */
  private Kernel gathered(String burst, int alone) {
    child.path(burst, column);
    ColumnSpec of = child.find(burst).orElseThrow();
    if (!(of.generator().type() instanceof Quoted quoted)) {
      throw column.fail("burst needs a column that is made by quota, as '" + burst + "' is not");
    }
    long quotaKey = Following.key(child.world(), child.spec(), burst);
    Quota quota =
        column.attempt(
            () ->
                quoted.quota(
                    of.generator().arguments(), child.rows(), quotaKey, child.times().rowTimes()));
    return new GatheredKernel(
        quota, alone, layout.addChild(() -> layout), layout.addState(), layout.addState());
  }

  private Kernel parentKernel() {
    return choice.via().isPresent() ? viaKernel() : chosenKernel();
  }

  private Kernel chosenKernel() {
    Kernel own = ownKernel();
    return choice.turns().isPresent() ? inTurn(choice.turns().get(), own) : own;
  }

  /** The parent of another reference's row, or one of its own where there is no such row. */
  private Kernel viaKernel() {
    String via = choice.via().orElseThrow();
    Slot given = child.path(via, column);
    Relation first = child.relations().relation(via, column);
    Relation second = first.parent().relations().relation(parent.name(), column);
    if (second.parent() != parent) {
      throw column.fail("'" + via + "' does not lead to table '" + parent.name() + "'");
    }
    Slot led =
        child.relations().lookup(first, new Slot(second.parentRow(), DataType.BIGINT, false));
    int own = layout.add(chosenKernel());
    return (Kernel.OfLong)
        (frame, out) -> {
          Vector known = frame.vector(given.index());
          long[] leads = frame.longs(led.index()).values;
          long[] owns = frame.longs(own).values;
          for (int i = 0, n = frame.count(); i < n; i++) {
            out.values[i] = known.isNull(i) ? owns[i] : leads[i];
          }
        };
  }

  private Kernel ownKernel() {
    Optional<Combinations> combination = Combinations.of(child, column.name(), column);
    if (combination.isPresent()
        && (choice.notBefore().isPresent()
            || choice.burst().isPresent()
            || choice.monthly().isPresent())) {
      throw column.fail(
          "is part of a unique combination: not_before, burst and monthly have no place");
    }
    if (child.rows() == 0) {
      return new ParentKernels.Uniform(
          column.key(),
          new ParentKernels.Alive(
              -1, null, Math.max(1, parent.rows()), Math.max(1, parent.rows()), null));
    }
    return combination
        .map(c -> c.kernel(column.name()))
        .orElseGet(() -> new References(child, parent, column, choice).kernel());
  }
}
