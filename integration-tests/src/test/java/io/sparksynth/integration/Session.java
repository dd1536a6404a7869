package io.sparksynth.integration;

import org.apache.spark.sql.SparkSession;

/** The session with Delta that all tests of a JVM share; Spark stops it when the JVM ends. */
final class Session {
  private Session() {}

  static SparkSession shared() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("integration-tests")
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .getOrCreate();
  }
}
