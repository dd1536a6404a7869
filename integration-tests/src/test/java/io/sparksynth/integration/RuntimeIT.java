package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Spark line that the build's profile names is the one that runs, with its Delta. */
class RuntimeIT {
  private final SparkSession spark = Session.shared();

  @Test
  void theSparkAndScalaOfTheProfileRun() {
    assertThat(spark.version()).isEqualTo(System.getProperty("expected.spark.version"));
    assertThat(scala.util.Properties.versionNumberString())
        .startsWith(System.getProperty("expected.scala.version") + ".");
  }

  @Test
  void deltaWritesAndReadsBack(@TempDir Path folder) {
    String table = folder.resolve("table").toString();

    spark.range(1_000).write().format("delta").save(table);
    spark.range(1_000, 1_500).write().format("delta").mode("append").save(table);

    List<Row> totals =
        spark.read().format("delta").load(table).selectExpr("count(*)", "sum(id)").collectAsList();
    assertThat(totals.get(0).getLong(0)).isEqualTo(1_500);
    assertThat(totals.get(0).getLong(1)).isEqualTo(1_499L * 1_500 / 2);
  }
}
