package io.sparksynth.engine;

import io.sparksynth.engine.expression.Casts;
import io.sparksynth.engine.expression.ExpressionException;
import io.sparksynth.engine.expression.Expressions;
import io.sparksynth.engine.expression.Scope;
import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.GeneratorSpec;
import io.sparksynth.text.Locales;
import io.sparksynth.text.Vocabularies;
import io.sparksynth.text.Word;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

  /** Takes the probability of a label that is compiled as it is after a drift. */
  private @Nullable Consumer<Slot> truthAfterDrift;

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

  /** The first of so many rows stand for all where something is found of a sample. */
  public long sampledRows() {
    return table.sampledRows();
  }

  /** Whether this is the table of a world that drifts, not its twin without drift. */
  public boolean isDrifting() {
    return table.world().drifts().without(table) != table;
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

  /** Where the generator stands in the spec. */
  String path() {
    return path;
  }

  /** Whether the generator makes a part of the column's values, not all. */
  boolean isNested() {
    return nested;
  }

  /** Whether it has asked for random numbers of its own. */
  boolean draws() {
    return draws;
  }

  /** Whether its values come from one uniform number. */
  boolean hasUniform() {
    return uniform != null;
  }

  /** The times of its rows. */
  public TimeContext times() {
    return new TimeContext(this);
  }

  /** The series that its rows are of, in a table that entities write at ticks. */
  public SeriesContext series() {
    return new SeriesContext(this);
  }

  /** Whether and how values fit its type. */
  public TypeContext types() {
    return new TypeContext(this);
  }

  /** The rows to which its own belong, and those that belong to them. */
  public RelationContext relations() {
    return new RelationContext(this);
  }

  /** What stands around the generator. */
  ColumnSpec spec() {
    return spec;
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
    if (truthAfterDrift != null) {
      truthAfterDrift.accept(probability);
    } else if (nested) {
      throw fail("a label must be the only generator of its column, and not within another");
    } else if (!table.notes().rememberTruth(name(), probability)) {
      throw fail("is the second label of its table, which has one: that of _truth");
    }
  }

  /**
   * A number that is found once for the whole column, of very many of its rows: where the column
   * drifts, that of the column without drift.
   */
  public Lazy<Double> once(Supplier<Double> number) {
    return table.notes().once(name(), number);
  }

  /** A column of fixed texts whose nulls, if it has any, are a code of their own: the last. */
  public Slot withoutNulls(Slot texts) {
    return NullsAsCode.of(layout(), texts);
  }

  void requireRow() {
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
                          table.notes().uniformOf(c.with(), this).index(), c.rho(), key))
              .orElseGet(
                  () -> spec.per().map(per -> uniformPer(per, key)).orElse(new UniformKernel(key)));
      uniform = add(kernel, DataType.DOUBLE, false);
      if (!nested) {
        table.notes().rememberUniform(name(), uniform);
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
  Slot branch(GeneratorSpec generator, Optional<DataType> type) {
    return inBranch(generator, type).generate(generator);
  }

  private ColumnContext inBranch(GeneratorSpec generator, Optional<DataType> type) {
    ColumnContext inner = new ColumnContext(table, spec, generator.path(), key, type, true);
    inner.whole = this;
    return inner;
  }

  /**
   * Compiles the generator that stands for this one after a drift; it has the same random numbers.
   *
   * @param truth takes the probability, if it is a label
   */
  Slot drifted(GeneratorSpec generator, DataType type, Consumer<Slot> truth) {
    ColumnContext inner = inBranch(generator, Optional.of(type));
    inner.truthAfterDrift = truth;
    return convert(inner.generate(generator), type);
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

  Slot generate(GeneratorSpec generator) {
    return ((Generator) generator.type()).compile(generator.arguments(), this);
  }

  /** Like {@link #fail}, for a problem in another place. */
  RuntimeException failAt(String where, String what) {
    table.world().problems().add(where, what);
    return new CompileFailure();
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
        return TimeContext.micros(table.times().start());
      }

      @Override
      public long worldEndMicros() {
        return TimeContext.micros(table.times().end());
      }
    };
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
      table.notes().rememberEntries(name(), slot);
    }
  }

  /** The draw of another column. */
  public EntrySlot entriesOf(String column) {
    return table
        .notes()
        .entriesOf(column, this)
        .orElseThrow(() -> fail("column '" + column + "' is not a word of a vocabulary"));
  }

  /** The predicate outside of which the column is null. */
  Optional<Slot> condition() {
    if (condition == null && spec.when().isPresent()) {
      condition = expression(spec.when().get(), DataType.BOOLEAN);
    }
    return Optional.ofNullable(condition);
  }

  /** A key that all columns of the table share. */
  public long tableKey(String purpose) {
    return Keys.of(table.world().config().seed(), table.world().name(), table.name(), purpose);
  }
}
