package io.sparksynth.engine;

import io.sparksynth.engine.expression.Casts;
import io.sparksynth.engine.expression.ExpressionException;
import io.sparksynth.engine.fault.Arrangement;
import io.sparksynth.engine.fault.CellMarks;
import io.sparksynth.engine.fault.FaultKind;
import io.sparksynth.engine.fault.FaultText;
import io.sparksynth.engine.fault.FaultedColumn;
import io.sparksynth.engine.fault.GivenRows;
import io.sparksynth.engine.fault.Outliers;
import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The faults of one table: slots beside those of the clean columns, which other columns and tables
 * go on reading, and the arrangement of its rows.
 */
final class TableFaults {
  /** Rows from which it is learned what is impossible for a column. */
  private static final int SAMPLE = 256;

  private final TableCompiler table;
  private final long key;
  private final int given;
  private final Map<String, FaultedSlot> columns = new LinkedHashMap<>();
  private final @Nullable Arrangement arrangement;
  private final boolean late;
  private int text;

  /**
   * A column with faults.
   *
   * @param name of the column
   * @param marks slot of its {@link CellMarks}
   * @param values the column as readers get it
   * @param kinds of its cells' faults
   * @param cleanText the column without faults as text, for the answer key
   * @param givenText the column with them as text
   */
  record FaultedSlot(
      String name,
      int marks,
      Slot values,
      Map<FaultKind, Double> kinds,
      boolean slips,
      Optional<Slot> cleanText,
      Optional<Slot> givenText) {
    /** Whether cells have other values, and are not only lost. */
    boolean changesValues() {
      return slips || kinds.keySet().stream().anyMatch(kind -> kind != FaultKind.NULLS);
    }
  }

  private TableFaults(TableCompiler table, double duplicateRate, double lateRate) {
    this.table = table;
    key = Keys.of(table.world().config().seed(), table.world().name(), table.name(), "faults");
    given = table.layout().addState();
    late = lateRate > 0;
    arrangement =
        duplicateRate > 0 || lateRate > 0
            ? new Arrangement(Keys.derive(key, "rows"), table.rows(), duplicateRate, lateRate)
            : null;
  }

  static TableFaults compile(
      TableCompiler table,
      Map<String, Map<FaultKind, Double>> wanted,
      double duplicateRate,
      double lateRate) {
    TableFaults faults = new TableFaults(table, duplicateRate, lateRate);
    List<ColumnSpec> slipping =
        duplicateRate > 0
            ? FaultCompiler.visible(table).stream().filter(c -> canSlip(table, c)).toList()
            : List.of();
    for (ColumnSpec column : FaultCompiler.visible(table)) {
      Map<FaultKind, Double> kinds = wanted.getOrDefault(column.name(), Map.of());
      int slip = slipping.indexOf(column);
      if (!kinds.isEmpty() || slip >= 0) {
        CellMarks.Near near =
            new CellMarks.Near(Keys.derive(faults.key, "slip"), slip, slipping.size());
        faults.columns.put(TableCompiler.key(column.name()), faults.compile(column, kinds, near));
      }
    }
    if (!faults.isNone()) {
      List<FaultedSlot> all = faults.columns();
      faults.text =
          table
              .layout()
              .add(
                  new FaultText(
                      all.stream().map(FaultedSlot::name).toArray(String[]::new),
                      all.stream().mapToInt(FaultedSlot::marks).toArray(),
                      faults.given));
    }
    return faults;
  }

  /** Whether a duplicate may differ from its original in a column. */
  private static boolean canSlip(TableCompiler table, ColumnSpec column) {
    return !FaultCompiler.isKey(table, column)
        && !column.unique()
        && table.column(column.name()).type().equals(DataType.STRING);
  }

  private FaultedSlot compile(
      ColumnSpec column, Map<FaultKind, Double> kinds, CellMarks.Near near) {
    Layout layout = table.layout();
    Slot clean = table.column(column.name());
    Kernel kernel = layout.kernel(clean.index());
    long columnKey = Keys.derive(key, column.name());
    List<FaultKind> order = List.copyOf(kinds.keySet());
    long[] keys = order.stream().mapToLong(k -> Keys.derive(columnKey, k.label())).toArray();
    int marks =
        layout.add(
            CellMarks.of(
                clean.nullable() ? clean.index() : -1,
                order,
                List.copyOf(kinds.values()),
                keys,
                near,
                given));
    boolean slips = near.index() >= 0;
    boolean texts =
        slips || kinds.containsKey(FaultKind.FORMATS) || kinds.containsKey(FaultKind.TYPOS);
    int orphans =
        kinds.containsKey(FaultKind.ORPHANS)
            ? new Orphans(table, column, clean.type(), Keys.derive(columnKey, "parent"))
                .slot()
                .index()
            : -1;
    Lazy<Outliers> outliers = new Lazy<>(() -> outliers(column.name(), columnKey));
    FaultedColumn.Parts parts =
        new FaultedColumn.Parts(
            clean.index(),
            marks,
            Keys.derive(columnKey, "text"),
            orphans,
            kinds.containsKey(FaultKind.OUTLIERS) ? outliers::value : null,
            texts);
    Slot values =
        new Slot(
            layout.add(FaultedColumn.of(kernel, parts)),
            clean.type(),
            clean.nullable() || kinds.containsKey(FaultKind.NULLS));
    return new FaultedSlot(
        column.name(), marks, values, kinds, slips, asText(clean), asText(values));
  }

  private Optional<Slot> asText(Slot slot) {
    try {
      return Optional.of(Casts.to(table.layout(), slot, DataType.STRING));
    } catch (ExpressionException notAText) {
      return Optional.empty(); // arrays, structs and maps have no text in SQL
    }
  }

  /** Learned without drift, so that what is impossible before a drift stays so. */
  private Outliers outliers(String column, long columnKey) {
    long among = table.sampledRows();
    int count = (int) Math.min(SAMPLE, among);
    TableCompiler still = table.world().drifts().without(table);
    Slot clean = still.column(column);
    Frame frame = new Frame(still.layout(), Math.max(1, count));
    long[] rows = new long[count];
    for (int i = 0; i < count; i++) {
      rows[i] = Cells.below(Cells.bits(columnKey, i), among);
    }
    frame.start(rows, count);
    return Outliers.of(
        clean.type(), Keys.derive(columnKey, "outlier"), frame.vector(clean.index()), count);
  }

  boolean isNone() {
    return columns.isEmpty() && arrangement == null;
  }

  /** Rows as readers get them, duplicates included. */
  long rows() {
    return arrangement == null ? table.rows() : arrangement.given();
  }

  /** Whether some rows come late. */
  boolean hasLate() {
    return late;
  }

  Optional<FaultedSlot> column(String name) {
    return Optional.ofNullable(columns.get(TableCompiler.key(name)));
  }

  List<FaultedSlot> columns() {
    return List.copyOf(columns.values());
  }

  /** Slot of {@code _fault}. */
  int text() {
    return text;
  }

  /** Which rows a frame of this table is about; whoever starts the frame sets them. */
  GivenRows givenRows(Frame frame) {
    return frame.state(
        given,
        () -> {
          GivenRows rows = new GivenRows();
          if (arrangement != null) {
            rows.allocate(arrangement, frame.capacity());
          }
          return rows;
        });
  }

  /**
   * The order of a column as far as the faults leave it.
   *
   * @param clean its order without faults
   */
  Optional<OrderedColumn> ordered(String name, OrderedColumn clean) {
    Optional<FaultedSlot> column = column(name);
    if (column.isPresent() && column.get().changesValues()) {
      return Optional.empty();
    }
    return arrangement == null && column.isEmpty()
        ? Optional.of(clean)
        : Optional.of(new Blurred(clean, arrangement));
  }

  long place(long row) {
    return arrangement == null ? row : arrangement.since(row);
  }

  /** An order that holds but for nulls and within the blocks of an arrangement. */
  private record Blurred(OrderedColumn clean, @Nullable Arrangement arrangement)
      implements OrderedColumn {
    @Override
    public long lowerBound(long value) {
      long row = clean.lowerBound(value);
      return arrangement == null ? row : arrangement.from(row);
    }

    @Override
    public long end(long value) {
      long row = clean.lowerBound(value);
      return arrangement == null ? row : arrangement.to(row);
    }

    @Override
    public boolean isExact() {
      return false;
    }
  }
}
