package io.sparksynth.integration;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code _row} and {@code _fault} are there when they are asked for by name. */
@Tag("core")
class MetadataColumnsIT {
  private final Dataset<Row> stores = Synthetic.retail("stores", "rows", 50);

  @Test
  void theyAreHiddenFromAStar() {
    assertThat(stores.columns()).doesNotContain("_row", "_fault");
    assertThat(stores.select("*").columns()).isEqualTo(stores.columns());
  }

  @Test
  void rowsAreNumberedFromZero() {
    List<Row> numbers = stores.select("_row").orderBy("_row").collectAsList();
    assertThat(numbers).hasSize(50);
    assertThat(numbers.get(0).getLong(0)).isZero();
    assertThat(numbers.get(49).getLong(0)).isEqualTo(49);
    assertThat(stores.select(col("store_id"), col("_row")).where("store_id <> _row + 1").count())
        .isZero();
  }

  @Test
  void nothingIsInjectedUnlessItIsAsked() {
    assertThat(stores.select("_fault", "city").where("_fault is null").count()).isEqualTo(50);
    assertThat(stores.where("_fault is not null").count()).isZero();
  }

  @Test
  void theTruthOfALabelIsItsProbability() {
    assertThat(stores.where("_truth is not null").count()).isZero();
    Dataset<Row> customers = Synthetic.retail("customers", "rows", 20_000);
    Row means =
        customers
            .selectExpr(
                "avg(_truth)",
                "avg(if(churned_next_90d, _truth, null)) > avg(if(churned_next_90d, null, _truth))",
                "min(_truth) > 0 and max(_truth) < 1")
            .head();
    assertThat(means.getDouble(0)).isCloseTo(0.12, within(1e-9));
    assertThat(means.getBoolean(1)).isTrue();
    assertThat(means.getBoolean(2)).isTrue();
    assertThat(
            Synthetic.retail("customers", "rows", 20_000, "faults.nulls.churned_next_90d", 1)
                .where("churned_next_90d is null and _truth is not null")
                .count())
        .isEqualTo(20_000);
  }

  @Test
  void driftChangesTheTruthFromItsTimeOn() {
    Object[] size = {"rows", 5_000, "startDate", "2025-01-01", "endDate", "2025-07-01"};
    Dataset<Row> still = Synthetic.retail("customers", size);
    Object[] options =
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(size),
                java.util.stream.Stream.of(
                    "drift.column", "churned_next_90d", "drift.at", "2025-03-01", "drift.by", "+1"))
            .toArray();
    Dataset<Row> drifted = Synthetic.retail("customers", options);
    Dataset<Row> both =
        still
            .select(col("*"), col("_row"), col("_truth").as("before"))
            .join(drifted.select(col("_row").as("row"), col("_truth").as("after")))
            .where("_row = row");
    Row counts =
        both.selectExpr(
                "count_if(signup_date < '2025-03-01' and before <> after)",
                "count_if(signup_date >= '2025-03-01' and before >= after)",
                "count_if(signup_date >= '2025-03-01')")
            .first();
    assertThat(counts.getLong(0)).isZero();
    assertThat(counts.getLong(1)).isZero();
    assertThat(counts.getLong(2)).isPositive();
    assertThat(still.drop("churned_next_90d").exceptAll(drifted.drop("churned_next_90d")).isEmpty())
        .isTrue();
  }

  @Test
  void sqlKnowsThem() {
    assertThat(
            Session.shared()
                .sql(
                    "SELECT _row, store_id, _fault FROM synthetic.retail.stores WHERE _row IN (0,"
                        + " 1)")
                .collectAsList()
                .toString())
        .isEqualTo("[[0,1,null], [1,2,null]]");
  }
}
