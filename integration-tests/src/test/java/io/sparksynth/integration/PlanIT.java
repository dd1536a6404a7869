package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Spark's plans show of a read. */
@Tag("core")
class PlanIT {

  @Test
  void theScanDescribesItself() {
    Dataset<Row> query =
        Synthetic.retail("transactions", "rows", 500_000, "seed", 7).select("txn_id", "amount");
    assertThat(Plans.physical(query))
        .contains(
            "synthetic retail.transactions [2 of 9 columns] rows 500,000 seed 7"
                + " 2024-07-05..2025-01-01");
  }

  @Test
  void onlyTheColumnsThatAreNeededAreRead() {
    Dataset<Row> query = Synthetic.retail("customers").groupBy("loyalty_tier").count();
    assertThat(Plans.physical(query)).contains("[1 of 17 columns] rows 100,000");
  }

  @Test
  void statisticsAreExact() {
    Dataset<Row> query = Synthetic.retail("customers", "rows", 12_345);
    assertThat(Plans.cost(query)).contains("rowCount=1.23E+4");
    String part = Plans.cost(query.where("customer_id < 1000100"));
    assertThat(part).contains("rowCount=100");
  }

  @Test
  void aSmallTableIsBroadcast() {
    Dataset<Row> join =
        Synthetic.retail("transactions").join(Synthetic.retail("stores"), "store_id");
    assertThat(Plans.physical(join)).contains("BroadcastHashJoin").doesNotContain("SortMergeJoin");
  }

  @Test
  void aSelfJoinReadsOnce() {
    SparkSession spark =
        Session.with(
            Map.of(
                "spark.sql.adaptive.enabled", "false",
                "spark.sql.autoBroadcastJoinThreshold", "-1"));
    Dataset<Row> left = sums(spark).withColumnRenamed("n", "a");
    Dataset<Row> right = sums(spark).withColumnRenamed("n", "b");
    assertThat(Plans.physical(left.join(right, "store_id"))).contains("ReusedExchange");
  }

  private static Dataset<Row> sums(SparkSession spark) {
    return Synthetic.read(spark, "retail.transactions", "rows", 100_000)
        .groupBy("store_id")
        .count()
        .withColumnRenamed("count", "n");
  }

  @Test
  void otherWorldsAreNotReused() {
    SparkSession spark = Session.with(Map.of("spark.sql.adaptive.enabled", "false"));
    Dataset<Row> one =
        Synthetic.read(spark, "retail.transactions", "seed", 1).groupBy("status").count();
    Dataset<Row> two =
        Synthetic.read(spark, "retail.transactions", "seed", 2).groupBy("status").count();
    assertThat(Plans.physical(one.union(two))).doesNotContain("ReusedExchange");
  }

  @Test
  void partitionsAreAsManyAsAskedFor() {
    for (int partitions : List.of(1, 5, 16)) {
      Dataset<Row> read = Synthetic.retail("transactions", "numPartitions", partitions);
      assertThat(read.toJavaRDD().getNumPartitions()).isEqualTo(partitions);
    }
    assertThat(Synthetic.retail("stores").toJavaRDD().getNumPartitions()).isEqualTo(1);
    assertThat(Synthetic.retail("transactions").toJavaRDD().getNumPartitions()).isEqualTo(2);
    assertThat(
            Synthetic.retail("transactions", "rows", 1_000_000_000).toJavaRDD().getNumPartitions())
        .isBetween(100, 4096);
  }
}
