package io.sparksynth.spark.read;

import io.sparksynth.engine.FaultReader;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.spark.vector.EngineColumn;
import io.sparksynth.spark.vector.NullColumn;
import java.util.List;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** Goes over rows and gives the faults that they have. */
final class FaultsReader implements PartitionReader<ColumnarBatch> {
  private final List<WorldTable> tables;
  private final List<RowRange> ranges;
  private final StructField[] fields;
  private final int batchSize;
  private int range;
  private long at;
  private int table = -1;
  private long first;
  private long end;
  private @Nullable FaultReader reader;
  private @Nullable FaultReader wrapped;
  private EngineColumn[] columns = {};
  private ColumnarBatch batch = new ColumnarBatch(new EngineColumn[0]);
  private long rows;
  private long nanos;

  FaultsReader(FaultsTable faults, RowRanges ranges, StructType readSchema, int batchSize) {
    tables = faults.searched();
    this.ranges = ranges.ranges();
    fields = readSchema.fields();
    this.batchSize = batchSize;
    at = ranges.isEmpty() ? 0 : this.ranges.get(0).from();
  }

  @Override
  public boolean next() {
    long start = System.nanoTime();
    boolean found = find();
    nanos += System.nanoTime() - start;
    return found;
  }

  private boolean find() {
    while (reader == null || !reader.next()) {
      if (!advance()) {
        return false;
      }
    }
    wrap(reader);
    rows += reader.count();
    return true;
  }

  /** Starts on the next rows of one table; false if there are none. */
  private boolean advance() {
    while (range < ranges.size() && at >= ranges.get(range).to()) {
      range++;
      at = range < ranges.size() ? ranges.get(range).from() : at;
    }
    if (range == ranges.size()) {
      return false;
    }
    FaultReader current = reader;
    while (current == null || at >= end) {
      table++;
      first = end;
      end += tables.get(table).rows();
      current = at < end ? tables.get(table).faults(batchSize).orElseThrow() : null;
    }
    reader = current;
    int count = (int) Math.min(batchSize, Math.min(end, ranges.get(range).to()) - at);
    current.read(at - first, count);
    at += count;
    return true;
  }

  private void wrap(FaultReader found) {
    if (found != wrapped) {
      wrapped = found;
      columns = new EngineColumn[fields.length];
      for (int i = 0; i < columns.length; i++) {
        int place = FaultsTable.place(fields[i].name());
        columns[i] =
            place < 0
                ? new NullColumn(fields[i].dataType())
                : EngineColumn.of(fields[i].dataType(), found.vector(place));
      }
      batch = new ColumnarBatch(columns.clone());
    }
    for (EngineColumn column : columns) {
      column.refresh(found.count());
    }
    batch.setNumRows(found.count());
  }

  @Override
  public ColumnarBatch get() {
    return batch;
  }

  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    return new CustomTaskMetric[] {RowsGenerated.of(rows), GeneratingTime.of(nanos)};
  }

  @Override
  public void close() {}
}
