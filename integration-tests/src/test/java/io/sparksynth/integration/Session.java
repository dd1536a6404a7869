package io.sparksynth.integration;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The session with Delta that all tests of a JVM share; Spark stops it when the JVM ends. */
final class Session {
  private Session() {}

  static SparkSession shared() {
    return settings(SparkSession.builder().master("local[2]").appName("integration-tests"))
        .getOrCreate();
  }

  /** What every session of these tests has. */
  static SparkSession.Builder settings(SparkSession.Builder builder) {
    return builder
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.databricks.delta.snapshotPartitions", 1)
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.sql.catalog.synthetic", "io.sparksynth.spark.SyntheticCatalog")
        .config("spark.sql.catalog.synthetic.endDate", Synthetic.END)
        .config("spark.sql.catalog.synthetic.scale", "0.01");
  }

  /** A session of its own settings in the same Spark. */
  static SparkSession with(Map<String, String> settings) {
    SparkSession session = shared().newSession();
    settings.forEach(session.conf()::set);
    return session;
  }
}
