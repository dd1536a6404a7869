package io.sparksynth.spark.read;

import io.sparksynth.engine.ChangeReader;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.StructVector;
import io.sparksynth.engine.Vector;
import io.sparksynth.engine.change.ChangeType;
import io.sparksynth.engine.change.Chronicle;
import io.sparksynth.engine.change.Lifecycle;
import io.sparksynth.engine.change.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the columns of a view of a table that changes. */
final class ChangeBatches implements Batches {
  private static final List<String> DELTA_TYPES =
      Arrays.stream(ChangeType.values()).map(ChangeType::text).toList();
  private static final List<String> OPERATIONS = List.of("APPEND", "UPDATE", "UPDATE", "DELETE");
  private static final List<String> OPS = List.of("c", "u", "u", "d", "r");
  private static final int READ_OP = 4;
  private static final long MICROS_A_MILLI = 1000;

  private final ViewedTable table;
  private final Places places;
  private final int batchSize;
  private final List<String> tableColumns;
  private final Source[] sources;

  /** Shows each place's row; null if only what is known without it is asked for. */
  private final @Nullable ChangeReader shown;

  private @Nullable ChangeReader before;
  private final long[] placeOf;
  private final ChangeType[] types;
  private final long[] versions;
  private final long[] ends;
  private int count;

  /** Makes a column of the batch that was read last. */
  @FunctionalInterface
  private interface Source {
    Vector vector();
  }

  ChangeBatches(ViewedTable table, List<String> columns, int batchSize) {
    this.table = table;
    this.batchSize = batchSize;
    Chronicle chronicle = table.changing().chronicle();
    places = ViewedTable.places(table.view(), chronicle);
    tableColumns = List.of(SparkTypes.schema(table.changing().fields()).fieldNames());
    placeOf = new long[batchSize];
    versions = new long[batchSize];
    types = new ChangeType[batchSize];
    ends = new long[batchSize];
    boolean debezium = table.view().kind() == ChangeView.Kind.DEBEZIUM;
    List<String> cells = debezium ? tableColumns : columns.stream().filter(this::isCell).toList();
    boolean isNeeded =
        debezium
            ? columns.contains(ChangeColumns.BEFORE) || columns.contains(ChangeColumns.AFTER)
            : !cells.isEmpty();
    shown = isNeeded ? reader(chronicle, cells) : null;
    if (columns.contains(ChangeColumns.BEFORE) && debezium) {
      before = reader(table.changing().chronicle(), cells);
    }
    sources = columns.stream().map(column -> source(column, cells)).toArray(Source[]::new);
  }

  private boolean isCell(String column) {
    return tableColumns.contains(column);
  }

  private ChangeReader reader(Chronicle chronicle, List<String> cells) {
    return table
        .changing()
        .reader(ViewedTable.places(table.view(), chronicle), chronicle, cells, batchSize);
  }

  @Override
  public void read(long first, int n) {
    for (int i = 0; i < n; i++) {
      placeOf[i] = first + i;
    }
    start(n);
  }

  @Override
  public void read(long[] any, int n) {
    System.arraycopy(any, 0, placeOf, 0, n);
    start(n);
  }

  private void start(int n) {
    count = n;
    for (int i = 0; i < n; i++) {
      places.go(placeOf[i]);
      versions[i] = places.version();
      types[i] = places.type();
      ends[i] = places instanceof Places.States states ? states.end() : Lifecycle.NEVER;
    }
    if (shown != null) {
      shown.read(placeOf, n);
    }
    if (before != null) {
      before.read(placeOf, n);
      before.before();
    }
  }

  @Override
  public Vector vector(int column) {
    return sources[column].vector();
  }

  private Source source(String column, List<String> cells) {
    if (table.view().kind() != ChangeView.Kind.DEBEZIUM && isCell(column)) {
      int index = cells.indexOf(column);
      ChangeReader reader = java.util.Objects.requireNonNull(shown);
      return () -> reader.vector(index);
    }
    return switch (column) {
      case ChangeColumns.CHANGE_TYPE -> codes(DELTA_TYPES, false);
      case ChangeColumns.OPERATION -> codes(OPERATIONS, false);
      case ChangeColumns.OP -> codes(OPS, true);
      case ChangeColumns.COMMIT_VERSION -> longs(i -> versions[i]);
      case ChangeColumns.COMMIT_TIMESTAMP, ChangeColumns.VALID_FROM -> longs(this::commit);
      case ChangeColumns.TS_MS -> longs(i -> commit(i) / MICROS_A_MILLI);
      case ChangeColumns.SEQUENCE -> sequence();
      case ChangeColumns.VALID_TO -> validTo();
      case ChangeColumns.IS_CURRENT -> longs(i -> ends[i] == Lifecycle.NEVER ? 1 : 0);
      case ChangeColumns.BEFORE -> struct(java.util.Objects.requireNonNull(before), true);
      case ChangeColumns.AFTER -> struct(java.util.Objects.requireNonNull(shown), false);
      case ChangeColumns.SOURCE -> origin();
      default -> throw new IllegalArgumentException("no column " + column);
    };
  }

  private long commit(int i) {
    return table.changing().commitMicros(versions[i]);
  }

  @FunctionalInterface
  private interface LongCell {
    long at(int i);
  }

  private Source longs(LongCell cell) {
    LongVector vector = new LongVector(batchSize);
    return () -> {
      for (int i = 0; i < count; i++) {
        vector.values[i] = cell.at(i);
      }
      return vector;
    };
  }

  private Source codes(List<String> texts, boolean isFirstRead) {
    List<String> distinct = texts.stream().distinct().toList();
    int[] codeOf = texts.stream().mapToInt(distinct::indexOf).toArray();
    CodeVector vector = new CodeVector(batchSize, Dictionary.of(distinct));
    return () -> {
      for (int i = 0; i < count; i++) {
        boolean read = isFirstRead && versions[i] == 0;
        vector.codes[i] = codeOf[read ? READ_OP : types[i].code()];
      }
      return vector;
    };
  }

  /** The number of a change among all since version 0, so it is the same in every read. */
  private Source sequence() {
    Chronicle chronicle = table.changing().chronicle();
    long first = table.view().first();
    long offset = first == 0 ? 0 : new Places.Events(chronicle, 0, first - 1).size();
    return longs(i -> offset + placeOf[i]);
  }

  private Source validTo() {
    LongVector vector = new LongVector(batchSize);
    return () -> {
      vector.clearNulls();
      for (int i = 0; i < count; i++) {
        if (ends[i] == Lifecycle.NEVER) {
          vector.setNull(i);
        } else {
          vector.values[i] = table.changing().commitMicros(ends[i]);
        }
      }
      return vector;
    };
  }

  private Source struct(ChangeReader reader, boolean isBefore) {
    Vector[] fields = new Vector[tableColumns.size()];
    for (int f = 0; f < fields.length; f++) {
      fields[f] = new LongVector(0); // until the first batch
    }
    @Nullable StructVector[] made = new StructVector[1];
    return () -> {
      boolean changed = made[0] == null;
      for (int f = 0; f < fields.length; f++) {
        Vector now = reader.vector(f);
        changed |= fields[f] != now;
        fields[f] = now;
      }
      StructVector vector = made[0];
      if (changed || vector == null) {
        vector = new StructVector(batchSize, fields);
        made[0] = vector;
      }
      vector.clearNulls();
      ChangeType absent = isBefore ? ChangeType.INSERT : ChangeType.DELETE;
      for (int i = 0; i < count; i++) {
        if (types[i] == absent) {
          vector.setNull(i);
        }
      }
      return vector;
    };
  }

  private Source origin() {
    List<Source> fields = new ArrayList<>();
    fields.add(same("synthetic"));
    fields.add(same(table.industry()));
    fields.add(same(table.industry()));
    fields.add(same(table.view().table()));
    fields.add(longs(i -> commit(i) / MICROS_A_MILLI));
    CodeVector snapshot = new CodeVector(batchSize, Dictionary.of(List.of("false", "true")));
    fields.add(
        () -> {
          for (int i = 0; i < count; i++) {
            snapshot.codes[i] = versions[i] == 0 ? 1 : 0;
          }
          return snapshot;
        });
    fields.add(longs(i -> versions[i]));
    Vector[] vectors = fields.stream().map(Source::vector).toArray(Vector[]::new);
    StructVector vector = new StructVector(batchSize, vectors);
    return () -> {
      fields.forEach(Source::vector);
      return vector;
    };
  }

  private Source same(String text) {
    CodeVector vector = new CodeVector(batchSize, Dictionary.of(List.of(text)));
    return () -> vector;
  }
}
