package io.sparksynth.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.Sizing;
import io.sparksynth.problem.ProblemsException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadResolverTest {
  private static final Instant NOW = Instant.parse("2026-05-17T13:14:15Z");
  static final String SHOP =
      """
      industry: shop
      comment: A shop
      tables:
        customers:
          comment: People who buy
          rows: 1000
          key: customer_id
          columns:
            customer_id: {type: bigint, sequence: {start: 1000}, comment: The key}
            tier: {type: string, choice: {Bronze: 3, Gold: 1}}
        orders:
          rows: 5000
          columns:
            order_id: {type: bigint, sequence: {start: 1}}
            customer_id: {references: customers}
      checks:
        - {name: no orphans, sql: select 0, expect: 0}
      """;

  static SyntheticRead resolve(String... namesAndValues) {
    return resolve(null, namesAndValues);
  }

  private static SyntheticRead resolve(@Nullable StructType asked, String... namesAndValues) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return ReadResolver.resolve(options, asked, NOW);
  }

  private static String failure(String... namesAndValues) {
    return failure(null, namesAndValues);
  }

  private static String failure(@Nullable StructType asked, String... namesAndValues) {
    try {
      SyntheticRead read = resolve(asked, namesAndValues);
      throw new AssertionError("resolved to " + read);
    } catch (ProblemsException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void theFirstTableIsTheDefault() {
    assertThat(resolve("spec", SHOP).table().name()).isEqualTo("customers");
    assertThat(resolve("spec", SHOP, "table", "ORDERS").table().name()).isEqualTo("orders");
    assertThat(resolve("spec", SHOP, "path", "orders").table().name()).isEqualTo("orders");
  }

  @Test
  void aWindowIsThe180DaysBeforeToday() {
    SyntheticRead read = resolve("spec", SHOP);
    assertThat(read.config().end()).isEqualTo(Instant.parse("2026-05-17T00:00:00Z"));
    assertThat(read.config().start()).isEqualTo(Instant.parse("2025-11-18T00:00:00Z"));
    assertThat(resolve("spec", SHOP, "endDate", "2024-07-01").config().start())
        .isEqualTo(Instant.parse("2024-01-03T00:00:00Z"));
  }

  @Test
  void aWindowMayBeInAnyYearThatSqlHas() {
    for (String end : new String[] {"9999-12-31", "2263-01-01", "1677-01-01", "0001-12-31"}) {
      assertThat(resolve("spec", SHOP, "endDate", end).config().end())
          .isEqualTo(Instant.parse(end + "T00:00:00Z"));
    }
    assertThat(failure("spec", SHOP, "endDate", "0001-01-01"))
        .isEqualTo(
            "Option 'startDate' (0000-07-05T00:00:00Z, the default) must not be before the year"
                + " 1.");
  }

  @Test
  void whatIsWrongInDifferentWaysIsToldAtOnce() {
    assertThat(
            failure(
                "spec",
                SHOP,
                "table",
                "ordrs",
                "rows.custmers",
                "5",
                "weights.nope.a",
                "x:1",
                "drift.column",
                "nope",
                "drift.at",
                "end - 3 days",
                "drift.by",
                "*2",
                "faults.nulls.nope",
                "0.1"))
        .contains("has no table 'ordrs'. Did you mean 'orders'?")
        .contains("Option 'rows.custmers'", "Did you mean 'customers'?")
        .contains("Option 'weights.nope.a' names no table")
        .contains("Option 'drift.column' names no column")
        .contains("'faults.nulls.nope'");
  }

  @Test
  void rowsSizeTheWorldThroughTheTable() {
    assertThat(resolve("spec", SHOP, "rows", "10").config().sizing())
        .isEqualTo(new Sizing(1, "customers", 10, Map.of()));
    assertThat(resolve("spec", SHOP, "rows", "0").table().rows()).isZero();
    assertThat(resolve("spec", SHOP, "rows", "9223372036854775807").table().rows())
        .isEqualTo(Long.MAX_VALUE);
    assertThat(resolve("spec", SHOP, "rows.orders", "7", "table", "orders").table().rows())
        .isEqualTo(7);
    assertThat(resolve("spec", SHOP, "scale", "2").table().rows()).isEqualTo(2000);
  }

  @Test
  void columnsKeepTheirComments() {
    SyntheticRead read = resolve("spec", SHOP);
    assertThat(read.schema().fields()[0].metadata().getString("comment")).isEqualTo("The key");
    assertThat(read.table().comment()).isEqualTo("People who buy");
    assertThat(read.table().key()).contains("customer_id");
  }

  @Test
  void tablesAboutTheWorldAreTables() {
    assertThat(resolve("spec", SHOP, "table", "_tables").schema().fieldNames())
        .containsExactly("table", "comment", "rows", "key");
    assertThat(resolve("spec", SHOP, "table", "_COLUMNS").schema().fieldNames())
        .containsExactly(
            "table", "column", "type", "made_by", "nulls", "weights", "range", "comment");
    assertThat(resolve("spec", SHOP, "table", "_relationships").schema().fieldNames())
        .containsExactly("child", "child_column", "parent", "parent_column");
    assertThat(resolve("spec", SHOP, "table", "_checks").table().rows()).isEqualTo(1);
    assertThat(failure("spec", SHOP, "table", "_colums"))
        .isEqualTo("'shop' has no table '_colums'. Did you mean '_columns'?");
  }

  @Test
  void somethingMustSayWhatToRead() {
    assertThat(failure())
        .startsWith("Nothing says what to read. Set option 'industry' (installed: ")
        .endsWith("), 'spec' or 'like', or give .schema(...).");
    assertThat(failure("industry", "nosuch")).startsWith("Unknown industry 'nosuch'.");
  }

  @Test
  void contradictionsAreRefused() {
    assertThat(failure("spec", SHOP, "scale", "2", "rows", "3"))
        .isEqualTo(
            "Options 'scale' and 'rows' exclude each other: rows of one table give the scale. Drop"
                + " one.");
    assertThat(failure("spec", SHOP, "like", "t"))
        .isEqualTo(
            "Options 'spec' and 'like' exclude each other: a spec is a world of its own. Drop"
                + " one.");
    assertThat(failure("spec", SHOP, "industry", "nosuch"))
        .contains(
            "Options 'industry' and 'spec' exclude each other: a spec is a world of its own. Drop"
                + " one.");
    assertThat(failure("industry", "nosuch", "like", "t"))
        .contains(
            "Options 'industry' and 'like' exclude each other: an imitated table has no industry."
                + " Drop one.");
    assertThat(failure("spec", SHOP, "rows", "3", "rows.Customers", "4"))
        .isEqualTo(
            "Options 'rows' and 'rows.Customers' exclude each other: both size the table that is"
                + " read. Drop one.");
    assertThat(failure("spec", SHOP, "rows", "3", "table", "_tables"))
        .isEqualTo(
            "Option 'rows' sizes a table of the world, and '_tables' only tells about it. Use"
                + " 'scale' or 'rows.<table>'.");
    assertThat(failure("spec", SHOP, "startDate", "2024-02-01", "endDate", "2024-02-01"))
        .isEqualTo(
            "Option 'startDate' (2024-02-01T00:00:00Z) must be before 'endDate'"
                + " (2024-02-01T00:00:00Z).");
    assertThat(failure("spec", SHOP, "startDate", "2030-01-01"))
        .isEqualTo(
            "Option 'startDate' (2030-01-01T00:00:00Z) must be before 'endDate'"
                + " (2026-05-17T00:00:00Z, the default).");
  }

  @Test
  void aPathMustAgreeWithTheOtherNames() {
    assertThat(failure("spec", SHOP, "path", "orders", "table", "customers"))
        .isEqualTo(
            "Option 'table' says 'customers', but load(\"orders\") says 'orders'. Drop one.");
    assertThat(failure("industry", "nosuch", "path", "retail.customers"))
        .contains(
            "Option 'industry' says 'nosuch', but load(\"retail.customers\") says 'retail'. Drop"
                + " one.");
    assertThat(failure("spec", SHOP, "path", "retail.customers"))
        .isEqualTo(
            "load(\"retail.customers\") names an industry, but option 'spec' brings a world of its"
                + " own. Name only the table.");
  }

  @Test
  void unknownTablesAreRefused() {
    assertThat(failure("spec", SHOP, "table", "order"))
        .isEqualTo("'shop' has no table 'order'. Did you mean 'orders'?");
    assertThat(failure("spec", SHOP, "rows.order", "5"))
        .contains("has no table 'order'. Did you mean 'orders'?");
  }

  @Test
  void problemsOfOptionsAndSpecComeTogether() {
    assertThat(failure("spec", "tables: {a: {rows: 1}}\n", "seeed", "1"))
        .startsWith("2 problems in the options of format 'synthetic':")
        .contains("Unknown option 'seeed'. Did you mean 'seed'?")
        .contains("spec 'inline': tables.a");
  }

  @Test
  void aSchemaPicksColumns() {
    StructType some =
        new StructType().add("TIER", DataTypes.StringType).add("customer_id", DataTypes.LongType);
    assertThat(resolve(some, "spec", SHOP).schema().fieldNames())
        .containsExactly("tier", "customer_id");
    StructType wrong =
        new StructType().add("tiers", DataTypes.StringType).add("customer_id", DataTypes.DateType);
    assertThat(failure(wrong, "spec", SHOP))
        .isEqualTo(
            """
            2 problems in the options of format 'synthetic':
              1. .schema(...) asks for column 'tiers', which 'shop.customers' does not have. Did you mean 'tier'?
              2. .schema(...) asks for column 'customer_id' as date, but in 'shop.customers' it is bigint. Read it so and cast it.\
            """);
  }

  @Test
  void aSpecOfTooManyBytesIsRefused() {
    assertThat(failure("spec", "{" + " ".repeat(1 << 20) + "}"))
        .isEqualTo("Option 'spec' must hold at most 1 MiB.");
  }
}
