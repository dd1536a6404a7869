package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The installed industries as a catalog. */
@Tag("core")
class CatalogIT {
  private final SparkSession spark = Session.shared();

  @Test
  void tablesAreSelectedAsThoseOfAnyCatalog() {
    assertThat(Checksums.of(spark.table("synthetic.retail.stores")))
        .isEqualTo(Checksums.of(Synthetic.retail("stores", "scale", "0.01")));
    assertThat(
            Synthetic.value(
                spark.sql(
                    """
                    SELECT count(*) FROM synthetic.retail.transactions t
                    JOIN synthetic.retail.customers c USING (customer_id)
                    """)))
        .isEqualTo(10_000L);
  }

  @Test
  void industriesAndTablesAreListed() {
    assertThat(texts("SHOW NAMESPACES IN synthetic")).contains("[retail]");
    List<String> tables =
        spark.sql("SHOW TABLES IN synthetic.retail").collectAsList().stream()
            .map(row -> row.<String>getAs("tableName"))
            .toList();
    assertThat(tables).containsAll(Synthetic.RETAIL);
  }

  @Test
  void tablesAreDescribedWithComments() {
    List<String> columns = texts("DESCRIBE synthetic.retail.customers");
    assertThat(columns).contains("[customer_id,bigint,Key]");
    assertThat(columns)
        .anyMatch(line -> line.startsWith("[lifetime_value,decimal(12,2),Estimated value in USD"));

    List<String> extended = texts("DESCRIBE EXTENDED synthetic.retail.customers");
    assertThat(extended)
        .anyMatch(line -> line.startsWith("[Comment,Members of the loyalty programme"))
        .anyMatch(line -> line.startsWith("[Provider,synthetic"));
    assertThat(texts("DESCRIBE NAMESPACE synthetic.retail"))
        .anyMatch(line -> line.contains("A chain of stores with an online shop"));
  }

  @Test
  void unknownTablesAreUnknown() {
    assertThatThrownBy(() -> spark.table("synthetic.retail.customer"))
        .hasMessageContaining("TABLE_OR_VIEW_NOT_FOUND");
    assertThatThrownBy(() -> spark.table("synthetic.retial.customers"))
        .hasMessageContaining("TABLE_OR_VIEW_NOT_FOUND");
  }

  @Test
  void itIsReadOnly() {
    assertThatThrownBy(() -> spark.sql("DROP TABLE synthetic.retail.customers"))
        .hasMessageContaining("read-only");
    assertThatThrownBy(() -> spark.sql("CREATE TABLE synthetic.retail.mine (a int)"))
        .hasMessageContaining("catalog 'synthetic' is read-only, its tables are generated");
    assertThatThrownBy(
            () -> spark.sql("INSERT INTO synthetic.retail.stores SELECT * FROM range(1)"))
        .hasMessageNotContaining("NullPointerException");
  }

  private List<String> texts(String sql) {
    return spark.sql(sql).collectAsList().stream().map(Row::toString).toList();
  }
}
