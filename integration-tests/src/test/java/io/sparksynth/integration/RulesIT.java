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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Worlds of any size obey the rules that they state, and no foreign key has orphans. */
class RulesIT {
  static final List<String> TABLES =
      Synthetic.RETAIL.stream().filter(table -> !table.equals("inventory")).toList();

  private final SparkSession spark = Session.with(Map.of());

  @Test
  @Tag("core")
  void aThousandth() {
    assertRules(Map.of("scale", "0.001"), true);
  }

  @Test
  void aTenth() {
    assertRules(Map.of("scale", "0.1"), true);
  }

  @Test
  void ofSeveralLocales() {
    assertRules(Map.of("scale", "0.02", "locale", "en-US:40,de-DE:30,hi-IN:30"), true);
  }

  @Test
  @Tag("slow")
  void threefold() {
    assertRules(Map.of("scale", "3"), true);
  }

  /**
   * Only the table itself and the key that it has are looked at: line_items would be 41 millions.
   */
  @ParameterizedTest
  @FieldSource("TABLES")
  @Tag("slow")
  void anOddNumberOfRowsOfOneTable(String table) {
    assertOddNumberOfRows(table);
  }

  @Test
  void anOddNumberOfTransactions() {
    assertOddNumberOfRows("transactions");
  }

  private void assertOddNumberOfRows(String table) {
    Map<String, String> options = Map.of("rows." + table, "12347");
    assertThat(read(options, table).count()).isEqualTo(12_347);
    assertRules(options, true);
  }

  private Dataset<Row> read(Map<String, String> options, String table) {
    return spark
        .read()
        .format("synthetic")
        .options(Synthetic.options())
        .options(options)
        .load("retail." + table);
  }

  private void assertRules(Map<String, String> options, boolean checks) {
    for (String table : Synthetic.RETAIL) {
      read(options, table).createOrReplaceTempView(table);
    }
    if (checks) {
      assertThat(brokenChecks(options)).isEmpty();
    }
    assertThat(orphans(options)).isNotEmpty().allSatisfy((key, n) -> assertThat(n).isZero());
  }

  private List<String> brokenChecks(Map<String, String> options) {
    List<String> broken = new ArrayList<>();
    for (Row check : read(options, "_checks").collectAsList()) {
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
  private Map<String, Long> orphans(Map<String, String> options) {
    Map<String, Long> orphans = new LinkedHashMap<>();
    for (Row row : read(options, "_relationships").collectAsList()) {
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
