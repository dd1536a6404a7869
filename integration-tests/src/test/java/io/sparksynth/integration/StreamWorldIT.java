package io.sparksynth.integration;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Streams of one world agree, and go by the clock or by the world's own time. */
@Tag("core")
class StreamWorldIT {
  private static final SparkSession SPARK = Session.shared();
  private static final String SHOP =
      """
      tables:
        orders:
          rows: 1000
          key: order_id
          timeline: {column: placed_at}
          columns:
            order_id: {type: bigint, sequence: {start: 1}}
        parts:
          partOf: {table: orders, children: {min: 1, max: 9, mean: 3}}
          columns:
            order_id: {references: orders}
            placed_at: {lookup: orders.placed_at}
      """;

  private static Dataset<Row> shop(String table, Object... namesAndValues) {
    return SPARK
        .readStream()
        .format("synthetic")
        .options(Synthetic.options(namesAndValues))
        .option("spec", SHOP)
        .option("table", table)
        .load();
  }

  /** Rows of a stream and when the batch of each ran, in seconds. */
  private record Arrived(Row row, double ran) {}

  private static List<Arrived> live(Dataset<Row> stream, int seconds) throws Exception {
    List<Arrived> arrived = Collections.synchronizedList(new ArrayList<>());
    VoidFunction2<Dataset<Row>, Long> collect =
        (rows, id) -> {
          // Before the rows are taken: they must have happened by then.
          double ran = System.currentTimeMillis() / 1000.0;
          rows.collectAsList().forEach(row -> arrived.add(new Arrived(row, ran)));
        };
    StreamingQuery query =
        Streams.writer(stream, Streams.checkpoint(), collect)
            .trigger(Trigger.ProcessingTime(100))
            .start();
    Thread.sleep(seconds * 1000L);
    query.stop();
    return arrived;
  }

  @Test
  void partsArriveWithWhatTheyArePartOf() throws Exception {
    Instant start = Instant.now();
    Object[] orders = {"rowsPerSecond", 100, "streamStart", start};
    Object[] parts = {"rowsPerSecond", 300, "streamStart", start};
    Map<Long, Double> placed = new HashMap<>();
    for (Arrived order :
        live(shop("orders", orders).withColumn("t", col("placed_at").cast("double")), 5)) {
      assertThat(order.row().<Double>getAs("t")).isLessThanOrEqualTo(order.ran());
      placed.put(order.row().getAs("order_id"), order.row().getAs("t"));
    }
    double begin = start.getEpochSecond() + start.getNano() / 1e9;
    assertThat(placed).hasSizeGreaterThan(200);
    List<Arrived> arrived =
        live(shop("parts", parts).withColumn("t", col("placed_at").cast("double")), 3);
    assertThat(arrived).hasSizeGreaterThan(600);
    for (Arrived part : arrived) {
      double time = part.row().getAs("t");
      long order = part.row().getAs("order_id");
      assertThat(time).isLessThanOrEqualTo(part.ran());
      assertThat(time).isCloseTo(begin + (order - 1) / 100.0, within(3e-6));
      if (placed.containsKey(order)) {
        assertThat(time).isEqualTo(placed.get(order));
      }
    }
  }

  @Test
  void aTimelineRunsAsFastAsAskedFor() throws Exception {
    // 100 days in 2 seconds
    Object[] options = {
      "startDate", "2024-09-23", "rowsPerSecond", "timeline", "speed", 50 * 86_400
    };
    Dataset<Row> stream = shop("orders", options);
    List<Arrived> arrived = live(stream.withColumn("t", col("placed_at").cast("double")), 6);
    double begin = arrived.get(0).row().<Double>getAs("t");
    assertThat(arrived).hasSize(1_000);
    List<Row> world =
        Synthetic.spec(SHOP, "orders", "startDate", "2024-09-23")
            .selectExpr("order_id", "cast(placed_at as double) t")
            .orderBy("order_id")
            .collectAsList();
    for (int i = 0; i < arrived.size(); i++) {
      double time = arrived.get(i).row().<Double>getAs("t");
      double happened = world.get(i).<Double>getAs("t") - world.get(0).<Double>getAs("t");
      assertThat(time).isLessThanOrEqualTo(arrived.get(i).ran());
      assertThat(time - begin).isCloseTo(happened / (50 * 86_400), within(1e-5));
    }

    List<String> drained =
        live(shop("orders", withWorldTime(options)), 5).stream()
            .map(one -> one.row().toString())
            .toList();
    List<String> batch =
        Synthetic.spec(SHOP, "orders", "startDate", "2024-09-23").collectAsList().stream()
            .map(Row::toString)
            .toList();
    assertThat(drained).isEqualTo(batch);
  }

  private static Object[] withWorldTime(Object... options) {
    Object[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "eventTime";
    all[options.length + 1] = "world";
    return all;
  }

  @Test
  void aRateMayFollowTheClock() throws Exception {
    // Of a stream that began in the past all is there at once.
    Object[] options = {
      "rowsPerSecond", "06:00=1,06:01=5,06:02=0,18:00=2",
      "streamStart", "2024-05-05T06:00:00Z",
      "rows", 1_000
    };
    Map<Long, Integer> perMinute = new HashMap<>();
    Streams.batches(
            shop("orders", options).withColumn("t", col("placed_at").cast("long")),
            Streams.checkpoint(),
            Trigger.AvailableNow())
        .forEach(
            batch ->
                batch.forEach(
                    row -> perMinute.merge(row.<Long>getAs("t") / 60 % 1440, 1, Integer::sum)));
    assertThat(perMinute).containsEntry(360L, 60).containsEntry(361L, 300);
    assertThat(perMinute).doesNotContainKey(362L).containsEntry(1080L, 120);
    assertThat(perMinute.values().stream().mapToInt(i -> i).sum()).isEqualTo(1_000);
  }
}
