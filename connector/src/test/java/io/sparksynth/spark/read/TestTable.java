package io.sparksynth.spark.read;

import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.OrderedColumn;
import io.sparksynth.engine.Vector;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A table of one ordered column: the value of row n is {@code 100 + n / 2 * 10}, so each value is
 * there twice.
 */
record TestTable(long rows, DataType type, boolean nullable, long failsAt)
    implements ReadableTable {
  static TestTable of(DataType type) {
    return new TestTable(1_000, type, false, -1);
  }

  static long value(long row) {
    return 100 + row / 2 * 10;
  }

  @Override
  public String industry() {
    return "test";
  }

  @Override
  public String name() {
    return "numbers";
  }

  @Override
  public String comment() {
    return "";
  }

  @Override
  public Optional<String> key() {
    return Optional.empty();
  }

  @Override
  public StructType schema() {
    return new StructType().add("id", type, nullable).add("other", DataTypes.LongType, false);
  }

  @Override
  public Optional<OrderedColumn> ordered(String column) {
    return column.equals("id") ? Optional.of(this::lowerBound) : Optional.empty();
  }

  private long lowerBound(long value) {
    long low = 0;
    long high = rows;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (value(middle) >= value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  @Override
  public long bytesPerRow() {
    return 16;
  }

  @Override
  public Batches batches(List<String> columns, int batchSize) {
    LongVector vector = new LongVector(batchSize);
    return new Batches() {
      @Override
      public void read(long first, int count) {
        for (int i = 0; i < count; i++) {
          put(i, first + i);
        }
      }

      @Override
      public void read(long[] rows, int count) {
        for (int i = 0; i < count; i++) {
          put(i, rows[i]);
        }
      }

      private void put(int i, long row) {
        if (row == failsAt && columns.contains("other")) {
          throw new ArithmeticException("division by zero");
        }
        vector.values[i] = value(row);
      }

      @Override
      public Vector vector(int column) {
        return vector;
      }
    };
  }
}
