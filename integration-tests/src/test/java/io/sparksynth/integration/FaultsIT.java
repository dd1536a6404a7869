package io.sparksynth.integration;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Injected faults: in rows, in the metadata columns and in the answer key. */
class FaultsIT {
  private static final String SCALE = "0.02";

  private static Dataset<Row> standard(String table) {
    return Synthetic.retail(table, "scale", SCALE, "faults", "standard");
  }

  private static Dataset<Row> clean(String table) {
    return Synthetic.retail(table, "scale", SCALE);
  }

  private static long number(Dataset<Row> one) {
    return ((Number) Synthetic.value(one)).longValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"customers", "products", "stores", "transactions", "line_items", "inventory"})
  void rowsWithoutAFaultAreTheCleanTwins(String table) {
    List<String> columns = Arrays.asList(clean(table).columns());
    Column[] withRow =
        java.util.stream.Stream.concat(columns.stream(), java.util.stream.Stream.of("_row"))
            .map(name -> col(name))
            .toArray(Column[]::new);
    Dataset<Row> spotless = standard(table).where("_fault is null").select(withRow);
    assertThat(spotless.count()).isPositive();
    assertThat(spotless.exceptAll(clean(table).select(withRow)).isEmpty()).isTrue();
    Dataset<Row> numbers = standard(table).select("_row").distinct();
    assertThat(numbers.count()).isEqualTo(clean(table).count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"customers", "products", "stores", "transactions", "line_items", "inventory"})
  void countsHoldTheDuplicates(String table) {
    long rows = clean(table).count();
    long given = standard(table).count();
    assertThat(given).isEqualTo(rows + Math.round(rows * 0.005));
    assertThat(number(standard(table).agg(sum(lit(1))))).isEqualTo(given);
    assertThat(standard(table).where("_fault like 'duplicates%'").count()).isEqualTo(given - rows);
    assertThat(standard(table).limit(17).collectAsList()).hasSize((int) Math.min(17, given));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "transactions | txn_id = 77",
        "transactions | txn_id in (1, 5, 5000)",
        "transactions | txn_id between 1000 and 1100",
        "transactions | txn_timestamp >= '2024-11-28' and txn_timestamp < '2024-11-30'",
        "transactions | txn_timestamp is null",
        "transactions | txn_timestamp is not null and txn_id < 3000",
        "transactions | txn_timestamp <=> null",
        "transactions | txn_timestamp < '2024-09-01' or txn_id > 19000",
        "transactions | _row between 2000 and 2010",
        "transactions | _row = 1024 and _fault is null",
        "transactions | amount < 0",
        "customers | signup_date >= date'2024-06-01'",
        "customers | signup_date is null or customer_id = 1000007",
        "line_items | txn_id = 17",
        "line_items | line_item_id <= 1000 and quantity > 100",
        "inventory | product_id = 5"
      })
  void filtersFindTheRowsOfAnUnfilteredRead(String table, String filter) {
    Dataset<Row> all =
        Memory.of("faulty " + table, standard(table).select(col("*"), col("_row"), col("_fault")));
    Dataset<Row> expected = all.where(filter);
    Dataset<Row> found = standard(table).where(filter).select(col("*"), col("_row"), col("_fault"));
    assertThat(found.count()).isEqualTo(expected.count());
    assertThat(found.exceptAll(expected).isEmpty()).isTrue();
    assertThat(standard(table).where(filter).count()).isEqualTo(expected.count());
    assertThat(standard(table).where(filter).limit(3).count())
        .isEqualTo(Math.min(3, expected.count()));
  }

  @Test
  @Tag("core")
  void aKeyIsFoundWithoutReadingTheTable() {
    Dataset<Row> one =
        Synthetic.retail("transactions", "rows", 10_000_000_000L, "faults", "standard")
            .where("txn_id = 9876543210");
    assertThat(Plans.physical(one)).containsPattern("rows 1,0\\d\\d of 10,050,000,000");
    assertThat(one.count()).isBetween(1L, 2L);
  }

  @Test
  @Tag("core")
  void partitionsAndColumnsDontChangeTheFaults() {
    Dataset<Row> few = standard("transactions").select("_row", "_fault", "amount", "status");
    Dataset<Row> many =
        Synthetic.retail(
                "transactions",
                "scale",
                SCALE,
                "faults",
                "standard",
                "numPartitions",
                7,
                "batchSize",
                100)
            .select(col("_row"), col("_fault"), col("amount"), col("status"), col("channel"))
            .drop("channel");
    assertThat(few.collectAsList()).isEqualTo(many.collectAsList());
  }

  @Test
  @Tag("core")
  void theAnswerKeyTellsEveryFault() {
    Dataset<Row> key = standard("_faults");
    assertThat(key.columns())
        .containsExactly("table", "key", "column", "kind", "clean_value", "given_value", "row");
    String told =
        Synthetic.RETAIL.stream()
            .map(
                table -> {
                  standard(table).select("_row", "_fault").createOrReplaceTempView("f_" + table);
                  return "select '"
                      + table
                      + "' as t, _row, explode(split(_fault, ',')) as f from f_"
                      + table;
                })
            .collect(Collectors.joining(" union all "));
    Dataset<Row> expected =
        Session.shared()
            .sql(
                "select t, _row, split(f, ':')[0] as kind, if(f like '%:%', split(f, ':')[1], null)"
                    + " as c from ("
                    + told
                    + ")");
    Dataset<Row> listed =
        key.select(
            col("table"), col("row"), col("kind"), expr("if(kind = 'late', null, column)").as("c"));
    assertThat(key.count()).isEqualTo(expected.count()).isPositive();
    assertThat(listed.exceptAll(expected).isEmpty()).isTrue();
    assertThat(expected.exceptAll(listed).isEmpty()).isTrue();
    assertThat(key.where("table = 'stores'").count())
        .isEqualTo(expected.where("t = 'stores'").count());
    assertThat(key.limit(5).collectAsList()).hasSize(5);
    assertThat(clean("_faults").count()).isZero();
  }

  @Test
  void theAnswerKeyShowsTheCellAsItIsAndAsItWouldBe() {
    Dataset<Row> key =
        standard("_faults").where("table = 'transactions' and column = 'amount'").alias("k");
    Dataset<Row> given = standard("transactions").select("_row", "amount", "_fault").alias("g");
    Dataset<Row> twin = clean("transactions").select("_row", "txn_id", "amount").alias("c");
    Dataset<Row> cells =
        key.join(given, expr("k.row = g._row and g._fault not like 'duplicates%'"))
            .join(twin, expr("k.row = c._row"));
    assertThat(cells.count()).isPositive();
    assertThat(
            cells
                .where(
                    "not (k.clean_value <=> cast(c.amount as string)) or not (k.given_value <=>"
                        + " cast(g.amount as string)) or k.key <> cast(c.txn_id as string)")
                .count())
        .isZero();
  }

  @Test
  void standardMeansItsRates() {
    double rows = clean("line_items").count();
    Dataset<Row> kinds =
        standard("_faults")
            .where("table = 'line_items'")
            .groupBy("kind", "column")
            .agg(count(lit(1)).as("n"));
    double nulls = number(kinds.where("kind = 'nulls' and column = 'quantity'").select("n"));
    double outliers = number(kinds.where("kind = 'outliers' and column = 'quantity'").select("n"));
    double orphans = number(kinds.where("kind = 'orphans' and column = 'txn_id'").select("n"));
    assertThat(nulls / rows / 1.005).isBetween(0.02 - 0.0023, 0.02 + 0.0023);
    assertThat(outliers / rows / 1.005).isBetween(0.01 - 0.0017, 0.01 + 0.0017);
    assertThat(orphans / rows / 1.005).isBetween(0.01 - 0.0017, 0.01 + 0.0017);
  }

  @Test
  void singleKindsGoBeforeThePreset() {
    Dataset<Row> customers =
        Synthetic.retail(
            "customers",
            "scale",
            SCALE,
            "faults",
            "standard",
            "faults.nulls",
            0,
            "faults.duplicates",
            0,
            "faults.typos.last_name",
            "50 %");
    assertThat(customers.count()).isEqualTo(clean("customers").count());
    assertThat(customers.where("_fault like '%nulls%'").count()).isZero();
    assertThat(customers.where("_fault like '%typos:last_name%'").count())
        .isBetween(
            customers.count() / 2 - customers.count() / 20,
            customers.count() / 2 + customers.count() / 20);
  }

  @Test
  @Tag("core")
  void allMistakesAreSaidAtOnce() {
    assertThatThrownBy(
            () ->
                Synthetic.retail(
                    "customers",
                    "faults",
                    "standart",
                    "faults.null",
                    0.1,
                    "faults.nulls",
                    2,
                    "faults.nulls.emial",
                    0.1,
                    "faults.typos.lifetime_value",
                    0.1))
        .hasMessageContainingAll(
            "5 problems in the options",
            "Option 'faults' must be one of none, standard, got 'standart'.",
            "Option 'faults.null' names no kind of fault. Did you mean 'nulls'?",
            "Option 'faults.nulls' must be a rate from 0 to 1 (0.02 or 2 %), got '2'.",
            "Option 'faults.nulls.emial' names no column of this world. Did you mean 'email'?",
            "Option 'faults.typos.lifetime_value' can't be: typos are in texts, and column"
                + " 'customers.lifetime_value' is decimal(12,2).");
  }
}
