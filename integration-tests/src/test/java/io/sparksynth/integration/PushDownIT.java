package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters on ordered columns, limits and counts make the read smaller and change no result. */
@Tag("core")
class PushDownIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // filter | rows that are read
        "txn_id = 77 | 1",
        "txn_id in (1, 5, 5000, 999999999) | 3",
        "txn_id > 9990 | 10",
        "txn_id between 100 and 199 | 100",
        "txn_id < 11 or txn_id >= 9991 | 20",
        "10 >= txn_id | 10",
        "txn_id = 77 and txn_id = 78 | 0",
        "txn_id < -5 | 0",
        "txn_timestamp < '2024-01-01' | 0",
        "txn_timestamp >= timestamp'2024-07-05 00:00:00' | 10,000",
        "_row < 30 | 30"
      })
  void exactRangesOfRowsLeaveNothingToFilter(String filter, String rows) {
    Dataset<Row> read = Synthetic.retail("transactions", "rows", 10_000).where(filter);
    String plan = Plans.physical(read);
    assertThat(plan).doesNotContain("Filter ");
    if (!rows.equals("0")) {
      assertThat(plan).contains("rows " + rows + (rows.equals("10,000") ? " seed" : " of 10,000"));
    }
    assertThat(read.count()).isEqualTo(Long.parseLong(rows.replace(",", "")));
    assertResultIsThatOfAnUnfilteredRead("transactions", filter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "transactions | txn_timestamp >= '2024-11-28' and txn_timestamp < '2024-11-30'",
        "transactions | txn_timestamp = timestamp'2024-09-09 12:00:00'",
        "transactions | txn_timestamp > '2024-12-24' or txn_id < 50",
        "transactions | cast(txn_timestamp as date) = date'2024-10-01'",
        "transactions | status = 'Returned' and txn_id < 3000",
        "transactions | not (txn_id < 9000)",
        "transactions | txn_id <> 5 and txn_id < 10",
        "transactions | store_id = 3",
        "transactions | store_id is null and txn_id > 8000",
        "transactions | customer_id = 1000007",
        "customers | signup_date >= date'2024-06-01'",
        "customers | signup_date between '2022-01-01' and '2022-03-31' and is_active",
        "customers | customer_id < 1000100 and email is null",
        "line_items | line_item_id <= 1000 and txn_id > 10",
        "line_items | txn_id = 17",
        "line_items | txn_id between 3000 and 3020 and quantity > 1",
        "products | launched_date < '2018-01-01'",
        "inventory | product_id = 5",
        "inventory | product_id < 10 and quantity < reorder_level"
      })
  void anyFilterGivesTheRowsOfAnUnfilteredRead(String table, String filter) {
    assertResultIsThatOfAnUnfilteredRead(table, filter);
  }

  /** The other read is from memory, where nothing is pushed. */
  private static void assertResultIsThatOfAnUnfilteredRead(String table, String filter) {
    Dataset<Row> read =
        Synthetic.retail(
                table,
                "rows.transactions",
                10_000,
                "rows.customers",
                1_000,
                "rows.products",
                200,
                "rows.stores",
                20)
            .select("*", "_row");
    assertThat(Rows.sorted(read.where(filter)))
        .isEqualTo(Rows.sorted(Memory.of(table, read).where(filter)));
  }

  @Test
  void aRangeOfTimeIsARangeOfRows() {
    Dataset<Row> day =
        Synthetic.retail("transactions", "rows", 1_000_000)
            .where("txn_timestamp >= '2024-11-29' and txn_timestamp < '2024-11-30'");
    assertThat(Plans.physical(day))
        .doesNotContain("Filter ")
        .containsPattern("rows [0-9]{1,2},[0-9]{3} of 1,000,000 ");
    assertThat(
            day.selectExpr("count(*)", "min(txn_timestamp)", "max(txn_timestamp)").collectAsList())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getLong(0)).isBetween(8_000L, 40_000L);
              assertThat(row.getTimestamp(1).toInstant())
                  .hasToString(row.getTimestamp(1).toInstant().toString())
                  .isBetween("2024-11-29T00:00:00Z", "2024-11-29T00:59:59Z");
              assertThat(row.getTimestamp(2).toInstant())
                  .isBetween("2024-11-29T23:00:00Z", "2024-11-29T23:59:59.999999Z");
            });
  }

  @Test
  void otherFiltersStayWithSpark() {
    Dataset<Row> read = Synthetic.retail("transactions", "rows", 10_000);
    assertThat(Plans.physical(read.where("status = 'Returned' and txn_id < 3001")))
        .contains("Filter ")
        .contains("rows 3,000 of 10,000");
  }

  @Test
  void aLimitReadsNoMore() {
    Dataset<Row> limited = Synthetic.retail("transactions", "rows", 1_000_000).limit(1_500);
    assertThat(Plans.physical(limited)).contains("rows 1,500 of 1,000,000");
    assertThat(limited.collectAsList()).hasSize(1_500);
    assertThat(limited.count()).isEqualTo(1_500);
    assertThat(Synthetic.retail("stores").limit(0).collectAsList()).isEmpty();
  }

  @Test
  void aLimitAfterAFilterThatSparkKeepsIsNotPushed() {
    Dataset<Row> limited =
        Synthetic.retail("transactions", "rows", 10_000).where("status = 'Returned'").limit(5);
    assertThat(limited.collectAsList()).hasSize(5);
  }

  @Test
  void aCountStartsNoTask() {
    Dataset<Row> count = Synthetic.retail("transactions", "rows", 10_000).groupBy().count();
    assertThat(Plans.physical(count)).contains("LocalTableScan").doesNotContain("Aggregate");
    assertThat(Synthetic.retail("transactions", "rows", 10_000).where("txn_id > 9000").count())
        .isEqualTo(1_000);
  }

  @Test
  void aReadWithoutColumnsGivesRows() {
    Dataset<Row> read = Synthetic.retail("transactions", "rows", 10_000_000);
    assertThat(read.selectExpr("1 as one").groupBy("one").count().collectAsList().toString())
        .isEqualTo("[[1,10000000]]");
    assertThat(Plans.physical(read.selectExpr("1 as one"))).contains("[0 of 9 columns]");
    List<Row> ones = Synthetic.retail("stores", "rows", 5).selectExpr("1").collectAsList();
    assertThat(ones).hasSize(5);
  }
}
