package io.sparksynth.spark.read;

import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What the driver's session is asked for. */
public final class Session {
  private Session() {}

  /**
   * How many tasks run at a time; the session's own settings first, as some clusters forbid the
   * context.
   */
  public static int parallelism() {
    SparkSession session = SparkSession.active();
    return setting(session, "spark.sql.leafNodeDefaultParallelism")
        .or(() -> setting(session, "spark.default.parallelism"))
        .orElseGet(() -> session.sparkContext().defaultParallelism());
  }

  private static Optional<Integer> setting(SparkSession session, String key) {
    // Spark would check any other default against the setting's type.
    String value = session.conf().get(key, null);
    return value != null && value.matches("[1-9][0-9]{0,6}")
        ? Optional.of(Integer.valueOf(value))
        : Optional.empty();
  }

  /** Settings of the file systems that the session knows. */
  public static Configuration hadoopConfiguration() {
    return SparkSession.active().sparkContext().hadoopConfiguration();
  }

  /** The schema of a table or view of the session. */
  public static StructType schema(String table) {
    return SparkSession.active().table(table).schema();
  }
}
