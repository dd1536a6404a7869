package io.sparksynth.integration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads of the packaged data source, in a time window that does not move with the clock. */
final class Synthetic {
  static final String END = "2025-01-01";

  /** The tables of the retail world, parents first. */
  static final List<String> RETAIL =
      List.of("customers", "products", "stores", "transactions", "line_items", "inventory");

  private Synthetic() {}

  /**
   * A table of the retail world.
   *
   * @param namesAndValues further options, names and values in turn
   */
  static Dataset<Row> retail(String table, Object... namesAndValues) {
    return read(Session.shared(), "retail." + table, namesAndValues);
  }

  static Dataset<Row> read(SparkSession spark, String name, Object... namesAndValues) {
    return spark.read().format("synthetic").options(options(namesAndValues)).load(name);
  }

  /** A table of a spec that is given as text. */
  static Dataset<Row> spec(String yaml, String table, Object... namesAndValues) {
    return Session.shared()
        .read()
        .format("synthetic")
        .options(options(namesAndValues))
        .option("spec", yaml)
        .option("table", table)
        .load();
  }

  static Map<String, String> options(Object... namesAndValues) {
    Map<String, String> options = new LinkedHashMap<>(Map.of("endDate", END));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put((String) namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
    }
    return options;
  }

  /** The only value of the only row. */
  static Object value(Dataset<Row> rows) {
    List<Row> found = rows.collectAsList();
    if (found.size() != 1 || found.get(0).length() != 1) {
      throw new AssertionError("not one value: " + found);
    }
    return found.get(0).get(0);
  }
}
