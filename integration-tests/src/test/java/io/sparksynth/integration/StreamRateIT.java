package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows arrive as fast as asked for. */
class StreamRateIT {

  @Test
  @Tag("core")
  void forSomeSeconds() throws Exception {
    // A trigger starts some milliseconds late on a busy machine, which counts in a short time.
    assertRate(20_000, 5, 0.06);
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 10_000, 500_000})
  @Tag("slow")
  void forAMinute(long rate) throws Exception {
    assertRate(rate, 60, 0.02);
  }

  /** Rows of all batches but the first, over the time from the first batch to the last. */
  private static void assertRate(long rate, int seconds, double tolerance) throws Exception {
    StreamingQuery query =
        Streams.read(Session.shared(), "retail.line_items", "rowsPerSecond", rate)
            .writeStream()
            .format("noop")
            .trigger(Trigger.ProcessingTime(500))
            .option("checkpointLocation", Streams.checkpoint())
            .start();
    Thread.sleep(seconds * 1000L + 3_000);
    StreamingQueryProgress[] batches = query.recentProgress();
    query.stop();
    long rows = 0;
    int first = 1;
    for (int i = first + 1; i < batches.length; i++) {
      rows += batches[i].numInputRows();
    }
    double elapsed = (time(batches[batches.length - 1]) - time(batches[first])) / 1000.0;
    System.out.printf(
        Locale.ROOT, "asked %d rows/s, got %.1f over %.1f s%n", rate, rows / elapsed, elapsed);
    assertThat(elapsed).isGreaterThan(seconds * 0.6);
    assertThat(rows / elapsed).isBetween(rate * (1 - tolerance), rate * (1 + tolerance));
    Map<String, String> metrics = batches[batches.length - 1].sources()[0].metrics();
    assertThat(Double.parseDouble(metrics.get("rowsPerSecond"))).isBetween(rate * 0.9, rate * 1.1);
    assertThat(metrics).containsKeys("rowsBehind", "secondsBehind");
  }

  private static long time(StreamingQueryProgress progress) {
    return Instant.parse(progress.timestamp()).toEpochMilli();
  }
}
