package io.sparksynth.spark.read;

import io.sparksynth.engine.BatchReader;
import io.sparksynth.engine.KeyedColumn;
import io.sparksynth.engine.OrderedColumn;
import io.sparksynth.engine.Vector;
import io.sparksynth.engine.WorldTable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/** A table of the world. */
record GeneratedTable(String industry, WorldTable table) implements ReadableTable {
  @Override
  public String name() {
    return table.name();
  }

  @Override
  public String comment() {
    return table.comment();
  }

  @Override
  public Optional<String> key() {
    return table.key();
  }

  @Override
  public long rows() {
    return table.rows();
  }

  @Override
  public RowRanges window() {
    return table.isPartOfHistory()
        ? RowRanges.of(table.place(table.firstRow()), table.place(table.endRow()))
        : RowRanges.of(0, rows());
  }

  @Override
  public StructType schema() {
    return SparkTypes.schema(table.fields());
  }

  @Override
  public Optional<OrderedColumn> ordered(String column) {
    return table.ordered(column);
  }

  @Override
  public OrderedColumn rowOrder() {
    return table.rowOrder();
  }

  @Override
  public boolean fills(String metadataColumn) {
    return metadataColumn.equals(MetadataColumns.TRUTH) ? table.hasTruth() : table.hasFaults();
  }

  @Override
  public Optional<KeyedColumn> keyed(String column) {
    return table.keyed(column);
  }

  @Override
  public long bytesPerRow() {
    return table.bytesPerRow();
  }

  @Override
  public Batches batches(List<String> columns, int batchSize) {
    return new Reading(table.reader(columns, batchSize));
  }

  private record Reading(BatchReader reader) implements Batches {
    @Override
    public void read(long first, int count) {
      reader.read(first, count);
    }

    @Override
    public void read(long[] rows, int count) {
      reader.read(rows, count);
    }

    @Override
    public Vector vector(int column) {
      return reader.vector(column);
    }
  }
}
