package io.sparksynth.integration;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Plans as text, got by SQL: the classes behind it differ between the lines of Spark. */
final class Plans {
  private Plans() {}

  /** The physical plan on a few lines. */
  static String physical(Dataset<Row> query) {
    return explain("", query);
  }

  /** With statistics. */
  static String cost(Dataset<Row> query) {
    return explain("COST", query);
  }

  /** With all details of each node. */
  static String formatted(Dataset<Row> query) {
    return explain("FORMATTED", query);
  }

  private static String explain(String kind, Dataset<Row> query) {
    query.createOrReplaceTempView("explained");
    Object plan =
        Synthetic.value(query.sparkSession().sql("EXPLAIN " + kind + " SELECT * FROM explained"));
    return String.valueOf(plan);
  }
}
