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
 * the clock at half of that, with how far it is then behind. Arguments: {@code [seconds by the clock]}.
 */
public final class StreamBenchmark {
  private static final long BATCH = 2_000_000;

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
        "%n%-14s %18s %18s %18s %14s%n",
        "two cores", "drained, M rows/s", "asked, M rows/s", "kept up, M rows/s", "seconds behind");
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
    // A stream that is a second behind has one trigger's rows to do in the next, and other work shares the machine: leave
    // it some room.
    double asked = 0.5 * drained[1];
    StreamingQueryProgress[] batches = live(format, asked, seconds);
    long kept = 0;
    for (int i = 2; i < batches.length; i++) {
      kept += batches[i].numInputRows();
    }
    StreamingQueryProgress last = batches[batches.length - 1];
    double time = (millis(last) - millis(batches[1])) / 1000.0;
    System.out.printf(
        Locale.ROOT,
        "%-14s %18.2f %18.2f %18.2f %14s%n",
        format,
        drained[1] / 1e6,
        asked / 1e6,
        kept / time / 1e6,
        last.sources()[0].metrics().get("secondsBehind"));
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
        write(read("rowsPerSecond", Math.round(rate)), format).trigger(Trigger.ProcessingTime(1000)).start();
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
