package io.sparksynth.integration;

import static io.sparksynth.integration.ChangeFeedIT.and;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream has the rows of the batch read, each once, however it is run. */
@Tag("core")
class StreamIT {
  private static final SparkSession SPARK = Session.shared();

  private static List<String> batch(String table, Object... options) {
    return Synthetic.read(SPARK, table, options).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "retail",
        "healthcare",
        "financial",
        "iot",
        "manufacturing",
        "ecommerce",
        "support"
      })
  void everyTableInWorldTimeHasTheRowsOfTheBatchRead(String industry) throws Exception {
    for (Row row : Synthetic.read(SPARK, industry + "._tables").collectAsList()) {
      String table = industry + "." + row.<String>getAs("table");
      Object[] size = {"scale", 0.001};
      Object[] limits = {"eventTime", "world", "maxRowsPerTrigger", 2_000};
      Dataset<Row> stream = Streams.read(SPARK, table, and(size, limits));
      List<List<Row>> batches =
          Streams.batches(stream, Streams.checkpoint(), Trigger.AvailableNow());
      assertThat(Streams.sorted(batches)).as(table).isEqualTo(batch(table, size));
    }
  }

  @Test
  void availableNowDrainsInAsManyBatchesAsTheLimitAsksFor() throws Exception {
    Object[] options = {"rows", 1_234, "maxRowsPerTrigger", 100, "eventTime", "world"};
    Dataset<Row> stream = Streams.read(SPARK, "retail.transactions", options);
    List<List<Row>> batches = Streams.batches(stream, Streams.checkpoint(), Trigger.AvailableNow());
    assertThat(batches).hasSize(13);
    assertThat(batches).extracting(List::size).startsWith(100, 100).endsWith(100, 34);
    assertThat(Streams.sorted(batches)).isEqualTo(batch("retail.transactions", "rows", 1_234));
  }

  @Test
  void inWallTimeAllButTheTimesIsAsInTheBatchRead() throws Exception {
    for (String table : List.of("transactions", "line_items")) {
      String time = "txn_timestamp";
      Dataset<Row> stream =
          Streams.read(
              SPARK,
              "retail." + table,
              "rows",
              500,
              "streamStart",
              "2031-05-05",
              "rowsPerSecond",
              50);
      List<List<Row>> batches =
          Streams.batches(stream.drop(time), Streams.checkpoint(), Trigger.AvailableNow());
      List<String> read =
          Synthetic.read(SPARK, "retail." + table, "rows", 500).drop(time).collectAsList().stream()
              .map(Row::toString)
              .sorted()
              .toList();
      assertThat(Streams.sorted(batches)).as(table).isEqualTo(read);
    }
  }

  @Test
  void inWallTimeARowHappensWhenItArrives() throws Exception {
    Dataset<Row> stream =
        Streams.read(
                SPARK,
                "retail.transactions",
                "rows",
                500,
                "streamStart",
                "2031-05-05",
                "rowsPerSecond",
                50,
                "includeMetadata",
                true)
            .select(col("_row"), col("txn_timestamp").cast("double").as("seconds"));
    List<List<Row>> batches = Streams.batches(stream, Streams.checkpoint(), Trigger.AvailableNow());
    double start = java.time.Instant.parse("2031-05-05T00:00:00Z").getEpochSecond();
    assertThat(batches.stream().flatMap(List::stream))
        .hasSize(500)
        .allSatisfy(row -> assertThat(row.getDouble(1)).isEqualTo(start + row.getLong(0) / 50.0));
  }

  @Test
  void aRestartGoesOnWhereTheCheckpointIs() throws Exception {
    String checkpoint = Streams.checkpoint();
    Object[] options = {"rows", 900, "maxRowsPerTrigger", 70, "rowsPerSecond", 5_000};
    Dataset<Row> stream = Streams.read(SPARK, "retail.line_items", options).drop("txn_timestamp");
    List<List<Row>> first = new java.util.ArrayList<>();
    StreamingQuery query =
        Streams.writer(
                stream,
                checkpoint,
                (rows, id) -> {
                  if (id == 4) {
                    throw new IllegalStateException("stop here");
                  }
                  first.add(rows.collectAsList());
                })
            .start();
    assertThatThrownBy(query::awaitTermination).hasMessageContaining("stop here");
    Dataset<Row> again =
        Streams.read(
                SPARK,
                "retail.line_items",
                "rows",
                900,
                "maxRowsPerTrigger",
                200,
                "rowsPerSecond",
                10)
            .drop("txn_timestamp");
    first.addAll(Streams.batches(again, checkpoint, Trigger.AvailableNow()));
    assertThat(Streams.sorted(first))
        .isEqualTo(
            Synthetic.read(SPARK, "retail.line_items", "rows", 900)
                .drop("txn_timestamp")
                .collectAsList()
                .stream()
                .map(Row::toString)
                .sorted()
                .toList());
  }

  @Test
  void optionsOfStreamsAreRefusedInBatchesAndTheReverse() {
    assertThatThrownBy(
            () -> Synthetic.retail("stores", "rows", 5, "rowsPerSecond", 5).collectAsList())
        .hasMessageContaining("Option 'rowsPerSecond' belongs to streams");
    assertThatThrownBy(() -> Synthetic.retail("stores", "rowsPerSecond", 5).count())
        .hasMessageContaining("Option 'rowsPerSecond' belongs to streams");
    assertThatThrownBy(() -> Streams.read(SPARK, "retail.stores", "maxBytesPerTrigger", 5))
        .hasMessageContaining("Use 'maxRowsPerTrigger'");
    assertThatThrownBy(
            () ->
                Streams.batches(
                    Streams.read(SPARK, "retail._tables"),
                    Streams.checkpoint(),
                    Trigger.AvailableNow()))
        .hasMessageContaining("can't be streamed");
  }

  @Test
  @SuppressWarnings("deprecation") // Trigger.Once must work as long as it is there
  void onceIsAvailableNowInOneBatch() throws Exception {
    Dataset<Row> stream =
        Streams.read(SPARK, "retail.products", "rows", 777, "maxRowsPerTrigger", 100);
    List<List<Row>> batches = Streams.batches(stream, Streams.checkpoint(), Trigger.Once());
    assertThat(batches).hasSize(1);
    assertThat(batches.get(0)).hasSize(777);
  }

  @Test
  void metadataColumnsAreFoundByNameOnSpark4AndByAnOptionOnAllLines() throws Exception {
    String[] names = {"_row", "_fault", "_truth", "churned_next_90d"};
    Object[] options = {"rows", 300, "eventTime", "world"};
    List<Row> batch =
        Synthetic.read(SPARK, "retail.customers", "rows", 300).selectExpr(names).collectAsList();
    Dataset<Row> shown =
        Streams.read(
                SPARK,
                "retail.customers",
                "rows",
                300,
                "eventTime",
                "world",
                "includeMetadata",
                true)
            .selectExpr(names);
    assertThat(shown(shown)).isEqualTo(batch.toString());
    if (SPARK.version().compareTo("4") > 0) {
      Dataset<Row> named = Streams.read(SPARK, "retail.customers", options).selectExpr(names);
      assertThat(shown(named)).isEqualTo(batch.toString());
    }
  }

  private static String shown(Dataset<Row> stream) throws Exception {
    return Streams.batches(stream, Streams.checkpoint(), Trigger.AvailableNow()).get(0).toString();
  }
}
