package io.sparksynth.engine;

import io.sparksynth.engine.TableFaults.FaultedSlot;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.TimelineSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compiled table: what its columns are, and readers of its rows. */
public final class WorldTable {
  /** Metadata column with the row number. */
  public static final String ROW = "_row";

  /** Metadata column with what was injected into a row, null for nothing. */
  public static final String FAULT = "_fault";

  /** Metadata column with the true probability of the table's label. */
  public static final String TRUTH = "_truth";

  private final TableCompiler compiled;
  private final List<Field> fields;
  private final int rowSlot;
  private final int faultSlot;
  private final @Nullable TableFaults faults;
  private final FaultReader.@Nullable Plan answers;

  WorldTable(TableCompiler compiled, @Nullable TableFaults faults) {
    this.compiled = compiled;
    this.faults = faults;
    List<Field> visible = new ArrayList<>();
    for (ColumnSpec column : compiled.spec().columns()) {
      if (!column.hidden()) {
        visible.add(
            Fields.of(
                column,
                slot(column),
                compiled.world().drifts().of(compiled.name(), column.name())));
      }
    }
    fields = List.copyOf(visible);
    rowSlot = compiled.layout().add(new RowKernel());
    faultSlot = faults == null ? compiled.layout().add(new NullTextKernel()) : faults.text();
    answers = faults == null ? null : FaultReader.Plan.of(compiled, faults);
  }

  /** Whether a column is a label whose probability {@link #TRUTH} shows. */
  public boolean hasTruth() {
    return compiled.notes().truth() != null;
  }

  /** The column as readers get it. */
  private Slot slot(ColumnSpec column) {
    return faulted(column.name())
        .map(FaultedSlot::values)
        .orElseGet(() -> compiled.column(column.name()));
  }

  private Optional<FaultedSlot> faulted(String column) {
    return faults == null ? Optional.empty() : faults.column(column);
  }

  public String name() {
    return compiled.name();
  }

  public String comment() {
    return compiled.spec().comment();
  }

  /** Rows as readers get them: with duplicates, where faults ask for some. */
  public long rows() {
    return faults == null ? compiled.rows() : faults.rows();
  }

  /**
   * Whether some cells or rows have faults; then {@link #ROW} is not the place of a row, but the
   * number that it has without faults.
   */
  public boolean hasFaults() {
    return faults != null;
  }

  /** The order of {@link #ROW}. */
  public OrderedColumn rowOrder() {
    long rows = compiled.rows();
    OrderedColumn order = row -> Math.max(0, Math.min(row, rows));
    return faults == null ? order : faults.ordered(ROW, order).orElseThrow();
  }

  /** A reader of the faults of this table, for one thread; empty if it has none. */
  public Optional<FaultReader> faults(int batchSize) {
    return answers == null ? Optional.empty() : Optional.of(new FaultReader(answers, batchSize));
  }

  /** The visible columns in their order. */
  public List<Field> fields() {
    return fields;
  }

  /** The column that identifies a row. */
  public Optional<String> key() {
    return compiled.spec().key();
  }

  /** The table as a stream sees it. */
  public StreamedTable streamed() {
    return new StreamedTable(compiled, rows());
  }

  List<Relationship> relationships() {
    return compiled.relations().relationships().stream().filter(this::isVisible).toList();
  }

  /** A hidden column can refer, too; but nobody can join by it. */
  private boolean isVisible(Relationship relationship) {
    return fields().stream()
        .anyMatch(field -> field.name().equalsIgnoreCase(relationship.childColumn()));
  }

  /**
   * The order of a column, if its values never fall with the row number: a range of them is a range
   * of rows.
   */
  public Optional<OrderedColumn> ordered(String column) {
    long rows = compiled.rows();
    Optional<OrderedColumn> clean =
        compiled
            .compiled(column)
            .map(slot -> compiled.layout().kernel(slot.index()))
            .filter(OrderedKernel.class::isInstance)
            .map(kernel -> value -> ((OrderedKernel) kernel).lowerBound(value, rows));
    return faults == null ? clean : clean.flatMap(order -> faults.ordered(column, order));
  }

  /** Whether only some rows are read, those of a part of a {@link History}. */
  public boolean isPartOfHistory() {
    return compiled.world().config().history() != null && isOfHistory();
  }

  /** The first row of the part that is read; 0 for a table without a history. */
  public long firstRow() {
    History history = compiled.world().config().history();
    return history == null || !isOfHistory() ? 0 : rowsBefore(history.readFrom());
  }

  /** The row after the last that is read; {@link #rows} for a table without a history. */
  public long endRow() {
    History history = compiled.world().config().history();
    return history == null || !isOfHistory() ? rows() : rowsBefore(history.readTo());
  }

  /**
   * Where a row stands among those that readers get. Earlier rows that are late and second copies
   * of earlier rows may follow it.
   */
  public long place(long row) {
    return faults == null ? row : faults.place(row);
  }

  private long rowsBefore(Instant time) {
    return compiled.times().rowsBefore(TimeContext.micros(time));
  }

  /** Whether rows are events that a {@link History} goes on with. */
  public boolean isOfHistory() {
    return History.covers(compiled.world().spec(), compiled.spec());
  }

  /** The visible column that says when a row happened, in whose order rows are. */
  public Optional<String> timelineColumn() {
    return compiled
        .spec()
        .timeline()
        .map(TimelineSpec::column)
        .filter(column -> fields.stream().anyMatch(f -> f.name().equalsIgnoreCase(column)));
  }

  /** The reference to the row that this table's row is part of or follows from; empty if none. */
  public Optional<Relationship> belonging() {
    return History.cause(compiled.world().spec(), compiled.spec())
        .flatMap(
            cause ->
                relationships().stream()
                    .filter(r -> r.parent().equalsIgnoreCase(cause.name()))
                    .findFirst());
  }

  /** A column that names the entity that writes each row of a table with ticks. */
  public Optional<KeyedColumn> keyed(String column) {
    return hasFaults() ? Optional.empty() : compiled.relations().keyed(column);
  }

  /**
   * A reader of some columns, for one thread.
   *
   * @param columns names of fields, {@link #ROW} or {@link #FAULT}
   * @param batchSize most rows that are read at once
   */
  public BatchReader reader(List<String> columns, int batchSize) {
    Frame frame = frame(batchSize);
    return new BatchReader(frame, slots(columns), faults == null ? null : faults.givenRows(frame));
  }

  Frame frame(int batchSize) {
    return new Frame(compiled.layout(), batchSize);
  }

  int[] slots(List<String> columns) {
    return columns.stream().mapToInt(this::slot).toArray();
  }

  private int slot(String column) {
    return switch (column) {
      case ROW -> rowSlot;
      case FAULT -> faultSlot;
      case TRUTH -> truth().index();
      default ->
          faulted(column)
              .map(FaultedSlot::values)
              .or(() -> compiled.compiled(column))
              .orElseThrow(() -> new IllegalArgumentException("no column " + column))
              .index();
    };
  }

  private Slot truth() {
    Slot truth = compiled.notes().truth();
    if (truth == null) {
      throw new IllegalArgumentException("table " + name() + " has no label");
    }
    return truth;
  }

  /** About how many bytes a row takes. */
  public long bytesPerRow() {
    return fields.stream().mapToLong(f -> bytes(f.type())).sum();
  }

  private static long bytes(DataType type) {
    return switch (PhysicalType.of(type)) {
      case LONG, DOUBLE -> type.equals(DataType.INT) || type.equals(DataType.DATE) ? 4 : 8;
      case STRING -> 16;
      case NESTED -> 48;
    };
  }

  private record RowKernel() implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      System.arraycopy(frame.rows(), 0, out.values, 0, frame.count());
    }
  }

  private record NullTextKernel(Dictionary dictionary) implements Kernel.OfCode {
    NullTextKernel() {
      this(Dictionary.of(List.of("")));
    }

    @Override
    public void fill(Frame frame, CodeVector out) {
      out.hasNulls = true;
      java.util.Arrays.fill(out.nulls, 0, frame.count(), true);
    }
  }
}
