package io.sparksynth.engine;

import io.sparksynth.engine.expression.Casts;
import io.sparksynth.engine.expression.ExpressionException;
import io.sparksynth.engine.expression.Expressions;
import io.sparksynth.engine.expression.Scope;
import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.Quantile;
import io.sparksynth.sample.Ticks;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.CaseSpec;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DriftChange;
import io.sparksynth.spec.DriftSpec;
import io.sparksynth.spec.FollowsSpec;
import io.sparksynth.spec.GeneratorSpec;
import io.sparksynth.spec.SeasonSpec;
import io.sparksynth.spec.TimeExpr;
import io.sparksynth.spec.WindowSpec;
import io.sparksynth.text.Locales;
import io.sparksynth.text.Vocabularies;
import io.sparksynth.text.Word;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a generator sees while it compiles a column: its key, its type, the columns that it may
 * depend on and the places to put its kernels. Whatever can't be done ends in {@link #fail}.
 */
public final class ColumnContext {
  private final TableCompiler table;
  private final ColumnSpec spec;
  private final String path;
  private final long key;
  private final Optional<DataType> declared;

  /** The context of the whole column, of which this one makes a part; null for that itself. */
  private @Nullable ColumnContext whole;

  private final boolean nested;
  private boolean isolated;

  /** Whether it has asked for random numbers of its own. */
  private boolean draws;

  private @Nullable Slot uniform;
  private @Nullable Slot condition;

  /** The probability of this column as a label after a drift, while that is compiled. */
  private @Nullable Slot driftedTruth;

  private boolean drifting;

  /** Whether the generator asked for its uniform number. */
  private boolean drawn;

  private ColumnContext(
      TableCompiler table,
      ColumnSpec spec,
      String path,
      long key,
      Optional<DataType> declared,
      boolean nested) {
    this.table = table;
    this.spec = spec;
    this.path = path;
    this.key = key;
    this.declared = declared;
    this.nested = nested;
  }

  static ColumnContext of(TableCompiler table, ColumnSpec spec) {
    long key =
        Keys.of(table.world().config().seed(), table.world().name(), table.name(), spec.name());
    return new ColumnContext(table, spec, spec.path(), key, spec.type(), false);
  }

  /** Name of the column. */
  public String name() {
    return spec.name();
  }

  /** The key of this column's random numbers. */
  public long key() {
    noteDraw();
    return key;
  }

  /** A key for another kind of random numbers of this column. */
  public long key(String purpose) {
    noteDraw();
    return Keys.derive(key, purpose);
  }

  private void noteDraw() {
    draws = true;
    if (whole != null) {
      whole.noteDraw();
    }
  }

  /**
   * The type that the column must have, or {@code otherwise} if the spec leaves it to the
   * generator.
   */
  public DataType type(DataType otherwise) {
    return declared.orElse(otherwise);
  }

  /** The world's locale as a language tag; the first, if there are several. */
  public String locale() {
    return Locales.parse(table.world().config().locale()).first();
  }

  /** Code of each row's locale, in a world of several; rows with one 'per' have one. */
  public Slot localeOfRow() {
    return table.localeOfRow(spec.per(), (path, seed) -> add(uniformPer(path, seed)));
  }

  private int add(Kernel kernel) {
    return add(kernel, DataType.DOUBLE, false).index();
  }

  /** Rows of the table. */
  public long rows() {
    return table.rows();
  }

  /** Rows that the table may ever have: more than {@link #rows} where versions insert some. */
  public long mostRows() {
    ChangePlan changes = table.changes();
    return changes == null ? table.rows() : changes.mostRows();
  }

  /** Which updates redraw this column, one bit each. */
  long redrawnBy() {
    ChangePlan changes = table.changes();
    return changes == null ? 0 : changes.redrawnBy(name());
  }

  TableCompiler table() {
    return table;
  }

  /** Whether the values must all differ. */
  public boolean isUnique() {
    return spec.unique();
  }

  public Layout layout() {
    return table.layout();
  }

  /** Gives a kernel its slot. */
  public Slot add(Kernel kernel, DataType type, boolean nullable) {
    return new Slot(table.layout().add(kernel), type, nullable);
  }

  /** Records a problem of this column; {@code throw} what it returns. */
  public RuntimeException fail(String what) {
    table.world().problems().add(path, what);
    return new CompileFailure();
  }

  /**
   * A column of the table, or, as {@code reference.column} or {@code table.column}, one of a
   * parent.
   */
  public Slot column(String columnPath) {
    requireRow();
    return table.path(columnPath, this);
  }

  /** Whether {@link #column} would find it. */
  public boolean knows(String columnPath) {
    return table.knows(columnPath);
  }

  /**
   * Remembers the probability with which this column, a label, is true: what {@code _truth} shows.
   */
  public void rememberTruth(Slot probability) {
    requireRow();
    if (whole != null && whole.drifting) {
      whole.driftedTruth = probability;
    } else if (nested) {
      throw fail("a label must be the only generator of its column, and not within another");
    } else if (!table.rememberTruth(name(), probability)) {
      throw fail("is the second label of its table, which has one: that of _truth");
    }
  }

  /**
   * A number that is found once for the whole column, of very many of its rows: where the column
   * drifts, that of the column without drift.
   */
  public Lazy<Double> once(Supplier<Double> number) {
    return table.once(name(), number);
  }

  /** A column of fixed texts whose nulls, if it has any, are a code of their own: the last. */
  public Slot withoutNulls(Slot texts) {
    return NullsAsCode.of(layout(), texts);
  }

  private void requireRow() {
    if (isolated) {
      throw fail("an element of an array or map can't see the columns of the row");
    }
  }

  /**
   * One uniform number in (0, 1) a row: the column's own, or one that goes with another column's if
   * the spec says so.
   */
  public Slot uniform() {
    noteDraw();
    drawn = true;
    if (whole != null) {
      return whole.uniform();
    }
    if (uniform == null) {
      Kernel kernel =
          spec.correlation()
              .<Kernel>map(
                  c ->
                      new CorrelatedUniformKernel(
                          table.uniformOf(c.with(), this).index(), c.rho(), key))
              .orElseGet(
                  () -> spec.per().map(per -> uniformPer(per, key)).orElse(new UniformKernel(key)));
      uniform = add(kernel, DataType.DOUBLE, false);
      if (!nested) {
        table.rememberUniform(name(), uniform);
      }
    }
    return uniform;
  }

  private Kernel uniformPer(String path, long key) {
    Slot of = column(path);
    if (PhysicalType.of(of.type()) != PhysicalType.LONG) {
      throw fail("'per' must name a column of whole numbers, but '" + path + "' is " + of.type());
    }
    return (Kernel.OfDouble)
        (frame, out) -> {
          long[] values = frame.longs(of.index()).values;
          for (int i = 0, n = frame.count(); i < n; i++) {
            out.values[i] = Cells.uniform(key, values[i]);
          }
        };
  }

  /** Numbers of a distribution, rounded to the column's type. */
  public Slot number(Quantile quantile, DataType otherwise) {
    DataType type = type(otherwise);
    PhysicalType physical = PhysicalType.of(type);
    if (physical == PhysicalType.STRING) {
      return numbers(quantile, otherwise);
    }
    if (physical == PhysicalType.NESTED || isTime(type) || type.equals(DataType.BOOLEAN)) {
      throw fail("makes numbers, but the column is " + type);
    }
    return numbers(quantile, type);
  }

  private Slot numbers(Quantile quantile, DataType type) {
    return add(QuantileKernels.of(uniform().index(), quantile, type), type, false);
  }

  private static boolean isTime(DataType type) {
    return type.equals(DataType.DATE)
        || type.equals(DataType.TIMESTAMP)
        || type.equals(DataType.TIMESTAMP_NTZ);
  }

  /** Compiles a generator that is part of this one, with random numbers of its own. */
  public Slot nested(String purpose, GeneratorSpec generator, DataType type) {
    ColumnContext inner =
        new ColumnContext(
            table, withoutWrap(), generator.path(), key(purpose), Optional.of(type), true);
    return convert(inner.generate(generator), type);
  }

  /**
   * Like {@link #nested}, for elements, whose rows are not those of the table: they see no other
   * column.
   */
  public Slot element(String purpose, GeneratorSpec generator, DataType type) {
    ColumnContext inner =
        new ColumnContext(
            table, withoutWrap(), generator.path(), key(purpose), Optional.of(type), true);
    inner.isolated = true;
    return convert(inner.generate(generator), type);
  }

  /**
   * Like {@link #nested}, for a generator that stands for this one in some rows: it has the same
   * random numbers.
   */
  private Slot branch(GeneratorSpec generator, Optional<DataType> type) {
    ColumnContext inner = new ColumnContext(table, spec, generator.path(), key, type, true);
    inner.whole = this;
    return inner.generate(generator);
  }

  /**
   * Compiles a generator that makes this column's value in some rows, from the column's own uniform
   * number.
   *
   * @return of that type
   */
  public Slot alternative(GeneratorSpec generator, DataType type) {
    return convert(branch(generator, Optional.of(type)), type);
  }

  /** Like {@link #element}, of a generator that draws by a given uniform number an element. */
  public Slot element(String purpose, GeneratorSpec generator, DataType type, Slot uniforms) {
    ColumnContext inner =
        new ColumnContext(
            table, withoutWrap(), generator.path(), key(purpose), Optional.of(type), true);
    inner.isolated = true;
    inner.uniform = uniforms;
    Slot slot = inner.generate(generator);
    if (!inner.drawn) {
      throw fail(
          "correlation and by are for elements that come of one random number each, as those of a"
              + " distribution or a choice; '"
              + generator.type().name()
              + "' is none");
    }
    return convert(slot, type);
  }

  private ColumnSpec withoutWrap() {
    return new ColumnSpec(
        spec.name(),
        Optional.empty(),
        spec.generator(),
        Optional.empty(),
        Optional.empty(),
        spec.per(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        "",
        spec.path());
  }

  private Slot generate(GeneratorSpec generator) {
    return ((Generator) generator.type()).compile(generator.arguments(), this);
  }

  /** The whole column: its generator or cases, converted, kept in bounds, with its nulls. */
  Slot compile() {
    declared
        .filter(type -> Numbers.scale(type) > Numbers.MOST_DIGITS)
        .ifPresent(
            type -> {
              throw fail(type + " has more than 18 digits after the point; no value is that fine");
            });
    requireUnique();
    Slot slot = spec.cases().isPresent() ? cases(spec.cases().get()) : generate(spec.generator());
    requireChangeable(slot);
    if (spec.correlation().isPresent() && uniform == null) {
      throw fail("does not come from one random number, so it can't correlate with another column");
    }
    if (declared.isPresent()) {
      slot = convert(slot, declared.get());
    }
    slot = Bounds.of(spec, drifted(slot), this);
    Optional<Slot> when = condition();
    if (spec.nulls() > 0 || when.isPresent()) {
      Kernel inner = layout().kernel(slot.index());
      Kernel kernel =
          NullableKernels.of(inner, key("nulls"), spec.nulls(), when.map(Slot::index).orElse(-1));
      slot = add(kernel, slot.type(), true);
    }
    return slot;
  }

  private void requireChangeable(Slot slot) {
    ChangePlan changes = table.changes();
    ChangePlan.Way way = changes == null ? null : changes.way(name()).orElse(null);
    if (way == null) {
      return;
    }
    if (spec.generator().type() instanceof Referring) {
      throw failAt(way.path(), "'" + name() + "' refers to another table and can't change");
    }
    if (PhysicalType.of(slot.type()) == PhysicalType.NESTED) {
      throw failAt(
          way.path(), "'" + name() + "' is " + slot.type() + "; only single values change");
    }
    if (way.redraws() && !draws) {
      throw failAt(
          way.path(),
          "'"
              + name()
              + "' has no random numbers of its own: it is made of others or of the row number."
              + " Name the columns that it is made of");
    }
  }

  /** Like {@link #fail}, for a problem in another place. */
  RuntimeException failAt(String where, String what) {
    table.world().problems().add(where, what);
    return new CompileFailure();
  }

  private Slot drifted(Slot clean) {
    Slot slot = clean;
    for (DriftSpec drift : table.world().drifts().of(table.name(), name())) {
      Slot time = java.util.Objects.requireNonNull(table.shownTime());
      DriftChange change = drift.change();
      Slot from =
          add(new DriftKernels.From(time.index(), micros(drift.from())), DataType.BOOLEAN, false);
      slot =
          spec.generator().type() instanceof Reweighted generator
                  && (change.isReweighting() || slot.type().equals(DataType.BOOLEAN))
              ? reweighted(slot, from, generator, change)
              : add(DriftKernels.of(slot, from, change), slot.type(), slot.nullable());
    }
    return slot;
  }

  /** The same random numbers chosen by with other weights, where {@code from} holds. */
  private Slot reweighted(Slot slot, Slot from, Reweighted generator, DriftChange change) {
    GeneratorSpec own = spec.generator();
    Arguments after = generator.after(own.arguments(), change, new Problems());
    drifting = true;
    Slot other =
        convert(
            branch(new GeneratorSpec(own.type(), after, own.path()), Optional.of(slot.type())),
            slot.type());
    drifting = false;
    if (driftedTruth != null) {
      table.changeTruth(where(from, driftedTruth, java.util.Objects.requireNonNull(table.truth())));
    }
    return where(from, other, slot);
  }

  /**
   * One slot in the rows of a condition, another in the others; each is computed for its rows only.
   *
   * @param condition boolean
   * @param otherwise of the same type; also where the condition is null
   */
  public Slot where(Slot condition, Slot then, Slot otherwise) {
    return CaseCompiler.compile(this, condition, Map.of("true", then), otherwise);
  }

  private void requireUnique() {
    Generator generator = (Generator) spec.generator().type();
    if (spec.unique()
        && (spec.cases().isPresent() || !generator.canBeUnique(spec.generator().arguments()))) {
      throw fail(
          "can't be unique: sequence, format, uuid, pattern, identifier and a template with {row}"
              + " can, without case");
    }
  }

  private Slot cases(CaseSpec cases) {
    Slot selector = column(cases.column());
    Slot otherwise = branch(spec.generator(), declared);
    DataType type = declared.orElse(otherwise.type());
    Map<String, Slot> branches = new LinkedHashMap<>();
    cases
        .branches()
        .forEach(
            (value, generator) ->
                branches.put(value, convert(branch(generator, Optional.of(type)), type)));
    return CaseCompiler.compile(this, selector, branches, convert(otherwise, type));
  }

  /** The slot's values as another type; numbers are rounded to the nearest. */
  public Slot convert(Slot slot, DataType type) {
    try {
      return Casts.rounded(layout(), slot, type);
    } catch (ExpressionException e) {
      throw fail(String.valueOf(e.getMessage()));
    }
  }

  /** Like {@link #convert(Slot, DataType)}, for a slot of another table. */
  Slot convert(Layout of, Slot slot, DataType type) {
    try {
      return Casts.rounded(of, slot, type);
    } catch (ExpressionException e) {
      throw fail(String.valueOf(e.getMessage()));
    }
  }

  /** Compiles an SQL expression over the columns that this one may depend on. */
  public Slot expression(String sql) {
    requireRow();
    try {
      return Expressions.compile(sql, scope());
    } catch (ExpressionException e) {
      throw fail(String.valueOf(e.getMessage()));
    }
  }

  private Slot expression(String sql, DataType type) {
    Slot slot = expression(sql);
    if (!slot.type().equals(type)) {
      throw fail("'" + sql + "' must be " + type + ", but is " + slot.type());
    }
    return slot;
  }

  private Scope scope() {
    return new Scope() {
      @Override
      public Layout layout() {
        return table.layout();
      }

      @Override
      public Optional<Slot> column(String columnPath) {
        return table.resolve(columnPath, ColumnContext.this);
      }

      @Override
      public Collection<String> columnNames() {
        return table.columnNames();
      }

      @Override
      public long worldStartMicros() {
        return micros(table.start());
      }

      @Override
      public long worldEndMicros() {
        return micros(table.end());
      }
    };
  }

  /**
   * A moment that may be relative to the world's window, in microseconds since 1970-01-01T00:00Z.
   */
  public long micros(TimeExpr time) {
    return micros(time.resolve(table.start(), table.end()));
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** A vocabulary's field by its dotted name, {@code place.zip}, in the world's locale. */
  public Word word(String dotted) {
    return attempt(() -> Vocabularies.word(dotted, table.world().config().locale()));
  }

  /** What a library refuses with a message is this column's problem. */
  public <T> T attempt(Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException e) {
      throw fail(String.valueOf(e.getMessage()));
    }
  }

  /**
   * A draw from a vocabulary, remembered so that other columns can show other fields of the same
   * entry.
   */
  public void rememberEntries(EntrySlot slot) {
    if (!nested) {
      table.rememberEntries(name(), slot);
    }
  }

  /** The draw of another column. */
  public EntrySlot entriesOf(String column) {
    return table
        .entriesOf(column, this)
        .orElseThrow(() -> fail("column '" + column + "' is not a word of a vocabulary"));
  }

  /** A foreign key: the chosen parent's key. */
  public Slot reference(ReferenceChoice choice) {
    requireRow();
    return table.reference(this, choice);
  }

  /** A foreign key that another row, to which this one refers, has too. */
  public Slot referenceThrough(String parent, String through) {
    requireRow();
    return table.referenceThrough(this, parent, through);
  }

  /** When each row of the table happens in the world, as a TIMESTAMP. */
  public Optional<Slot> time() {
    return Optional.ofNullable(table.time()).map(time -> table.seenBy(this, time, 0));
  }

  /** The time that a row shows: in a stream by the wall clock, when it arrives. */
  public Optional<Slot> shownTime() {
    return Optional.ofNullable(table.shownTime());
  }

  /** The day of each row of the table's own timeline, as a DATE. */
  public Slot day() {
    Slot time = shownTime().orElseThrow(() -> fail("the table has no timeline"));
    if (table.spec().ticks().isPresent()) {
      return convert(time, DataType.DATE);
    }
    var timeline = table.timeline();
    // Only the timeline's own times are in its order.
    return timeline == null || !(layout().kernel(time.index()) instanceof TimelineKernel)
        ? convert(time, DataType.DATE)
        : add(new TimelineKernel.Day(time.index(), timeline), DataType.DATE, false);
  }

  /**
   * Name of the campaign or incident that runs when each row happens.
   *
   * @param what they are called in the season
   */
  public Slot window(String what, Function<SeasonSpec, List<WindowSpec>> windows) {
    TableCompiler timed = timedTable();
    List<WindowSpec> found =
        timed
            .spec()
            .timeline()
            .flatMap(t -> t.season())
            .map(name -> table.world().spec().seasons().get(name))
            .map(windows)
            .orElse(List.of());
    if (found.isEmpty()) {
      throw fail("the table's season has no " + what);
    }
    Slot time = time().orElseThrow();
    Kernel kernel =
        WindowKernel.of(
            time.index(),
            found,
            java.util.Objects.requireNonNull(timed.timeline()).startMicros(),
            java.util.Objects.requireNonNull(timed.timeline()).endMicros(),
            table.world().config());
    return add(kernel, DataType.STRING, true);
  }

  /** This table, or the one that it is a part of, that has the timeline. */
  private TableCompiler timedTable() {
    TableCompiler timed = table;
    while (timed.timeline() == null) {
      if (timed.spec().partOf().isEmpty()) {
        throw fail("the table has no timeline");
      }
      timed = timed.world().table(timed.spec().partOf().get().table());
    }
    return timed;
  }

  /** Whether a row is one that a reference gives to the same parent every month. */
  public Slot monthly(String reference) {
    return table
        .monthly(reference, this)
        .orElseThrow(
            () -> fail("column '" + reference + "' is not made by references with monthly"));
  }

  /** When the rows of the table happen. */
  public RowTimes rowTimes() {
    return table.rowTimes();
  }

  /** Name of the season, of those that the table's timeline mixes, that each row belongs to. */
  public Slot season() {
    Timelines.Timed timed = table.timed();
    if (timed == null || timed.parts().isEmpty()) {
      throw fail("the table's timeline has no seasons");
    }
    Slot time = time().orElseThrow();
    return add(SeasonKernel.of(time.index(), timed, key()), DataType.STRING, false);
  }

  /** The predicate outside of which the column is null. */
  Optional<Slot> condition() {
    if (condition == null && spec.when().isPresent()) {
      condition = expression(spec.when().get(), DataType.BOOLEAN);
    }
    return Optional.ofNullable(condition);
  }

  /** How entities write the table's rows. */
  public Ticks ticks() {
    return table.ticks(this).ticks();
  }

  /** Which series each row is of: a number from 0 for each channel of each entity that writes. */
  public Slot series() {
    return new Slot(table.ticks(this).series(), DataType.BIGINT, false);
  }

  /** The tick of each row, from 0. */
  public Slot tick() {
    return new Slot(table.ticks(this).tick(), DataType.BIGINT, false);
  }

  /** Row, in their table, of the entity that writes each row. */
  public Slot entity() {
    return new Slot(table.ticks(this).relation().parentRow(), DataType.BIGINT, false);
  }

  /** A key that all columns of the table share. */
  public long tableKey(String purpose) {
    return Keys.of(table.world().config().seed(), table.world().name(), table.name(), purpose);
  }

  /**
   * Runs of a column of the table, which has ticks.
   *
   * @param where column of the entities, made by quota, that says who has runs; null if all series
   * @param of makes the runs of that many members
   */
  public Slot runs(
      @Nullable String where, List<String> values, LongFunction<io.sparksynth.sample.Runs> of) {
    TickTable ticks = table.ticks(this);
    Following chosen =
        where == null
            ? null
            : table.chosen(new FollowsSpec(ticks.entities().name(), where, values, path), this);
    long members =
        chosen == null
            ? ticks.ticks().entities() * ticks.ticks().each()
            : chosen.quota().count(chosen.values());
    io.sparksynth.sample.Runs runs = attempt(() -> of.apply(Math.max(1, members)));
    int member =
        chosen == null
            ? ticks.series()
            : add(
                    new RunKernels.Member(
                        ticks.relation().parentRow(),
                        chosen,
                        new Lazy<>(() -> RunKernels.members(chosen))),
                    DataType.BIGINT,
                    false)
                .index();
    Slot slot =
        add(
            new RunKernels.Run(runs, member, ticks.tick(), members > 0, layout().addState()),
            DataType.BIGINT,
            true);
    if (!nested) {
      table.rememberRuns(
          name(),
          new RunsSlot(
              slot,
              member,
              ticks.tick(),
              runs,
              chosen == null ? null : chosen.quota(),
              chosen == null ? null : chosen.values()));
    }
    return slot;
  }

  /** The runs of another column. */
  public RunsSlot runsOf(String column) {
    return table
        .runsOf(column, this)
        .orElseThrow(() -> fail("column '" + column + "' is not made by runs"));
  }

  /** Trips, remembered so that other columns can show where they lead. */
  public void rememberTrack(TrackSlot slot) {
    if (!nested) {
      table.rememberTrack(name(), slot);
    }
  }

  /** The trips of another column. */
  public TrackSlot trackOf(String column) {
    return table
        .trackOf(column, this)
        .orElseThrow(() -> fail("column '" + column + "' is not made by track"));
  }

  /** Which child of its parent a row is, from 1. */
  public Slot position() {
    if (table.spec().ticks().isPresent()) {
      TickTable ticks = table.ticks(this);
      return add(new TickTable.Channel(ticks.series(), ticks.ticks().each()), DataType.INT, false);
    }
    if (table.counts() == null) {
      throw fail("the table is not part of another; give it 'partOf'");
    }
    Relation relation = table.partOf();
    return add(new PositionKernel(relation.parentRow(), table.counts()), DataType.INT, false);
  }

  /** Of how many children of its parent a row is one. */
  public Slot siblings() {
    if (table.counts() == null) {
      throw fail("the table is not part of another; give it 'partOf'");
    }
    Relation relation = table.partOf();
    return add(new SiblingsKernel(relation.parentRow(), table.counts()), DataType.INT, false);
  }

  /** Whether the table is part of another. */
  public boolean isPart() {
    return table.counts() != null;
  }

  private TableCompiler partOfThis(String name) {
    List<String> parts =
        table.world().tables().stream()
            .filter(c -> c.isPartOf(table))
            .map(TableCompiler::name)
            .toList();
    return table
        .world()
        .find(name)
        .filter(c -> c.isPartOf(table))
        .orElseThrow(
            () ->
                fail(
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
      throw fail("must name a column of '" + childName + "', as in " + childName + ".column");
    }
    Slot slot = child.path(childPath.substring(dot + 1), this);
    ChildrenKernels.Children children =
        new ChildrenKernels.Children(
            java.util.Objects.requireNonNull(child.counts()),
            layout().addChild(child::layout),
            layout().addState());
    if (sum) {
      if (PhysicalType.of(slot.type()) == PhysicalType.STRING || isTime(slot.type())) {
        throw fail("can't sum " + slot.type() + " '" + childPath + "'");
      }
      DataType type =
          slot.type() instanceof DataType.Decimal d
              ? new DataType.Decimal(18, d.scale())
              : PhysicalType.of(slot.type()) == PhysicalType.DOUBLE
                  ? DataType.DOUBLE
                  : DataType.BIGINT;
      return add(ChildrenKernels.sum(children, slot), type, false);
    }
    return attempt(
        () ->
            add(
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
                () -> fail("must be table.column of a reference, got '" + referencePath + "'"));
    TableCompiler.ParentChoice chosen =
        referring
            .choice(referencePath.substring(dot + 1), this)
            .filter(c -> c.parent() == table)
            .orElseThrow(
                () ->
                    fail("'" + referencePath + "' does not refer to table '" + table.name() + "'"));
    return add(
        new PopularityRankKernel(References.spreadOf(chosen.key(), table.rows()), table.rows()),
        DataType.DOUBLE,
        false);
  }
}
