package io.sparksynth.integration;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Late rows, disorder and duplicates as asked for, and what a watermark makes of them. */
@Tag("core")
class StreamDisorderIT {
  private static final SparkSession SPARK = Session.shared();
  private static final int ROWS = 8_000;
  private static final Object[] OPTIONS = {
    "rows",
    ROWS,
    "rowsPerSecond",
    100,
    "streamStart",
    "2024-05-05T00:00:00Z",
    "maxRowsPerTrigger",
    700,
    "lateRate",
    0.1,
    "lateBy",
    "10 seconds",
    "outOfOrderBy",
    "2 seconds",
    "duplicateRate",
    0.05,
    "includeMetadata",
    true
  };

  private static Dataset<Row> stream() {
    return Streams.read(SPARK, "retail.transactions", OPTIONS);
  }

  @Test
  void everyRowArrivesOnceAndItsFaultSaysHow() throws Exception {
    List<List<Row>> batches =
        Streams.batches(
            stream()
                .select(col("_row"), col("_fault"), col("txn_timestamp").cast("double").as("time")),
            Streams.checkpoint(),
            Trigger.AvailableNow());
    Map<String, Integer> faults = new TreeMap<>();
    Set<Long> seen = new HashSet<>();
    double latest = 0;
    for (List<Row> batch : batches) {
      for (Row row : batch) {
        String fault = String.valueOf(row.getString(1));
        faults.merge(fault, 1, Integer::sum);
        assertThat(seen.add(row.getLong(0))).isEqualTo(!fault.equals("duplicate"));
        double behind = latest - row.getDouble(2);
        if (!fault.equals("duplicate") && !fault.equals("late")) {
          assertThat(behind).isLessThan(2);
        }
        latest = Math.max(latest, row.getDouble(2));
      }
    }
    assertThat(seen).hasSize(ROWS);
    assertThat(faults.get("duplicate")).isBetween(398, 400);
    assertThat(faults.get("late")).isBetween(796, 800);
    assertThat(faults).containsKeys("null", "out_of_order");
  }

  /**
   * Spark's rule: rows of a batch are late whose time is at most the watermark of the batch before
   * it, which is the latest time of the batches before that one, minus the delay.
   */
  @Test
  void aWatermarkDropsExactlyTheRowsThatItsRuleSays() throws Exception {
    long delay = 5_000;
    Dataset<Row> rows = stream().select("txn_id", "txn_timestamp");
    List<List<Row>> arrived = Streams.batches(rows, Streams.checkpoint(), Trigger.AvailableNow());
    List<List<Row>> kept =
        Streams.batches(
            rows.withWatermark("txn_timestamp", delay + " milliseconds")
                .dropDuplicates("txn_id", "txn_timestamp"),
            Streams.checkpoint(),
            Trigger.AvailableNow());

    List<String> expected = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    long[] watermarks = new long[arrived.size() + 1];
    for (int i = 0; i < arrived.size(); i++) {
      long late = i == 0 ? 0 : watermarks[i - 1];
      long latest = watermarks[i] + delay;
      for (Row row : arrived.get(i)) {
        long millis = row.getTimestamp(1).getTime();
        boolean isWhole = row.getTimestamp(1).getNanos() % 1_000_000 == 0;
        boolean isLate = isWhole ? millis <= late : millis < late;
        if (!isLate && seen.add(row.toString())) {
          expected.add(row.toString());
        }
        latest = Math.max(latest, millis);
      }
      watermarks[i + 1] = latest - delay;
    }
    assertThat(arrived.stream().mapToInt(List::size).sum()).isGreaterThan(expected.size() + 500);
    assertThat(Streams.sorted(kept)).isEqualTo(expected.stream().sorted().toList());
  }
}
