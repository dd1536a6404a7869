package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rules that a world states in {@code _checks}, and its foreign keys. */
final class WorldRules {
  private WorldRules() {}

  static Dataset<Row> read(
      SparkSession spark, String industry, Map<String, String> options, String table) {
    return spark
        .read()
        .format("synthetic")
        .options(Synthetic.options())
        .options(options)
        .load(industry + "." + table);
  }

  static void assertHold(SparkSession spark, String industry, Map<String, String> options) {
    for (Row table : read(spark, industry, options, "_tables").collectAsList()) {
      String name = table.getAs("table");
      read(spark, industry, options, name).createOrReplaceTempView(name);
    }
    assertThat(broken(spark, industry, options)).as("%s %s", industry, options).isEmpty();
    assertThat(orphans(spark, industry, options))
        .as("%s %s", industry, options)
        .isNotEmpty()
        .allSatisfy((key, n) -> assertThat(n).isZero());
  }

  private static List<String> broken(
      SparkSession spark, String industry, Map<String, String> options) {
    List<String> broken = new ArrayList<>();
    for (Row check : read(spark, industry, options, "_checks").collectAsList()) {
      Object value = Synthetic.value(spark.sql(check.getAs("sql")));
      if (!same(check.getAs("expect"), value)) {
        broken.add(check.getAs("name") + ": " + value);
      }
    }
    return broken;
  }

  private static boolean same(String expect, Object value) {
    return value instanceof Number
        ? new BigDecimal(expect).compareTo(new BigDecimal(value.toString())) == 0
        : expect.equals(String.valueOf(value));
  }

  /** By foreign key, found as any user of another world would find it. */
  private static Map<String, Long> orphans(
      SparkSession spark, String industry, Map<String, String> options) {
    Map<String, Long> orphans = new LinkedHashMap<>();
    for (Row row : read(spark, industry, options, "_relationships").collectAsList()) {
      String child = row.getAs("child");
      String column = row.getAs("child_column");
      String parent = row.getAs("parent");
      String key = row.getAs("parent_column");
      assertThat(Arrays.asList(spark.table(parent).columns())).contains(key);
      orphans.put(
          child + "." + column,
          (Long)
              Synthetic.value(
                  spark.sql(
                      """
                      SELECT count(*) FROM (SELECT `%s` k FROM `%s`) c
                      LEFT ANTI JOIN (SELECT `%s` k FROM `%s`) p ON c.k = p.k WHERE c.k IS NOT NULL
                      """
                          .formatted(column, child, key, parent))));
    }
    return orphans;
  }
}
