import io.sparksynth.spark.SyntheticDataSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows a second of the source against what bounds it, each pair in turn in one run, so that the ratios hold on a noisy
 * machine. Arguments: {@code [runs] [millions of rows]}, or {@code worlds [runs] [millions of rows] [industry ...]} for
 * all large tables of these industries.
 */
public final class SparkBenchmark {
  /** The columns that {@link #expressions} writes in SQL. */
  private static final String FLAT =
      """
      tables:
        transactions:
          rows: 1000
          timeline: {column: txn_timestamp}
          columns:
            txn_id: {type: bigint, sequence: 1}
            customer_id: {type: bigint, range: {min: 1, max: 100000}}
            store_id: {type: bigint, range: {min: 1, max: 200}, nulls: 0.25}
            product_id: {type: bigint, range: {min: 1, max: 10000}}
            amount: {type: decimal(12,2), lognormal: {mu: 3.8, sigma: 0.9}}
            payment_method: {type: string, choice: {Credit Card: 40, Debit Card: 25, Cash: 15, Digital Wallet: 15, Gift Card: 5}}
            channel: {type: string, choice: {In-Store: 75, Online: 25}}
            status: {type: string, choice: {Completed: 93, Returned: 5, Cancelled: 2}}
      """;

  private static final String SOURCE = SyntheticDataSource.class.getName();
  private final int runs;
  private final long million;
  private SparkSession spark;

  private SparkBenchmark(int runs, double millions) {
    this.runs = runs;
    this.million = Math.round(millions * 1_000_000);
  }

  /** What each large table is asked to reach of its ceiling; others a quarter. */
  private static final Map<String, Double> ASKED =
      Map.of("line_items", 0.5, "sensor_readings", 0.4, "telemetry", 0.4, "sensor_data", 0.4, "customers", 0.4);

  private static final List<String> INDUSTRIES =
      List.of("retail", "ecommerce", "support", "healthcare", "iot", "manufacturing", "financial");

  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("worlds")) {
      int runs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
      double millions = args.length > 2 ? Double.parseDouble(args[2]) : 1;
      List<String> industries = args.length > 3 ? List.of(args).subList(3, args.length) : INDUSTRIES;
      new SparkBenchmark(runs, millions).worlds(industries);
      return;
    }
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    double millions = args.length > 1 ? Double.parseDouble(args[1]) : 4;
    new SparkBenchmark(runs, millions).run();
  }

  private void heading() {
    spark = session(1);
    System.out.printf("%n%-34s %10s %10s %8s  %s%n", "noop sink, one core", "M rows/s", "against", "ratio", "asked");
  }

  /** Tables that have 100,000 rows at scale 1, each at the scale that gives it the rows asked for. */
  private void worlds(List<String> industries) {
    heading();
    for (String industry : industries) {
      for (Row table : world(industry, "_tables", 1).select("table", "rows").collectAsList()) {
        if (table.getLong(1) >= 100_000) {
          double scale = million / (double) table.getLong(1);
          Dataset<Row> made = world(industry, table.getString(0), scale);
          long rows = made.count();
          Dataset<Row> ready = read(ReadyBatchSource.class.getName(), industry, table.getString(0), rows, 1);
          double[][] seconds = pairs(() -> noop(made), () -> noop(ready));
          double asked = ASKED.getOrDefault(table.getString(0), 0.25);
          report(industry + "." + table.getString(0), rows, seconds, asked, ">=", 1);
        }
      }
    }
    spark.stop();
  }

  private Dataset<Row> world(String industry, String table, double scale) {
    return spark
        .read()
        .format(SOURCE)
        .options(Map.of("industry", industry, "table", table, "scale", "" + scale, "numPartitions", "1"))
        .option("endDate", "2026-11-21")
        .load();
  }

  private void run() throws Exception {
    heading();
    against("line_items", 3 * million, 0.5);
    against("customers", million, 0.4);
    against("transactions", million, 0.25);
    expressions();
    parquet("line_items");
    parquet("transactions");
    cores();
    spark.stop();
  }

  /** The source against one ready batch of its own, emitted again and again. */
  private void against(String table, long rows, double asked) {
    Dataset<Row> made = read(SOURCE, table, rows);
    Dataset<Row> ready = read(ReadyBatchSource.class.getName(), table, rows);
    double[][] seconds = pairs(() -> noop(made), () -> noop(ready));
    report(table + " : a ready batch", rows, seconds, asked, ">=", 1);
  }

  private void expressions() {
    long rows = 2 * million;
    Dataset<Row> made =
        spark.read().format(SOURCE).option("spec", FLAT).option("rows", rows).option("numPartitions", 1).load();
    Dataset<Row> flat =
        spark
            .range(0, rows, 1, 1)
            .selectExpr(
                "id + 1 as txn_id",
                "cast(1 + floor(rand(1) * 100000) as bigint) as customer_id",
                "case when rand(2) >= 0.25 then cast(1 + floor(rand(3) * 200) as bigint) end as store_id",
                "cast(1 + floor(rand(4) * 10000) as bigint) as product_id",
                "cast(exp(3.8 + 0.9 * randn(5)) as decimal(12,2)) as amount",
                "element_at(array('Credit Card', 'Debit Card', 'Cash', 'Digital Wallet', 'Gift Card'), cast(1 + floor(rand(6) * 5) as int)) as payment_method",
                "case when rand(7) < 0.75 then 'In-Store' else 'Online' end as channel",
                "case when rand(8) < 0.93 then 'Completed' when rand(9) < 0.7 then 'Returned' else concat('Can', 'celled') end as status",
                "timestamp_micros(1779667200000000 + cast(id * 15552000000000 / " + rows + " as bigint)) as txn_timestamp");
    double[][] seconds = pairs(() -> noop(made), () -> noop(flat));
    report("flat transactions : SQL expressions", rows, seconds, 3, ">=", 1);
  }

  private void parquet(String table) throws Exception {
    long rows = million;
    Dataset<Row> made = read(SOURCE, table, rows);
    Dataset<Row> memory = read(SOURCE, table, rows).persist(StorageLevel.MEMORY_ONLY());
    memory.count();
    String target = java.nio.file.Files.createTempDirectory("benchmark").toString();
    double[][] seconds =
        pairs(
            () -> made.write().mode(SaveMode.Overwrite).parquet(target + "/made"),
            () -> memory.write().mode(SaveMode.Overwrite).parquet(target + "/memory"));
    memory.unpersist();
    report(table + " to Parquet : from memory", rows, seconds, 1.15, "<=", -1);
  }

  private void cores() {
    spark.stop();
    double[][] seconds = new double[2][3];
    for (int i = 0; i < 3; i++) {
      for (int cores = 2; cores >= 1; cores--) {
        spark = session(cores);
        Dataset<Row> lines = read(SOURCE, "line_items", 12 * million, 8);
        noop(lines);
        noop(lines);
        seconds[2 - cores][i] = seconds(() -> noop(lines));
        spark.stop();
      }
    }
    spark = session(1);
    report("line_items, 2 cores : 1 core", 12 * million, seconds, 1.8, ">=", 1);
  }

  private static SparkSession session(int cores) {
    return SparkSession.builder()
        .master("local[" + cores + "]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.adaptive.enabled", "false")
        .getOrCreate();
  }

  private Dataset<Row> read(String source, String table, long rows) {
    return read(source, table, rows, 1);
  }

  private Dataset<Row> read(String source, String table, long rows, int partitions) {
    return read(source, "retail", table, rows, partitions);
  }

  private Dataset<Row> read(String source, String industry, String table, long rows, int partitions) {
    return spark
        .read()
        .format(source)
        .options(Map.of("industry", industry, "table", table, "rows", "" + rows, "endDate", "2026-11-21", "startDate", "2026-05-25", "numPartitions", "" + partitions))
        .load();
  }

  private static void noop(Dataset<Row> data) {
    data.write().format("noop").mode(SaveMode.Overwrite).save();
  }

  /** Both in turn, after two warm-up pairs. */
  private double[][] pairs(Runnable a, Runnable b) {
    double[][] seconds = new double[2][runs];
    for (int i = -2; i < runs; i++) {
      double first = seconds(a);
      double second = seconds(b);
      if (i >= 0) {
        seconds[0][i] = first;
        seconds[1][i] = second;
      }
    }
    return seconds;
  }

  private static double seconds(Runnable step) {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Medians, and the median of the pairs' ratios: of rates ({@code power} 1) or of times (-1). */
  private static void report(
      String what, long rows, double[][] seconds, double asked, String relation, int power) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < seconds[0].length; i++) {
      ratios.add(Math.pow(seconds[1][i] / seconds[0][i], power));
    }
    double ratio = median(ratios.stream().mapToDouble(Double::doubleValue).toArray());
    System.out.printf(
        Locale.ROOT,
        "%-34s %10.2f %10.2f %8.2f  %s %.2f%n",
        what,
        rows / median(seconds[0]) / 1e6,
        rows / median(seconds[1]) / 1e6,
        ratio,
        relation,
        asked);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }
}
