package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Worlds of any size obey the rules that they state, and no foreign key has orphans. */
class RulesIT {
  static final List<String> TABLES =
      Synthetic.RETAIL.stream().filter(table -> !table.equals("inventory")).toList();

  static final List<String> OTHERS =
      List.of("healthcare", "financial", "iot", "manufacturing", "ecommerce", "support");

  private final SparkSession spark = Session.with(Map.of());

  @Test
  void aThousandth() {
    assertRules(Map.of("scale", "0.001"));
  }

  @Test
  void aTenth() {
    assertRules(Map.of("scale", "0.1"));
  }

  @Test
  void ofSeveralLocales() {
    assertRules(Map.of("scale", "0.02", "locale", "en-US:40,de-DE:30,hi-IN:30"));
  }

  @Test
  @Tag("slow")
  void threefold() {
    assertRules(Map.of("scale", "3"));
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
    assertRules(options);
  }

  private Dataset<Row> read(Map<String, String> options, String table) {
    return WorldRules.read(spark, "retail", options, table);
  }

  private void assertRules(Map<String, String> options) {
    WorldRules.assertHold(spark, "retail", options);
  }

  /** The fast subset of {@link #ofAnyIndustryScaleAndSeed}. */
  @ParameterizedTest
  @FieldSource("OTHERS")
  void ofTheOtherIndustries(String industry) {
    WorldRules.assertHold(spark, industry, Map.of("scale", "0.01", "seed", "1"));
  }

  /** Two seeds and twenty others, which are new in every run: a failure names them. */
  static List<Map<String, String>> worlds() {
    List<Map<String, String>> worlds = new ArrayList<>();
    List<Long> seeds = new ArrayList<>(List.of(1L, 42L));
    new Random().longs(20).forEach(seeds::add);
    for (String scale : List.of("0.01", "0.1", "1")) {
      for (long seed : seeds) {
        worlds.add(Map.of("scale", scale, "seed", Long.toString(seed)));
      }
    }
    return worlds;
  }

  @ParameterizedTest
  @MethodSource("worlds")
  @Tag("slow")
  void ofAnyIndustryScaleAndSeed(Map<String, String> options) {
    SoftAssertions all = new SoftAssertions();
    all.check(() -> WorldRules.assertHold(spark, "retail", options));
    for (String industry : OTHERS) {
      all.check(() -> WorldRules.assertHold(spark, industry, options));
    }
    all.assertAll();
  }
}
