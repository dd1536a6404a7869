package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ways to name what is read, and what the schema says of it. */
@Tag("core")
class ReadIT {
  private final SparkSession spark = Session.shared();

  private Dataset<Row> read(Object... namesAndValues) {
    return spark
        .read()
        .format("synthetic")
        .options(Synthetic.options(namesAndValues))
        .option("scale", "0.01")
        .load();
  }

  @Test
  void tablesAreNamedByOptionsOrByPath() {
    Map<String, String> expected = Checksums.of(Synthetic.retail("products", "scale", "0.01"));
    assertThat(expected).containsEntry(Checksums.ROWS, "100");

    assertThat(Checksums.of(read("industry", "retail", "table", "products"))).isEqualTo(expected);
    assertThat(Checksums.of(read("INDUSTRY", "Retail", "Table", "PRODUCTS"))).isEqualTo(expected);
    assertThat(Checksums.of(read("path", "retail.products"))).isEqualTo(expected);
    assertThat(Checksums.of(read("path", "products", "industry", "retail"))).isEqualTo(expected);
  }

  @Test
  void theFirstTableIsTheDefault() {
    assertThat(read("industry", "retail").columns()).contains("loyalty_tier", "signup_date");
    assertThat(read("path", "retail").schema()).isEqualTo(read("industry", "retail").schema());
  }

  @Test
  void temporaryViewsAreMadeInSql() {
    spark.sql(
        """
        CREATE OR REPLACE TEMPORARY VIEW shops USING synthetic
        OPTIONS (industry 'retail', table 'stores', rows '25', endDate '%s')
        """
            .formatted(Synthetic.END));
    assertThat(Synthetic.value(spark.sql("SELECT count(DISTINCT store_id) FROM shops")))
        .isEqualTo(25L);
    assertThat(Synthetic.value(spark.sql("SELECT max(store_id) FROM shops"))).isEqualTo(25L);
  }

  @Test
  void columnsHaveTheirTypesAndComments() {
    StructType schema = Synthetic.retail("customers").schema();
    assertThat(schema.fieldNames())
        .containsExactly(
            "customer_id",
            "first_name",
            "last_name",
            "email",
            "phone",
            "gender",
            "birth_date",
            "address",
            "city",
            "state",
            "zip",
            "region",
            "loyalty_tier",
            "signup_date",
            "lifetime_value",
            "is_active",
            "churned_next_90d");
    for (String table : Synthetic.RETAIL) {
      for (StructField field : Synthetic.retail(table).schema().fields()) {
        assertThat(field.getComment().isDefined()).as("%s.%s", table, field.name()).isTrue();
      }
    }
    StructField value = schema.fields()[schema.fieldIndex("lifetime_value")];
    assertThat(value.dataType().sql()).isEqualTo("DECIMAL(12,2)");
    assertThat(value.getComment().get()).startsWith("Estimated value in USD");
    assertThat(schema.fields()[0].nullable()).isFalse();
    assertThat(schema.fields()[schema.fieldIndex("email")].nullable()).isTrue();
  }

  @Test
  void aSchemaPicksColumns() {
    Dataset<Row> some =
        spark
            .read()
            .format("synthetic")
            .options(Synthetic.options("scale", "0.01"))
            .schema("city string, customer_id bigint")
            .load("retail.customers");
    assertThat(some.columns()).containsExactly("city", "customer_id");
    assertThat(Rows.sorted(some))
        .isEqualTo(
            Rows.sorted(
                Synthetic.retail("customers", "scale", "0.01").select("city", "customer_id")));
  }

  @Test
  void aSchemaAloneIsImitated() {
    String schema = "id bigint, name string, tags array<string>, at timestamp, price decimal(8,2)";
    Dataset<Row> imitated =
        spark
            .read()
            .format("synthetic")
            .options(Synthetic.options("rows", 50))
            .schema(schema)
            .load();
    assertThat(imitated.columns()).containsExactly("id", "name", "tags", "at", "price");
    assertThat(imitated.collectAsList()).hasSize(50);
  }

  @Test
  void aTableIsImitated() {
    Synthetic.retail("stores", "rows", 3).createOrReplaceTempView("model");
    Dataset<Row> imitated =
        spark
            .read()
            .format("synthetic")
            .options(Synthetic.options("like", "model", "rows", 40))
            .load();
    assertThat(imitated.columns()).isEqualTo(Synthetic.retail("stores").columns());
    assertThat(imitated.collectAsList()).hasSize(40);
  }

  @Test
  void theSeedChangesTheDataAndOnlyTheSeedDoes() {
    List<String> first = Rows.texts(Synthetic.retail("stores", "rows", 20, "seed", 1));
    assertThat(Rows.texts(Synthetic.retail("stores", "rows", 20, "seed", 1))).isEqualTo(first);
    assertThat(Rows.texts(Synthetic.retail("stores", "rows", 20, "seed", 2))).isNotEqualTo(first);
  }

  @Test
  void rowsOfOneTableSizeTheWorld() {
    String rows = "(select count(*) from %s)";
    for (String table : List.of("customers", "transactions", "products")) {
      Synthetic.retail(table, "rows.transactions", 5_000).createOrReplaceTempView(table);
    }
    assertThat(
            spark
                .sql(
                    "select "
                        + rows.formatted("customers")
                        + ", "
                        + rows.formatted("transactions")
                        + ", "
                        + rows.formatted("products"))
                .collectAsList()
                .toString())
        .isEqualTo("[[100000,5000,10000]]");
    assertThat(Synthetic.retail("transactions", "rows", 2_000_000).count()).isEqualTo(2_000_000);
    assertThat(Synthetic.retail("_tables", "scale", 2).where("table = 'customers'").count())
        .isEqualTo(1);
  }

  @Test
  void weightsOfAColumnChangeTheWholeWorld() {
    Object[] options = {"scale", 0.1, "weights.equipment.condition", "Sound:80,Faulty:20"};
    Dataset<Row> readings =
        Synthetic.read(spark, "manufacturing.sensor_data", options).where("is_anomaly");
    assertThat(readings.select("equipment_id").distinct().count()).isEqualTo(20);
    assertThat(
            Synthetic.read(spark, "manufacturing.sensor_data", "scale", 0.1)
                .where("is_anomaly")
                .select("equipment_id")
                .distinct()
                .count())
        .isEqualTo(5);
  }
}
