package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream of changes is the feed that is read at once, in batches of whole versions. */
@Tag("core")
class ChangeStreamIT {
  private static final SparkSession SPARK = Session.shared();
  private static final Object[] FEW = {
    "rows", 200, "changes.inserts", 3, "changes.updates", "5 %", "changes.deletes", 2,
  };
  @TempDir private Path folder;

  private static Object[] with(Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(FEW));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }

  private static Dataset<Row> stream(Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(with(more)));
    all.addAll(List.of("readChangeFeed", true));
    return Streams.read(SPARK, "retail.customers", all.toArray());
  }

  private static List<String> batch(Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(with(more)));
    all.addAll(List.of("readChangeFeed", true));
    return Synthetic.retail("customers", all.toArray()).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  @Test
  void isTheFeedInBatchesOfWholeVersions() throws Exception {
    for (String format : List.of("delta", "flat", "debezium")) {
      Dataset<Row> stream =
          stream("changeFormat", format, "endingVersion", 40, "maxRowsPerTrigger", 70);
      List<List<Row>> batches =
          Streams.batches(stream, Streams.checkpoint(), Trigger.AvailableNow());
      assertThat(Streams.sorted(batches))
          .as(format)
          .isEqualTo(batch("changeFormat", format, "endingVersion", 40));
      assertThat(batches).hasSizeGreaterThanOrEqualTo(10);
      assertThat(batches).allSatisfy(rows -> assertThat(rows).hasSizeLessThanOrEqualTo(70));
      if (format.equals("delta")) {
        long last = -1;
        for (List<Row> rows : batches) {
          List<Long> versions =
              rows.stream().map(row -> row.<Long>getAs("_commit_version")).distinct().toList();
          // the table itself comes in parts, every later version as a whole
          assertThat(versions.get(0)).isGreaterThan(last == 0 ? -1 : last);
          last = versions.get(versions.size() - 1);
        }
        assertThat(last).isEqualTo(40);
      }
    }
  }

  @Test
  void withoutAnEndWhatIsThereIsWhatIsReadAtOnce() throws Exception {
    String checkpoint = Streams.checkpoint();
    Dataset<Row> stream = stream("startingVersion", 7);
    List<List<Row>> batches = Streams.batches(stream, checkpoint, Trigger.AvailableNow());
    assertThat(Streams.sorted(batches)).isEqualTo(batch("startingVersion", 7));
    assertThat(Streams.batches(stream, checkpoint, Trigger.AvailableNow())).isEmpty();
  }

  @Test
  void aVersionComesEveryInterval() throws Exception {
    List<List<Row>> batches = new java.util.concurrent.CopyOnWriteArrayList<>();
    Dataset<Row> stream = stream("startingVersion", 1, "versionsPerMinute", 120);
    StreamingQuery query =
        Streams.writer(
                stream, Streams.checkpoint(), (rows, id) -> batches.add(rows.collectAsList()))
            .start();
    long start = System.nanoTime();
    while (versions(batches) < 5 && System.nanoTime() - start < 60e9) {
      Thread.sleep(50);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    query.stop();
    // the first comes at once, the fifth two seconds later; a loaded machine is late
    assertThat(versions(batches)).isBetween(5L, 5 + Math.round(seconds * 2));
    assertThat(seconds).isGreaterThan(1.5);
  }

  private static long versions(List<List<Row>> batches) {
    return batches.stream()
        .flatMap(List::stream)
        .map(row -> row.<Long>getAs("_commit_version"))
        .distinct()
        .count();
  }

  @Test
  void aRestartGoesOnWhereTheCheckpointIs() throws Exception {
    String checkpoint = Streams.checkpoint();
    List<List<Row>> all = new ArrayList<>();
    StreamingQuery query =
        Streams.writer(
                quick("endingVersion", 30, "maxRowsPerTrigger", 60),
                checkpoint,
                (rows, id) -> {
                  if (id == 5) {
                    throw new IllegalStateException("stop here");
                  }
                  all.add(rows.collectAsList());
                })
            .start();
    assertThatThrownBy(
            () -> {
              query.processAllAvailable();
              query.awaitTermination();
            })
        .hasMessageContaining("stop here");
    all.addAll(
        Streams.batches(
            quick("endingVersion", 30, "maxRowsPerTrigger", 200),
            checkpoint,
            Trigger.AvailableNow()));
    assertThat(Streams.sorted(all)).isEqualTo(batch("versionsPerMinute", 600, "endingVersion", 30));
    assertThatThrownBy(
            () ->
                Streams.batches(
                    stream("endingVersion", 40, "versionsPerMinute", 2),
                    checkpoint,
                    Trigger.AvailableNow()))
        .hasMessageContaining("versionsPerMinute '600.0', which is '2.0' now")
        .hasMessageContaining("new checkpointLocation");
    assertThatThrownBy(
            () ->
                Streams.batches(
                    quick("endingVersion", 40, "changeFormat", "flat"),
                    checkpoint,
                    Trigger.AvailableNow()))
        .hasMessageContaining("changeFormat 'delta', which is 'flat' now");
    // a later end is no other data
    assertThat(
            Streams.sorted(
                Streams.batches(quick("endingVersion", 40), checkpoint, Trigger.AvailableNow())))
        .isEqualTo(batch("versionsPerMinute", 600, "startingVersion", 31, "endingVersion", 40));
  }

  /** A version every tenth of a second: a query that waits for the next one waits no minute. */
  private static Dataset<Row> quick(Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(more));
    all.addAll(List.of("versionsPerMinute", 600));
    return stream(all.toArray());
  }

  @Test
  void mergedIntoDeltaItIsTheSnapshot() throws Exception {
    String target = folder.resolve("target").toString();
    Synthetic.retail("customers", with("versionAsOf", 0))
        .withColumn("_change_type", functions.lit("insert"))
        .write()
        .format("delta")
        .save(target);
    Streams.writer(
            stream("startingVersion", 1, "endingVersion", 24, "maxRowsPerTrigger", 150),
            Streams.checkpoint(),
            (rows, id) -> ChangeFeedIT.merge(SPARK, target, rows, "customer_id"))
        .trigger(Trigger.AvailableNow())
        .start()
        .awaitTermination();
    ChangeFeedIT.assertSame(
        SPARK.read().format("delta").load(target).drop("_change_type"),
        Synthetic.retail("customers", with("versionAsOf", 24)));
  }

  @Test
  void whatHasNoMeaningIsRefused() throws Exception {
    String checkpoint = Streams.checkpoint();
    assertThatThrownBy(() -> stream("rowsPerSecond", 5, "lateRate", 0.1))
        .hasMessageContaining("Option 'rowsPerSecond' has no meaning for a change feed")
        .hasMessageContaining("Option 'lateRate' has no meaning for a change feed");
    for (String option : List.of("versionAsOf", "scd2")) {
      Dataset<Row> snapshot =
          Streams.read(
              SPARK, "retail.customers", with(option, option.equals("scd2") ? "true" : "3"));
      assertThatThrownBy(() -> Streams.batches(snapshot, checkpoint, Trigger.AvailableNow()))
          .hasMessageContaining("'versionAsOf', 'timestampAsOf' and 'scd2' are for spark.read");
    }
    Streams.batches(
        Streams.read(SPARK, "retail.customers", "rows", 200), checkpoint, Trigger.AvailableNow());
    assertThatThrownBy(
            () -> Streams.batches(stream("endingVersion", 3), checkpoint, Trigger.AvailableNow()))
        .hasMessageContaining("readChangeFeed 'false', which is 'true' now")
        .hasMessageContaining("new checkpointLocation");
  }

  @Test
  void aCheckpointOfBeforeFormatsWerePinnedGoesOn() throws Exception {
    Dataset<Row> stream = stream("changeFormat", "flat", "endingVersion", 3);
    String checkpoint = Streams.checkpoint();
    List<List<Row>> all = Streams.batches(stream, checkpoint, Trigger.AvailableNow());
    String last = lastOffset(checkpoint);
    assertThat(last).contains("\"changeFormat\": \"flat\"");
    replaceOffset(checkpoint, last.replaceAll(", *\"changeFormat\": \"flat\"", ""));
    assertThat(Streams.batches(stream, checkpoint, Trigger.AvailableNow())).isEqualTo(all);
  }

  @Test
  void offsetsThatNoFeedHasAreRefused() throws Exception {
    String checkpoint = Streams.checkpoint();
    Dataset<Row> stream = stream("endingVersion", 3);
    Streams.batches(stream, checkpoint, Trigger.AvailableNow());
    String good = lastOffset(checkpoint);
    for (String wrong :
        List.of(
            good.replace("\"nextVersion\": 4", "\"nextVersion\": 4000000000"),
            good.replace("\"firstVersion\": 0", "\"firstVersion\": 5"),
            good.replace("\"row\": 0", "\"row\": 7"),
            good.replace("\"nextVersion\": 4,\"row\": 0", "\"nextVersion\": 0,\"row\": 200"))) {
      assertThat(wrong).isNotEqualTo(good);
      replaceOffset(checkpoint, wrong);
      assertThatThrownBy(() -> Streams.batches(stream, checkpoint, Trigger.AvailableNow()))
          .hasMessageContaining("an offset that this data source did not write");
    }
    replaceOffset(checkpoint, good);
    assertThatThrownBy(
            () ->
                Streams.batches(
                    Streams.read(SPARK, "retail.customers", "rows", 200),
                    checkpoint,
                    Trigger.AvailableNow()))
        .hasMessageContaining("readChangeFeed 'true', which is 'false' now");
  }

  private static String lastOffset(String checkpoint) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(checkpoint, "offsets", "0"));
    return lines.get(lines.size() - 1);
  }

  /** Puts another offset in the place of the first and only one, whose batch then runs again. */
  private static void replaceOffset(String checkpoint, String offset) throws IOException {
    Path file = Path.of(checkpoint, "offsets", "0");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(lines.size() - 1, offset);
    Files.writeString(file, String.join("\n", lines));
    Files.deleteIfExists(Path.of(checkpoint, "offsets", ".0.crc"));
    Files.deleteIfExists(Path.of(checkpoint, "commits", "0"));
    Files.deleteIfExists(Path.of(checkpoint, "commits", ".0.crc"));
  }
}
