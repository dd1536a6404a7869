package io.sparksynth.engine;

import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A compiled table: what its columns are, and readers of its rows. */
public final class WorldTable {
  /** Metadata column with the row number. */
  public static final String ROW = "_row";

  /** Metadata column with what was injected into a row, null for nothing. */
  public static final String FAULT = "_fault";

  private final TableCompiler compiled;
  private final List<Field> fields;
  private final int rowSlot;
  private final int faultSlot;

  WorldTable(TableCompiler compiled) {
    this.compiled = compiled;
    List<Field> visible = new ArrayList<>();
    for (ColumnSpec column : compiled.spec().columns()) {
      if (!column.hidden()) {
        visible.add(Fields.of(column, compiled.column(column.name())));
      }
    }
    fields = List.copyOf(visible);
    rowSlot = compiled.layout().add(new RowKernel());
    faultSlot = compiled.layout().add(new NullTextKernel());
  }

  public String name() {
    return compiled.name();
  }

  public String comment() {
    return compiled.spec().comment();
  }

  public long rows() {
    return compiled.rows();
  }

  /** The visible columns in their order. */
  public List<Field> fields() {
    return fields;
  }

  /** The column that identifies a row. */
  public Optional<String> key() {
    return compiled.spec().key();
  }

  List<Relationship> relationships() {
    return compiled.relationships();
  }

  /**
   * The order of a column, if its values never fall with the row number: a range of them is a range
   * of rows.
   */
  public Optional<OrderedColumn> ordered(String column) {
    return compiled
        .compiled(column)
        .map(slot -> compiled.layout().kernel(slot.index()))
        .filter(OrderedKernel.class::isInstance)
        .map(kernel -> value -> ((OrderedKernel) kernel).lowerBound(value, rows()));
  }

  /**
   * A reader of some columns, for one thread.
   *
   * @param columns names of fields, {@link #ROW} or {@link #FAULT}
   * @param batchSize most rows that are read at once
   */
  public BatchReader reader(List<String> columns, int batchSize) {
    int[] slots = columns.stream().mapToInt(this::slot).toArray();
    return new BatchReader(new Frame(compiled.layout(), batchSize), slots);
  }

  private int slot(String column) {
    return switch (column) {
      case ROW -> rowSlot;
      case FAULT -> faultSlot;
      default ->
          compiled
              .compiled(column)
              .orElseThrow(() -> new IllegalArgumentException("no column " + column))
              .index();
    };
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
