package io.sparksynth.job;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Finds or starts the Spark session. */
final class Sessions {
  private static final String DELTA_EXTENSION = "io.delta.sql.DeltaSparkSessionExtension";
  private static final String DELTA_CATALOG = "org.apache.spark.sql.delta.catalog.DeltaCatalog";

  private Sessions() {}

  /** The session of this thread or this JVM, which its owner stops; null if there is none. */
  static @Nullable SparkSession active() {
    try {
      return SparkSession.active();
    } catch (Exception e) {
      // The only way to learn that there is none; Spark 4 throws a checked exception, undeclared.
      return null;
    }
  }

  /** A new session, with Delta set up if it is on the classpath and nobody set extensions. */
  static SparkSession start() {
    SparkSession.Builder builder = SparkSession.builder().appName("spark-synthetic");
    boolean ours = System.getenv("DATABRICKS_RUNTIME_VERSION") == null;
    if (ours && isOnClasspath(DELTA_EXTENSION) && isUnset("spark.sql.extensions")) {
      builder = builder.config("spark.sql.extensions", DELTA_EXTENSION);
      if (isUnset("spark.sql.catalog.spark_catalog")) {
        builder = builder.config("spark.sql.catalog.spark_catalog", DELTA_CATALOG);
      }
    }
    return builder.getOrCreate();
  }

  /** Whether Delta Lake can be used: on Databricks always, elsewhere if its JAR is there. */
  static boolean hasDelta() {
    return System.getenv("DATABRICKS_RUNTIME_VERSION") != null || isOnClasspath(DELTA_EXTENSION);
  }

  private static boolean isUnset(String property) {
    return System.getProperty(property) == null;
  }

  /** {@code spark-submit --packages} puts JARs into the thread's class loader only. */
  private static boolean isOnClasspath(String type) {
    try {
      Class.forName(type, false, Thread.currentThread().getContextClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
