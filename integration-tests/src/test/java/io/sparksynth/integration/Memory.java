package io.sparksynth.integration;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tables that were read whole once: what Spark then does with them, the data source can't know. */
final class Memory {
  private static final Map<String, Dataset<Row>> TABLES = new HashMap<>();

  private Memory() {}

  static Dataset<Row> of(String name, Dataset<Row> whole) {
    return TABLES.computeIfAbsent(
        name, n -> Session.shared().createDataFrame(whole.collectAsList(), whole.schema()));
  }
}
