package io.sparksynth.spark.read;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Copies the cells of a table about the world into vectors. */
final class CellBatches implements Batches {
  private final List<List<@Nullable Object>> cells;
  private final int[] columns;
  private final Vector[] vectors;
  private final long[] rows;

  CellBatches(AboutTable table, List<String> names, int batchSize) {
    cells = table.cells();
    columns = new int[names.size()];
    vectors = new Vector[columns.length];
    rows = new long[batchSize];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = table.schema().fieldIndex(names.get(i));
      boolean text = table.schema().fields()[columns[i]].dataType().equals(DataTypes.StringType);
      vectors[i] = text ? new BytesVector(batchSize) : new LongVector(batchSize);
    }
  }

  @Override
  public void read(long first, int count) {
    for (int i = 0; i < count; i++) {
      rows[i] = first + i;
    }
    read(rows, count);
  }

  @Override
  public void read(long[] rows, int count) {
    for (int column = 0; column < columns.length; column++) {
      vectors[column].clearNulls();
      int used = 0;
      for (int i = 0; i < count; i++) {
        Object cell = cells.get((int) rows[i]).get(columns[column]);
        used += put(vectors[column], i, used, cell);
      }
    }
  }

  @Override
  public Vector vector(int column) {
    return vectors[column];
  }

  /** Puts a cell and returns how many bytes that took of the buffer. */
  private static int put(Vector vector, int i, int used, @Nullable Object cell) {
    byte[] text = {};
    if (cell == null) {
      vector.setNull(i);
    } else if (vector instanceof LongVector longs) {
      longs.values[i] = (Long) cell;
    } else {
      text = cell.toString().getBytes(StandardCharsets.UTF_8);
    }
    if (vector instanceof BytesVector bytes) {
      System.arraycopy(text, 0, bytes.ensure(used, text.length), used, text.length);
      bytes.offsets[i] = used;
      bytes.offsets[i + 1] = used + text.length;
    }
    return text.length;
  }
}
