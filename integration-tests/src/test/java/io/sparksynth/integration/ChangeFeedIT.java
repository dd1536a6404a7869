package io.sparksynth.integration;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, snapshots and histories of tables that change. */
class ChangeFeedIT {
  private final SparkSession spark = Session.shared();
  @TempDir private Path folder;

  static Object[] and(Object[] options, Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(options));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }

  private static Dataset<Row> feed(String table, Object... options) {
    return Synthetic.retail(table, and(options, "readChangeFeed", true));
  }

  /** Brings a Delta table from one version to another, as a pipeline would. */
  static void merge(SparkSession spark, String target, Dataset<Row> feed, String key) {
    Dataset<Row> last =
        feed.where("_change_type <> 'update_preimage'")
            .withColumn(
                "place",
                functions
                    .row_number()
                    .over(Window.partitionBy(key).orderBy(col("_commit_version").desc())))
            .where("place = 1")
            .drop("place", "_commit_version", "_commit_timestamp");
    DeltaTable.forPath(spark, target)
        .as("t")
        .merge(last.as("s"), expr("t." + key + " = s." + key))
        .whenMatched("s._change_type = 'delete'")
        .delete()
        .whenMatched()
        .updateAll()
        .whenNotMatched("s._change_type <> 'delete'")
        .insertAll()
        .execute();
  }

  static void assertSame(Dataset<Row> actual, Dataset<Row> expected) {
    assertThat(actual.exceptAll(expected).count()).isZero();
    assertThat(expected.exceptAll(actual).count()).isZero();
  }

  private static Object[] randomOptions(Random random) {
    return new Object[] {
      "rows",
      50 + random.nextInt(300),
      "seed",
      random.nextInt(1000),
      "changes.inserts",
      random.nextInt(3) == 0 ? "0" : String.valueOf(1 + random.nextInt(10)),
      "changes.updates",
      random.nextInt(40) + " %",
      "changes.deletes",
      random.nextInt(3) == 0 ? "0" : random.nextInt(10) + " %"
    };
  }

  @Test
  @Tag("core")
  void theMergedFeedIsTheSnapshot() {
    mergeRandomFeeds(1, 10);
  }

  @Test
  @Tag("slow")
  void threeTablesMergedAtOnceAreTheirSnapshots() {
    mergeRandomFeeds(3, 30);
  }

  @Test
  @Tag("slow")
  void fiftyMergedFeedsAreTheirSnapshots() {
    mergeRandomFeeds(50, 10);
  }

  private void mergeRandomFeeds(int runs, int step) {
    Random random = new Random(step);
    for (int run = 0; run < runs; run++) {
      String table = List.of("customers", "products", "stores").get(run % 3);
      String key = List.of("customer_id", "product_id", "store_id").get(run % 3);
      Object[] options = randomOptions(random);
      String target = folder.resolve("target" + step + "_" + run).toString();
      Synthetic.retail(table, and(options, "versionAsOf", 0))
          .withColumn("_change_type", functions.lit("insert"))
          .write()
          .format("delta")
          .save(target);
      for (int version = step; version <= 30; version += step) {
        merge(
            spark,
            target,
            feed(
                table,
                and(options, "startingVersion", version - step + 1, "endingVersion", version)),
            key);
        assertSame(
            spark.read().format("delta").load(target).drop("_change_type"),
            Synthetic.retail(table, and(options, "versionAsOf", version)));
      }
    }
  }

  @Test
  @Tag("core")
  void aFeedLooksLikeDeltas() {
    Dataset<Row> feed = feed("customers", "rows", 1000, "endingVersion", 5);
    assertThat(feed.schema().fieldNames())
        .endsWith("_change_type", "_commit_version", "_commit_timestamp");
    // 0.2 % inserts, 1 % updates, 0.05 % deletes of 1,000 rows
    assertThat(Rows.sorted(feed.groupBy("_commit_version", "_change_type").count()))
        .contains("[0,insert,1000]", "[1,insert,2]", "[1,update_preimage,10]")
        .contains("[1,update_postimage,10]", "[2,delete,1]");
    assertThat(feed.count()).isEqualTo(feed.collectAsList().size());
    assertThat(feed.where("_commit_version = 2").count()).isEqualTo(23);
    assertThat(
            feed.where("_commit_timestamp < '2025-01-01 00:02:00'")
                .agg(functions.max("_commit_version"))
                .first()
                .getLong(0))
        .isEqualTo(1);
  }

  @Test
  @Tag("core")
  void preimagesAreTheStateBefore() {
    Object[] options = {"rows", 500, "changes.updates", "5 %"};
    Dataset<Row> pre =
        feed("customers", and(options, "startingVersion", 7, "endingVersion", 7))
            .where("_change_type in ('update_preimage', 'delete')")
            .drop("_change_type", "_commit_version", "_commit_timestamp");
    assertThat(pre.count()).isGreaterThanOrEqualTo(25);
    assertThat(pre.exceptAll(Synthetic.retail("customers", and(options, "versionAsOf", 6))).count())
        .isZero();
    Dataset<Row> post =
        feed("customers", and(options, "startingVersion", 7, "endingVersion", 7))
            .where("_change_type in ('update_postimage', 'insert')")
            .drop("_change_type", "_commit_version", "_commit_timestamp");
    assertThat(
            post.exceptAll(Synthetic.retail("customers", and(options, "versionAsOf", 7))).count())
        .isZero();
    Dataset<Row> both = feed("customers", and(options, "startingVersion", 7, "endingVersion", 7));
    Dataset<Row> kept =
        both.where("_change_type = 'update_preimage'")
            .select("customer_id", "birth_date", "signup_date", "first_name", "gender");
    assertSame(
        kept,
        both.where("_change_type = 'update_postimage'")
            .select("customer_id", "birth_date", "signup_date", "first_name", "gender"));
  }

  @Test
  @Tag("core")
  void aFeedIsItsPartsFromAnyNumberOfPartitions() {
    Object[] options = {"rows", 400};
    Dataset<Row> whole = feed("customers", and(options, "endingVersion", 60, "numPartitions", 1));
    Dataset<Row> parts =
        feed("customers", and(options, "endingVersion", 17, "numPartitions", 5))
            .union(
                feed(
                    "customers",
                    and(
                        options,
                        "startingVersion",
                        18,
                        "endingVersion",
                        60,
                        "numPartitions",
                        7,
                        "batchSize",
                        13)));
    assertSame(whole, parts);
  }

  @Test
  @Tag("core")
  void historyNeitherOverlapsNorLeavesGaps() {
    Object[] options = {"rows", 300, "changes.updates", "8 %", "changes.deletes", "1 %"};
    Dataset<Row> history =
        Synthetic.retail("customers", and(options, "scd2", true, "versionAsOf", 40));
    assertSame(
        history.where("is_current").drop("valid_from", "valid_to", "is_current"),
        Synthetic.retail("customers", and(options, "versionAsOf", 40)));
    history.createOrReplaceTempView("history");
    assertThat(
            Synthetic.value(
                spark.sql(
                    "select count(*) from (select *, lead(valid_from) over (partition by"
                        + " customer_id order by valid_from) next from history) where next is not"
                        + " null and not (valid_to <=> next) or valid_to <= valid_from or"
                        + " is_current <> (valid_to is null)")))
        .isEqualTo(0L);
    // as of any moment the history is the snapshot
    assertSame(
        history
            .where(
                "valid_from <= '2025-01-01 00:23:00' and (valid_to is null or valid_to >"
                    + " '2025-01-01 00:23:00')")
            .drop("valid_from", "valid_to", "is_current"),
        Synthetic.retail("customers", and(options, "timestampAsOf", "2025-01-01T00:23:00Z")));
  }

  @Test
  @Tag("core")
  void allFormatsTellTheSame() {
    Object[] options = {
      "rows", 300, "changes.updates", "5 %", "changes.deletes", "1 %", "endingVersion", 20
    };
    Dataset<Row> delta = feed("customers", options);
    Dataset<Row> flat = feed("customers", and(options, "changeFormat", "flat"));
    Dataset<Row> debezium = feed("customers", and(options, "changeFormat", "debezium"));
    assertSame(
        flat.withColumn(
                "_change_type",
                expr(
                    "case operation when 'APPEND' then 'insert' when 'UPDATE' then"
                        + " 'update_postimage' else 'delete' end"))
            .drop("operation", "sequence_num"),
        delta
            .where("_change_type <> 'update_preimage'")
            .drop("_commit_version", "_commit_timestamp"));
    assertThat(flat.select("sequence_num").distinct().count()).isEqualTo(flat.count());
    Dataset<Row> after =
        debezium
            .where("after is not null")
            .selectExpr("after.*", "op", "source.lsn", "timestamp_millis(ts_ms) as at");
    assertSame(
        after,
        delta
            .where("_change_type in ('insert', 'update_postimage')")
            .withColumn(
                "op",
                expr(
                    "case when _commit_version = 0 then 'r' when _change_type = 'insert' then 'c'"
                        + " else 'u' end"))
            .withColumn("lsn", col("_commit_version"))
            .withColumn("at", col("_commit_timestamp"))
            .drop("_change_type", "_commit_version", "_commit_timestamp"));
    assertSame(
        debezium.where("before is not null").selectExpr("before.*", "op"),
        delta
            .where("_change_type in ('delete', 'update_preimage')")
            .withColumn("op", expr("case _change_type when 'delete' then 'd' else 'u' end"))
            .drop("_change_type", "_commit_version", "_commit_timestamp"));
  }

  @Test
  @Tag("core")
  void versionZeroIsTheTable() {
    assertSame(
        Synthetic.retail("customers", "rows", 700, "versionAsOf", 0),
        Synthetic.retail("customers", "rows", 700));
  }

  @Test
  @Tag("core")
  void theMillionthVersionIsNear() {
    feed("customers", "startingVersion", 1, "endingVersion", 1).limit(5).collectAsList();
    long start = System.nanoTime();
    List<Row> first =
        feed("customers", "startingVersion", 1_000_000, "scale", 0.5).limit(20).collectAsList();
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    assertThat(first).hasSize(20);
    assertThat(first.get(0).<Long>getAs("_commit_version")).isEqualTo(1_000_000L);
  }

  @Test
  @Tag("core")
  void ordersAreCorrectedLate() {
    Object[] options = {"rows", 2000, "changes.updates", 50};
    Dataset<Row> feed = feed("transactions", and(options, "startingVersion", 1));
    assertThat(feed.where("_change_type not like 'update%'").count()).isZero();
    assertThat(feed.where("_change_type = 'update_postimage'").count()).isEqualTo(100 * 50);
    assertThat(feed.where("_change_type = 'update_postimage' and status = 'Completed'").count())
        .isZero();
    assertThat(
            Synthetic.retail("transactions", and(options, "versionAsOf", 99))
                .where("status = 'Completed'")
                .count())
        .isZero();
  }

  @Test
  @Tag("core")
  void allThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                feed(
                    "customers",
                    "startingVersion",
                    9,
                    "endingVersion",
                    3,
                    "startingTimestamp",
                    "2025-01-02",
                    "versionAsOf",
                    4,
                    "scd2",
                    true))
        .hasMessageContaining(
            "Options 'startingVersion' and 'startingTimestamp' exclude each other")
        .hasMessageContaining("Options 'readChangeFeed' and 'versionAsOf' exclude each other")
        .hasMessageContaining("Options 'readChangeFeed' and 'scd2' exclude each other")
        .hasMessageContaining(
            "The feed begins with version 9 ('startingVersion') after it ends with version 3"
                + " ('endingVersion')");
    assertThatThrownBy(() -> feed("line_items"))
        .hasMessageContaining(
            "Table 'line_items' has no changes. Tables with changes: customers, products, stores,"
                + " transactions.");
    assertThatThrownBy(() -> feed("transactions", "changes.inserts", 5))
        .hasMessageContaining("table 'transactions' can only be updated")
        .hasMessageContaining("'changes.inserts' and 'changes.deletes'");
    assertThatThrownBy(() -> Synthetic.retail("customers", "startingVersion", 5))
        .hasMessageContaining("Option 'startingVersion' has no meaning for the table as it is");
    assertThatThrownBy(() -> Synthetic.retail("customers", "timestampAsOf", "2020-01-01"))
        .hasMessageContaining("before the first version: version 0 is committed at 2025-01-01");
    assertThatThrownBy(() -> feed("_tables")).hasMessageContaining("never changes");
    assertThatThrownBy(() -> feed("customers", "changes.updates", "many"))
        .hasMessageContaining("a number of rows (20) or a share of the rows (0.02 or 2 %)");
  }
}
