package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tables about a world say what it holds. */
@Tag("core")
class AboutTheWorldIT {

  @Test
  void tablesAreThoseThatCanBeRead() {
    List<Row> tables = Synthetic.retail("_tables", "scale", "0.01").collectAsList();
    assertThat(tables)
        .extracting(row -> row.<String>getAs("table"))
        .containsExactlyElementsOf(Synthetic.RETAIL);
    for (Row table : tables) {
      String name = table.getAs("table");
      assertThat(table.<String>getAs("comment")).as(name).isNotBlank();
      assertThat(table.<Long>getAs("rows"))
          .as(name)
          .isEqualTo(Synthetic.retail(name, "scale", "0.01").count());
    }
    assertThat(tables)
        .extracting(row -> row.<String>getAs("key"))
        .containsExactly("customer_id", "product_id", "store_id", "txn_id", "line_item_id", null);
  }

  @Test
  void columnsAreThoseOfTheSchemas() {
    for (String table : Synthetic.RETAIL) {
      List<Row> columns =
          Synthetic.retail("_columns").where("table = '" + table + "'").collectAsList();
      StructField[] fields = Synthetic.retail(table).schema().fields();
      assertThat(columns).hasSize(fields.length);
      for (int i = 0; i < fields.length; i++) {
        Row column = columns.get(i);
        assertThat(column.<String>getAs("column")).isEqualTo(fields[i].name());
        assertThat(column.<String>getAs("type")).isEqualToIgnoringCase(fields[i].dataType().sql());
        assertThat(column.<String>getAs("made_by")).isNotBlank();
        assertThat(column.<String>getAs("comment")).isEqualTo(fields[i].getComment().get());
      }
    }
  }

  @Test
  void columnsTellNullsWeightsAndRanges() {
    assertThat(plan("customers", "gender").<String>getAs("weights")).isEqualTo("F 51, M 48, X 1");
    assertThat(plan("customers", "email").<String>getAs("nulls")).isEqualTo("2 %");
    assertThat(plan("transactions", "store_id").<String>getAs("nulls"))
        .contains("channel = 'In-Store'");
    assertThat(plan("customers", "lifetime_value").<String>getAs("made_by")).startsWith("gamma");
  }

  private static Row plan(String table, String column) {
    Dataset<Row> columns = Synthetic.retail("_columns");
    return columns
        .where(columns.col("table").equalTo(table).and(columns.col("column").equalTo(column)))
        .collectAsList()
        .get(0);
  }

  @Test
  void relationshipsNameColumnsThatExist() {
    List<Row> relationships = Synthetic.retail("_relationships").collectAsList();
    assertThat(relationships)
        .extracting(Row::toString)
        .contains(
            "[transactions,customer_id,customers,customer_id]",
            "[transactions,store_id,stores,store_id]",
            "[transactions,product_id,products,product_id]",
            "[line_items,txn_id,transactions,txn_id]",
            "[line_items,product_id,products,product_id]",
            "[inventory,product_id,products,product_id]",
            "[inventory,store_id,stores,store_id]");
    for (Row row : relationships) {
      assertThat(Synthetic.retail(row.getString(0)).columns()).contains(row.getString(1));
      assertThat(Synthetic.retail(row.getString(2)).columns()).contains(row.getString(3));
    }
  }

  @Test
  void checksAreQueriesOverTablesOfTheWorld() {
    List<Row> checks = Synthetic.retail("_checks").collectAsList();
    assertThat(checks).hasSizeGreaterThan(30);
    assertThat(checks)
        .allSatisfy(
            check -> {
              assertThat(check.<String>getAs("table")).isIn(Synthetic.RETAIL);
              assertThat(check.<String>getAs("sql")).startsWith("select");
              assertThat(check.<String>getAs("name")).isNotBlank();
              assertThat(check.<String>getAs("expect")).isNotBlank();
            });
  }

  @Test
  void theyCanBeFilteredJoinedAndCounted() {
    Dataset<Row> checks = Synthetic.retail("_checks");
    assertThat(checks.count()).isEqualTo(checks.collectAsList().size());
    assertThat(checks.where("table = 'products'").select("name").collectAsList()).isNotEmpty();
    assertThat(
            Synthetic.retail("_tables")
                .join(Synthetic.retail("_columns"), "table")
                .groupBy("table")
                .count()
                .collectAsList())
        .hasSize(6);
  }
}
