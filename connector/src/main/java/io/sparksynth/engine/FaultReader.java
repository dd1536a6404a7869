package io.sparksynth.engine;

import io.sparksynth.engine.TableFaults.FaultedSlot;
import io.sparksynth.engine.expression.Casts;
import io.sparksynth.engine.fault.CellMarks;
import io.sparksynth.engine.fault.FaultKind;
import io.sparksynth.engine.fault.GivenRows;
import io.sparksynth.spec.DataType;
import io.sparksynth.text.Digits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer key of one table: for a range of its rows (as readers get them) every fault,
 * chunk by chunk. Belongs to one thread.
 */
public final class FaultReader {
  /** Columns of the answer key, in the order of {@link #vector}. */
  public static final List<String> COLUMNS =
      List.of("table", "key", "column", "kind", "clean_value", "given_value", "row");

  private static final int TABLE = 0;
  private static final int KEY = 1;
  private static final int COLUMN = 2;
  private static final int KIND = 3;
  private static final int CLEAN = 4;
  private static final int GIVEN = 5;
  private static final int ROW = 6;

  private final Plan plan;
  private final Frame all;
  private final Frame some;
  private final Frame others;
  private final long[] places;
  private final Vector[] vectors = new Vector[COLUMNS.size()];
  private final int[] used = new int[COLUMNS.size()];
  private int count;
  private int chunk;
  private int size;

  /** What the readers of one table share; compiled once, as it adds slots. */
  record Plan(
      TableCompiler table,
      TableFaults faults,
      Optional<Slot> key,
      Optional<String> timeColumn,
      Optional<Slot> time) {
    static Plan of(TableCompiler table, TableFaults faults) {
      Optional<String> timeColumn = table.spec().timeline().map(t -> t.column());
      Optional<Slot> time =
          timeColumn
              .map(table::column)
              .or(() -> Optional.ofNullable(table.times().time()))
              .filter(any -> faults.hasLate());
      return new Plan(
          table,
          faults,
          table.spec().key().map(k -> asText(table, table.column(k))),
          timeColumn,
          time.map(slot -> asText(table, slot)));
    }

    private static Slot asText(TableCompiler table, Slot slot) {
      return Casts.to(table.layout(), slot, DataType.STRING);
    }
  }

  FaultReader(Plan plan, int batchSize) {
    this.plan = plan;
    Layout layout = plan.table().layout();
    all = new Frame(layout, batchSize);
    some = new Frame(layout, batchSize);
    others = new Frame(layout, batchSize);
    places = new long[batchSize];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = i == ROW ? new LongVector(batchSize) : new BytesVector(batchSize);
    }
  }

  /** Starts on the rows {@code [first, first + count)}. */
  public void read(long first, int rows) {
    for (int i = 0; i < rows; i++) {
      places[i] = first + i;
    }
    GivenRows given = plan.faults().givenRows(all);
    given.resolve(places, rows);
    all.start(given.rows, rows);
    count = rows;
    chunk = 0;
  }

  /** Goes to the next chunk of faults of these rows; false if there is none. */
  public boolean next() {
    List<FaultedSlot> columns = plan.faults().columns();
    size = 0;
    while (size == 0 && chunk < columns.size() + 2) {
      start();
      if (chunk == 0) {
        duplicates();
      } else if (chunk == 1) {
        late();
      } else {
        cells(columns.get(chunk - 2));
      }
      chunk++;
    }
    return size > 0;
  }

  /** Faults of this chunk. */
  public int count() {
    return size;
  }

  /** A column of this chunk, by its place in {@link #COLUMNS}. */
  public Vector vector(int column) {
    return vectors[column];
  }

  private void start() {
    for (int i = 0; i < vectors.length; i++) {
      vectors[i].clearNulls();
      used[i] = 0;
    }
  }

  /** Exact copies; those with a slip are told with its column. */
  private void duplicates() {
    GivenRows given = plan.faults().givenRows(all);
    GivenRows chosen = plan.faults().givenRows(some);
    int n = 0;
    for (int i = 0; i < count; i++) {
      if (given.isCopy(i) && !slips(i)) {
        chosen.copy(given, i, n++);
      }
    }
    some.start(chosen.rows, n);
    for (int i = 0; i < n; i++) {
      add(i, null, FaultKind.DUPLICATES);
      text(CLEAN, null, 0);
      text(GIVEN, null, 0);
      size++;
    }
  }

  private boolean slips(int i) {
    long slip = CellMarks.code(FaultKind.DUPLICATES);
    for (FaultedSlot column : plan.faults().columns()) {
      if (all.longs(column.marks()).values[i] == slip) {
        return true;
      }
    }
    return false;
  }

  /** When it happened, and when what it stands behind happened. */
  private void late() {
    GivenRows given = plan.faults().givenRows(all);
    GivenRows chosen = plan.faults().givenRows(some);
    int n = 0;
    for (int i = 0; i < count; i++) {
      if (given.isLate(i)) {
        chosen.copy(given, i, n++);
      }
    }
    some.start(chosen.rows, n);
    others.start(chosen.arrivals, n);
    for (int i = 0; i < n; i++) {
      add(i, plan.timeColumn().orElse(null), FaultKind.LATE);
      int slot = plan.time().orElseThrow().index();
      text(CLEAN, some.vector(slot), i);
      text(GIVEN, others.vector(slot), i);
      size++;
    }
  }

  private void cells(FaultedSlot column) {
    GivenRows given = plan.faults().givenRows(all);
    GivenRows chosen = plan.faults().givenRows(some);
    if (chosen.rows.length < places.length) {
      chosen.rows = new long[places.length]; // nothing is arranged, so they were never allocated
    }
    LongVector marks = all.longs(column.marks());
    int n = 0;
    for (int i = 0; i < count; i++) {
      if (marks.values[i] != 0) {
        chosen.copy(given, i, n++);
      }
    }
    some.start(chosen.rows, n);
    for (int i = 0; i < n; i++) {
      add(i, column.name(), CellMarks.kind(some.longs(column.marks()).values[i]));
      text(CLEAN, column.cleanText().map(slot -> some.vector(slot.index())).orElse(null), i);
      text(GIVEN, column.givenText().map(slot -> some.vector(slot.index())).orElse(null), i);
      size++;
    }
  }

  private void add(int i, @Nullable String column, FaultKind kind) {
    text(TABLE, plan.table().name());
    if (plan.key().isPresent()) {
      text(KEY, some.vector(plan.key().get().index()), i);
    } else {
      byte[] number = new byte[20];
      append(KEY, number, 0, Digits.write(some.rows()[i], number, 0));
    }
    text(COLUMN, column);
    text(KIND, kind.label());
    ((LongVector) vectors[ROW]).values[size] = some.rows()[i];
  }

  private void text(int to, @Nullable String text) {
    if (text == null) {
      vectors[to].setNull(size);
    }
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    append(to, bytes, 0, bytes.length);
  }

  private void text(int to, @Nullable Vector from, int i) {
    if (from == null || from.isNull(i)) {
      text(to, null);
    } else if (from instanceof CodeVector codes) {
      byte[] bytes = codes.dictionary.bytes(codes.codes[i]);
      append(to, bytes, 0, bytes.length);
    } else {
      BytesVector bytes = (BytesVector) from;
      append(to, bytes.data, bytes.offsets[i], bytes.offsets[i + 1] - bytes.offsets[i]);
    }
  }

  private void append(int to, byte[] from, int start, int length) {
    BytesVector out = (BytesVector) vectors[to];
    out.offsets[size] = used[to];
    System.arraycopy(from, start, out.ensure(used[to], length), used[to], length);
    used[to] += length;
    out.offsets[size + 1] = used[to];
  }
}
