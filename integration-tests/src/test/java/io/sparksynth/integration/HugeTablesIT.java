package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A table's size costs nothing until its rows are read. */
@Tag("core")
class HugeTablesIT {
  /** Must be reached on an idle machine; a busy one may take three times as long. */
  private static final Duration TARGET = Duration.ofSeconds(2);

  @BeforeEach
  void warmUp() {
    Synthetic.retail("transactions", "rows", 1_000).where("txn_id = 7").collectAsList();
    Synthetic.retail("transactions", "rows", 1_000).count();
  }

  @Test
  void countOfATrillion() {
    long count =
        timed(
            "count(*) of a trillion",
            () -> Synthetic.retail("transactions", "rows", 1_000_000_000_000L).count());
    assertThat(count).isEqualTo(1_000_000_000_000L);
  }

  @Test
  void keyLookUpInABillion() {
    List<Row> found =
        timed(
            "key look-up in a billion",
            () ->
                Synthetic.retail("transactions", "rows", 1_000_000_000)
                    .where("txn_id = 987654321")
                    .collectAsList());
    assertThat(found).hasSize(1);
    assertThat(found.get(0).<Long>getAs("txn_id")).isEqualTo(987_654_321L);
  }

  @Test
  void theReadingsOfTwoDevicesAmongTenBillion() {
    String two = "device_id in (107321, 7654321)";
    Synthetic.read(Session.shared(), "iot.sensor_readings").where(two).collectAsList();
    Dataset<Row> readings =
        Synthetic.read(Session.shared(), "iot.sensor_readings", "scale", 2_000).where(two);
    assertThat(Plans.physical(readings)).contains("rows 1,000 of 10,000,000,000");
    List<Row> found = timed("readings of two devices in ten billion", readings::collectAsList);
    // 250 hours, two metrics
    assertThat(found).hasSize(1_000);
    assertThat(found)
        .extracting(row -> row.<Long>getAs("device_id"))
        .containsOnly(107_321L, 7_654_321L);
  }

  @Test
  void lastRowsOfATrillion() {
    long last = 1_000_000_000_000L;
    List<Row> found =
        Synthetic.retail("transactions", "rows", last)
            .where("txn_id > " + (last - 3))
            .orderBy("txn_id")
            .collectAsList();
    assertThat(found)
        .extracting(row -> row.<Long>getAs("txn_id"))
        .containsExactly(last - 2, last - 1, last);
  }

  @Test
  void noRowsAreAnEmptyTableWithItsSchema() {
    for (String table : Synthetic.RETAIL) {
      Dataset<Row> none = Synthetic.retail(table, "rows", 0);
      assertThat(none.columns()).isEqualTo(Synthetic.retail(table).columns());
      assertThat(none.collectAsList()).isEmpty();
      assertThat(none.count()).isZero();
    }
  }

  @Test
  void theMostRowsThatThereCanBeArePlanned() {
    for (String table : List.of("customers", "transactions", "stores", "products")) {
      Dataset<Row> most = Synthetic.retail(table, "rows", Long.MAX_VALUE);
      assertThat(Plans.physical(most)).contains("rows 9,223,372,036,854,775,807 seed");
      assertThat(most.count()).isEqualTo(Long.MAX_VALUE);
    }
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(Locale.ROOT, "%s: %.2f s%n", what, time.toMillis() / 1e3);
    assertThat(time).isLessThan(TARGET.multipliedBy(3));
    return result;
  }
}
