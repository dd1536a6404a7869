package io.sparksynth.integration;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads many rows and watches how much of the heap stays in use. */
final class MemoryMain {
  private static final int SAMPLES = 10;

  private MemoryMain() {}

  /**
   * Runs and reports.
   *
   * @param arguments the number of rows, and {@code changes} if they are those of a feed
   */
  public static void main(String[] arguments) {
    long rows = Long.parseLong(arguments[0]);
    Dataset<Row> table =
        arguments.length > 1
            ? changes()
            : Synthetic.retail("transactions", "rows", rows, "numPartitions", 4)
                .select("txn_id", "channel", "txn_timestamp");
    List<Double> used = new ArrayList<>();
    long start = System.nanoTime();
    long seen = 0;
    for (int i = 0; i < SAMPLES; i++) {
      long from = rows / SAMPLES * i;
      long to = i == SAMPLES - 1 ? rows : rows / SAMPLES * (i + 1);
      Dataset<Row> part = table.where("_row >= " + from + " and _row < " + to);
      part.write().format("noop").mode("overwrite").save();
      seen += to - from;
      used.add(usedMebibytes());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double early = used.subList(2, SAMPLES / 2).stream().mapToDouble(u -> u).max().orElseThrow();
    double late =
        used.subList(SAMPLES / 2, SAMPLES).stream().mapToDouble(u -> u).max().orElseThrow();
    System.out.println("rows: " + seen);
    System.out.printf(
        Locale.ROOT,
        "%,d rows in %.1f s, %.1f M rows/s; heap in use after a collection: early %.0f MiB, late"
            + " %.0f MiB of %d%n",
        rows,
        seconds,
        rows / seconds / 1e6,
        early,
        late,
        Runtime.getRuntime().maxMemory() >> 20);
    System.out.println("flat: " + (late < early * 1.25 + 16));
  }

  /** A feed of more than ten million changes: 22,500 in each version. */
  private static Dataset<Row> changes() {
    return Synthetic.retail(
        "customers",
        "readChangeFeed",
        true,
        "rows",
        1_000_000,
        "startingVersion",
        1_000,
        "endingVersion",
        1_500,
        "changes.inserts",
        2_000,
        "changes.updates",
        10_000,
        "changes.deletes",
        500,
        "numPartitions",
        4);
  }

  /** What is reachable: garbage is collected first. */
  private static double usedMebibytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
  }
}
