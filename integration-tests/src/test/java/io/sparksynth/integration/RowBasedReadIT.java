package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.spark.SyntheticDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Engines that read by rows get the rows of the batches that Spark reads. */
@Tag("core")
class RowBasedReadIT {
  static final List<String> TABLES = Synthetic.RETAIL;

  @ParameterizedTest
  @FieldSource("TABLES")
  void rowsAreThoseOfTheBatches(String table) throws IOException {
    Session.shared(); // How many partitions there are depends on the session.
    CaseInsensitiveStringMap options =
        new CaseInsensitiveStringMap(
            Synthetic.options("path", "retail." + table, "scale", "0.005", "numPartitions", 3));
    SyntheticDataSource source = new SyntheticDataSource();
    StructType schema = source.inferSchema(options);
    SupportsRead read =
        (SupportsRead) source.getTable(schema, new Transform[0], Map.copyOf(options));
    Batch batch = read.newScanBuilder(options).build().toBatch();
    PartitionReaderFactory readers = batch.createReaderFactory();

    for (InputPartition partition : batch.planInputPartitions()) {
      assertThat(readers.supportColumnarReads(partition)).isTrue();
      List<String> rows = rows(readers, partition, schema);
      assertThat(rows).isNotEmpty().isEqualTo(rowsOfBatches(readers, partition, schema));
    }
  }

  private static List<String> rows(
      PartitionReaderFactory readers, InputPartition partition, StructType schema)
      throws IOException {
    List<String> rows = new ArrayList<>();
    try (PartitionReader<InternalRow> reader = readers.createReader(partition)) {
      while (reader.next()) {
        rows.add(text(reader.get(), schema));
      }
    }
    return rows;
  }

  private static List<String> rowsOfBatches(
      PartitionReaderFactory readers, InputPartition partition, StructType schema)
      throws IOException {
    List<String> rows = new ArrayList<>();
    try (PartitionReader<ColumnarBatch> reader = readers.createColumnarReader(partition)) {
      while (reader.next()) {
        Iterator<InternalRow> all = reader.get().rowIterator();
        while (all.hasNext()) {
          rows.add(text(all.next(), schema));
        }
      }
    }
    return rows;
  }

  private static String text(InternalRow row, StructType schema) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < schema.length(); i++) {
      cells.add(
          row.isNullAt(i) ? "null" : String.valueOf(row.get(i, schema.fields()[i].dataType())));
    }
    return cells.toString();
  }
}
