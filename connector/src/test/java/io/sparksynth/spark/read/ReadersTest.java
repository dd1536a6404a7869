package io.sparksynth.spark.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.junit.jupiter.api.Test;

class ReadersTest {
  private static final StructType WITH_METADATA =
      new StructType()
          .add(MetadataColumns.field("_row"))
          .add("id", DataTypes.LongType, false)
          .add(MetadataColumns.field("_fault"));

  private static PartitionReader<ColumnarBatch> reader(
      TestTable table, StructType schema, RowRanges ranges, int batchSize) {
    return new ColumnarReader(
        new RowCursor(ranges, batchSize), new ColumnarOutput(table, schema, batchSize));
  }

  @Test
  void rowsComeWithTheirNumbersAndFaults() throws IOException {
    RowRanges ranges = RowRanges.of(3, 5).union(RowRanges.of(100, 112));
    for (int batchSize : new int[] {1, 4, 5, 100}) {
      List<Long> seen = new ArrayList<>();
      try (RowReader rows =
          new RowReader(
              reader(TestTable.of(DataTypes.LongType), WITH_METADATA, ranges, batchSize))) {
        while (rows.next()) {
          InternalRow row = rows.get();
          assertThat(row.getLong(1)).isEqualTo(TestTable.value(row.getLong(0)));
          assertThat(row.isNullAt(2)).isTrue();
          assertThat(row.getUTF8String(2)).isNull();
          seen.add(row.getLong(0));
        }
        assertThat(rows.currentMetricsValues()[0].value()).isEqualTo(14);
      }
      assertThat(seen)
          .containsExactly(
              3L, 4L, 100L, 101L, 102L, 103L, 104L, 105L, 106L, 107L, 108L, 109L, 110L, 111L);
    }
  }

  @Test
  void theSameBatchServesAllReads() throws IOException {
    try (PartitionReader<ColumnarBatch> reader =
        reader(TestTable.of(DataTypes.LongType), WITH_METADATA, RowRanges.of(0, 20), 8)) {
      reader.next();
      ColumnarBatch first = reader.get();
      first.closeIfFreeable(); // as Spark does after each batch
      reader.next();
      assertThat(reader.get()).isSameAs(first);
      assertThat(first.column(1).getLong(0)).isEqualTo(TestTable.value(8));
      assertThat(first.column(2).numNulls()).isEqualTo(8);
    }
  }

  @Test
  void rowsWithoutColumnsAreOnlyCounted() {
    long rows = 5_000_000_000L;
    CountReader reader = new CountReader(rows);
    long counted = 0;
    while (reader.next()) {
      assertThat(reader.get().numCols()).isZero();
      counted += reader.get().numRows();
    }
    assertThat(counted).isEqualTo(rows);
    assertThat(reader.currentMetricsValues()[0].value()).isZero();
  }

  @Test
  void anErrorNamesTableColumnAndRow() throws IOException {
    TestTable table = new TestTable(1_000, DataTypes.LongType, false, 17);
    StructType schema = table.schema();
    try (PartitionReader<ColumnarBatch> reader = reader(table, schema, RowRanges.of(0, 100), 10)) {
      assertThat(reader.next()).isTrue();
      assertThatThrownBy(reader::next)
          .hasMessage("Table 'test.numbers', column 'other', row 17: division by zero")
          .hasCauseInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void metricsReadWell() {
    assertThat(new RowsGenerated().aggregateTaskMetrics(new long[] {1_000_000, 234}))
        .isEqualTo("1,000,234");
    assertThat(
            new GeneratingTime()
                .aggregateTaskMetrics(new long[] {2_000_000_000L, 20_000_000L, 500_000_000L}))
        .isEqualTo("2.5 s (20 ms, 500 ms, 2.0 s)");
    assertThat(new GeneratingTime().aggregateTaskMetrics(new long[] {})).isEqualTo("0 ms");
  }

  @Test
  void statisticsSaturate() {
    TestTable table = TestTable.of(DataTypes.LongType);
    RowStatistics huge = RowStatistics.of(table, table.schema(), RowRanges.of(0, Long.MAX_VALUE));
    assertThat(huge.rows()).isEqualTo(Long.MAX_VALUE);
    assertThat(huge.bytes()).isEqualTo(Long.MAX_VALUE);
    assertThat(RowStatistics.of(table, table.schema(), RowRanges.of(0, 10)).bytes())
        .isEqualTo(10 * (8 + 16));
    StructType one = new StructType().add(table.schema().fields()[0]);
    assertThat(RowStatistics.of(table, one, RowRanges.of(0, 10)).bytes()).isEqualTo(10 * (8 + 8));
    assertThat(RowStatistics.of(table, one, RowRanges.none()).bytes()).isEqualTo(1);
  }
}
