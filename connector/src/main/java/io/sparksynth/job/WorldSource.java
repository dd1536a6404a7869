package io.sparksynth.job;

import io.sparksynth.problem.ProblemsException;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads the tables of one world, all with the same options. */
final class WorldSource {
  private final SparkSession spark;
  private final Map<String, String> options;

  WorldSource(SparkSession spark, Map<String, String> options) {
    this.spark = spark;
    this.options = options;
  }

  /**
   * A table of the world, or one about it, such as {@code _checks}.
   *
   * @throws BadUsage if the options are bad; the message says all that is wrong with them
   */
  Dataset<Row> table(String name) {
    return part(name, new TablePlan.Part.All());
  }

  /**
   * A part of a table.
   *
   * @throws BadUsage as {@link #table}
   */
  Dataset<Row> part(String name, TablePlan.Part part) {
    try {
      return spark
          .read()
          .format("synthetic")
          .options(options)
          .options(part.options())
          .option("table", name)
          .load();
    } catch (Exception e) { // Spark throws checked exceptions that it doesn't declare.
      throw problem(e);
    }
  }

  private static RuntimeException problem(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemsException) {
        return new BadUsage(String.valueOf(cause.getMessage()));
      }
    }
    return thrown instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(thrown.getMessage(), thrown);
  }
}
