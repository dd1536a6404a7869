package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of a history of events are read one by one: they append without overlap or gap. */
@Tag("core")
class HistoryIT {
  private static final Object[] DAILY = {"rowsPerDay.transactions", 200};

  private static Dataset<Row> read(String table, String from, String to, Object... more) {
    Object[] options = new Object[DAILY.length + more.length + 4];
    System.arraycopy(DAILY, 0, options, 0, DAILY.length);
    System.arraycopy(more, 0, options, DAILY.length, more.length);
    System.arraycopy(
        new Object[] {"startDate", from, "endDate", to}, 0, options, options.length - 4, 4);
    return Synthetic.retail(table, options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"transactions", "line_items"})
  void daysAppendWithoutOverlapOrGap(String table) {
    Dataset<Row> week = read(table, "2025-11-24", "2025-12-01");
    Dataset<Row> appended = read(table, "2025-11-24", "2025-11-25");
    for (int day = 25; day < 30; day++) {
      appended = appended.union(read(table, "2025-11-" + day, "2025-11-" + (day + 1)));
    }
    appended = appended.union(read(table, "2025-11-30", "2025-12-01"));
    assertThat(week.count()).isBetween(700L, 12_000L);
    assertThat(appended.count()).isEqualTo(week.count());
    assertThat(appended.exceptAll(week).isEmpty()).isTrue();
  }

  @Test
  void whatWasReadNeverChangesWhenLaterDaysAreRead() {
    Dataset<Row> then = read("transactions", "2024-03-01", "2024-03-03");
    Dataset<Row> now = read("transactions", "2024-02-01", "2024-12-01");
    Dataset<Row> same =
        now.where(
            "txn_timestamp >= timestamp'2024-03-01' and txn_timestamp < timestamp'2024-03-03'");
    assertThat(same.count()).isEqualTo(then.count()).isPositive();
    assertThat(same.exceptAll(then).isEmpty()).isTrue();
  }

  @Test
  void rowsAreThoseOfTheirDays() {
    Dataset<Row> day = read("transactions", "2025-06-07", "2025-06-08");
    assertThat(day.selectExpr("min(txn_timestamp) >= timestamp'2025-06-07'").first().getBoolean(0))
        .isTrue();
    assertThat(day.selectExpr("max(txn_timestamp) < timestamp'2025-06-08'").first().getBoolean(0))
        .isTrue();
  }

  @Test
  void aYearHasTheRowsPerDayThatWereAskedFor() {
    long rows = read("transactions", "2023-01-01", "2024-01-01").count();
    assertThat(rows / 365.0).isBetween(190.0, 210.0);
  }

  @Test
  void tablesOfOneHistoryJoin() {
    Dataset<Row> transactions = read("transactions", "2025-01-01", "2025-02-01");
    Dataset<Row> lines = read("line_items", "2025-01-01", "2025-02-01");
    Dataset<Row> customers = read("customers", "2025-01-01", "2025-02-01");
    assertThat(transactions.join(customers, "customer_id").count()).isEqualTo(transactions.count());
    assertThat(lines.join(transactions, "txn_id").count()).isEqualTo(lines.count());
    assertThat(lines.select("txn_id").distinct().count()).isEqualTo(transactions.count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"transactions", "line_items", "customers"})
  void theAnswerKeyIsThatOfTheRowsThatAreRead(String table) {
    Object[] faults = {"faults", "standard"};
    Dataset<Row> told =
        read(table, "2025-06-07", "2025-06-09", faults)
            .selectExpr("_row as row", "explode(split(_fault, ',')) as fault");
    Dataset<Row> key = read("_faults", "2025-06-07", "2025-06-09", faults);
    Dataset<Row> listed = key.where("table = '" + table + "'");
    assertThat(listed.count()).isEqualTo(told.count()).isPositive();
    assertThat(listed.select("row").exceptAll(told.select("row")).isEmpty()).isTrue();
    assertThat(key.count()).isLessThan(10_000);
  }

  @Test
  void aHistoryCanBeginWhenTheUserSaysAndBeSizedByTheScale() {
    Object[] options = {
      "historyStart",
      "2025-01-01",
      "scale",
      0.01,
      "startDate",
      "2025-01-01",
      "endDate",
      "2025-01-08"
    };
    assertThat(Synthetic.retail("transactions", options).count()).isBetween(150L, 1_500L);
    assertThat(Synthetic.retail("customers", options).selectExpr("max(signup_date)").first().get(0))
        .hasToString("2024-12-31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "customers | rowsPerDay=10 | Option 'rowsPerDay' needs a table of events, whose timeline is"
            + " the world's window; 'customers' is none. Those are: transactions, line_items.",
        "transactions | rowsPerDay=10,scale=2 | Options 'scale' and 'rowsPerDay' exclude each"
            + " other",
        "transactions | rowsPerDay=10,rows=2 | so 'rows' and 'rows.<table>' can't size it",
        "transactions | rowsPerDay=10,startDate=2019-01-01 | is before the history begins"
            + " (2020-01-01T00:00:00Z)",
        "transactions | rowsPerDay=10,endDate=2077-01-01 | is after the history ends",
        "customers | rowsPerDay.transaction=10 | Did you mean 'transactions'?",
        "transactions | rowsPerDay=0 | Option 'rowsPerDay' must be",
      })
  void whatCannotBeIsRefused(String table, String options, String message) {
    Object[] namesAndValues = options.split("[=,]");
    assertThatThrownBy(() -> Synthetic.retail(table, namesAndValues)).hasMessageContaining(message);
  }

  @Test
  void daysWithFaultsNeitherOverlapNorGap() {
    Dataset<Row> week = faulty("2025-06-02", "2025-06-09");
    List<String> days = new ArrayList<>();
    for (int day = 2; day < 9; day++) {
      Dataset<Row> one = faulty("2025-06-0" + day, "2025-06-0" + (day + 1));
      days.addAll(Rows.texts(one));
      long others = one.where("to_date(txn_timestamp) <> '2025-06-0" + day + "'").count();
      assertThat(others).as("late rows and copies of the day before").isLessThan(60);
    }
    assertThat(days).isEqualTo(Rows.texts(week));
  }

  private static Dataset<Row> faulty(String from, String to) {
    Object[] options = {
      "rowsPerDay",
      200,
      "startDate",
      from,
      "endDate",
      to,
      "faults.duplicates",
      0.05,
      "faults.nulls",
      0.02
    };
    return Synthetic.retail("transactions", options);
  }

  @Test
  void aStreamTakesNoRowsPerDay() {
    assertThatThrownBy(
            () ->
                Session.shared()
                    .readStream()
                    .format("synthetic")
                    .option("industry", "retail")
                    .option("table", "transactions")
                    .option("rowsPerDay", "10")
                    .load()
                    .writeStream()
                    .format("noop")
                    .start()
                    .awaitTermination())
        .hasMessageContaining("A stream takes 'rowsPerSecond'");
  }
}
