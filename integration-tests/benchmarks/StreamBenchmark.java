import io.sparksynth.spark.SyntheticDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Rows a second of the IoT world's readings that a stream brings into a sink on two cores: as fast as it goes, and by
 * the clock without falling behind: the largest share of that at which it is no later in the last third of the time than
 * in the second, but for a trigger. Arguments: {@code [seconds by the clock]}.
 */
public final class StreamBenchmark {
  private static final long BATCH = 2_000_000;
  private static final double[] SHARES = {0.8, 0.65, 0.5, 0.4, 0.3, 0.2, 0.1};
  private static final double TRIGGER_SECONDS = 1;

  private final SparkSession spark;
  private final Path folder;
  private int queries;

  private StreamBenchmark(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.databricks.delta.snapshotPartitions", "2")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .getOrCreate();
    // a query that is stopped in mid-batch says so at length
    spark.sparkContext().setLogLevel("OFF");
    Path folder = Files.createTempDirectory("stream-benchmark");
    System.out.printf(
        "%n%-14s %18s %18s %34s%n",
        "two cores", "drained, M rows/s", "held, M rows/s", "seconds behind, second to last third");
    StreamBenchmark benchmark = new StreamBenchmark(spark, folder);
    benchmark.sink("noop", 20 * BATCH, seconds);
    benchmark.sink("delta", 5 * BATCH, seconds);
    spark.stop();
  }

  private void sink(String format, long rows, int seconds) throws Exception {
    drain(format, BATCH);
    double[] drained = new double[3];
    for (int i = 0; i < drained.length; i++) {
      drained[i] = drain(format, rows);
    }
    Arrays.sort(drained);
    for (double share : SHARES) {
      double rate = share * drained[1];
      StreamingQueryProgress[] batches = live(format, rate, seconds);
      double second = mostBehind(batches, 1);
      double last = mostBehind(batches, 2);
      if (last <= second + TRIGGER_SECONDS) {
        System.out.printf(
            Locale.ROOT, "%-14s %18.2f %18.2f %27.1f %6.1f%n", format, drained[1] / 1e6, rate / 1e6, second, last);
        return;
      }
    }
    System.out.printf(Locale.ROOT, "%-14s %18.2f %18s%n", format, drained[1] / 1e6, "none");
  }

  /** The most that a stream was behind, in seconds, in a third of its time, from 0. */
  private static double mostBehind(StreamingQueryProgress[] batches, int third) {
    long start = millis(batches[0]);
    long time = millis(batches[batches.length - 1]) - start;
    return Arrays.stream(batches)
        .filter(batch -> Math.min(2, 3 * (millis(batch) - start) / Math.max(1, time)) == third)
        .mapToDouble(batch -> Double.parseDouble(batch.sources()[0].metrics().get("secondsBehind")))
        .max()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Rows a second of a stream that is all there. */
  private double drain(String format, long rows) throws Exception {
    Dataset<Row> stream = read("rows", rows, "maxRowsPerTrigger", BATCH, "streamStart", "2026-01-01");
    long start = System.nanoTime();
    StreamingQuery query = write(stream, format).trigger(Trigger.AvailableNow()).start();
    query.awaitTermination();
    return rows / ((System.nanoTime() - start) / 1e9);
  }

  private StreamingQueryProgress[] live(String format, double rate, int seconds) throws Exception {
    StreamingQuery query =
        write(read("rowsPerSecond", Math.round(rate)), format).trigger(Trigger.ProcessingTime((long) (1000 * TRIGGER_SECONDS))).start();
    Thread.sleep((seconds + 3) * 1000L);
    StreamingQueryProgress[] batches = query.recentProgress();
    query.stop();
    return batches;
  }

  private Dataset<Row> read(Object... options) {
    var reader =
        spark
            .readStream()
            .format(SyntheticDataSource.class.getName())
            .option("industry", "iot")
            .option("table", "sensor_readings");
    for (int i = 0; i < options.length; i += 2) {
      reader = reader.option((String) options[i], String.valueOf(options[i + 1]));
    }
    return reader.load();
  }

  private DataStreamWriter<Row> write(Dataset<Row> stream, String format) {
    queries++;
    return stream
        .writeStream()
        .format(format)
        .option("checkpointLocation", folder.resolve("checkpoint" + queries).toString())
        .option("path", folder.resolve("table" + queries).toString());
  }

  private static long millis(StreamingQueryProgress batch) {
    return java.time.Instant.parse(batch.timestamp()).toEpochMilli();
  }
}
