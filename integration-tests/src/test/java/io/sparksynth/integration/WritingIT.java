package io.sparksynth.integration;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written to tables and files reads back as it was. */
class WritingIT {
  private static final String TYPES =
      """
      tables:
        samples:
          rows: 2_000
          key: id
          columns:
            id:        {type: bigint, sequence: {start: 1}}
            flag:      {type: boolean, choice: {true: 1, false: 1}, nulls: 0.1}
            tiny:      {type: tinyint, range: {min: -128, max: 127}, nulls: 0.1}
            small:     {type: smallint, range: {min: -30000, max: 30000}}
            whole:     {type: int, range: {min: -2000000000, max: 2000000000}, nulls: 0.1}
            real:      {type: float, normal: {mean: 0, sd: 1}, nulls: 0.1}
            wide:      {type: double, normal: {mean: 0, sd: 1.0e100}, nulls: 0.1}
            money:     {type: "decimal(12,2)", gamma: {shape: 2, scale: 2500}, nulls: 0.1}
            great:     {type: "decimal(30,6)", normal: {mean: 0, sd: 1.0e9}}
            day:       {type: date, date: {from: 1890-01-01, to: end}, nulls: 0.1}
            moment:    {type: timestamp, timestamp: {from: 1950-01-01, to: end}, nulls: 0.1}
            wall:      {type: timestamp_ntz, timestamp: {from: 1950-01-01, to: end}}
            text:      {type: string, word: person.first_name, nulls: 0.1}
            free:      {type: string, template: "{text} \\"{row}\\", 'ü' \\\\ "}
            bytes:     {type: binary, pattern: "????????", nulls: 0.1}
            list:      {type: "array<int>", array: {of: {range: {min: 1, max: 9}}, min: 0, max: 5}, nulls: 0.1}
            words:     {type: "array<string>", array: {of: {word: person.last_name}, size: 2}}
            nested:    {type: "array<array<double>>", array: {of: {array: {of: {normal: {}}, size: 2}}, min: 0, max: 2}}
            point:     {type: "struct<x:double,y:int,s:string>", struct: {x: {normal: {}}, y: {poisson: 3}, s: {uuid: {}}}, nulls: 0.1}
            limits:    {type: "map<string,int>", map: {keys: [cpu, disk, net], values: {range: {min: 1, max: 9}}, min: 1, max: 3}}
      """;

  private final SparkSession spark = Session.shared();
  @TempDir private Path folder;

  private static void assertEqual(Dataset<Row> actual, Dataset<Row> expected) {
    assertThat(types(actual)).isEqualTo(types(expected));
    assertThat(Rows.sorted(actual)).isNotEmpty().isEqualTo(Rows.sorted(expected));
  }

  private static Map<String, String> types(Dataset<Row> rows) {
    return Arrays.stream(rows.schema().fields())
        .collect(Collectors.toMap(StructField::name, f -> f.dataType().catalogString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delta", "parquet"})
  @Tag("core")
  void everyType(String format) {
    Dataset<Row> samples = Synthetic.spec(TYPES, "samples", "numPartitions", 2, "batchSize", 333);
    String target = folder.resolve(format).toString();
    samples.write().format(format).save(target);
    assertEqual(spark.read().format(format).load(target), samples);
  }

  @Test
  @Tag("core")
  void everyTypeHasNullsWhereItMay() {
    Dataset<Row> samples = Synthetic.spec(TYPES, "samples");
    for (StructField field : samples.schema().fields()) {
      long nulls = samples.where(col(field.name()).isNull()).count();
      if (field.nullable()) {
        // 2,000 rows, a tenth of them null: five standard errors are 67.
        assertThat(nulls).as(field.name()).isBetween(133L, 267L);
      } else {
        assertThat(nulls).as(field.name()).isZero();
      }
    }
  }

  @Test
  void everyTypeIsReadInPartsAndByRowsOfAnyNumber() {
    Dataset<Row> samples = Synthetic.spec(TYPES, "samples", "batchSize", 77);
    for (StructField field : samples.schema().fields()) {
      assertThat(Rows.texts(samples.select(field.name()).where("_row between 500 and 520")))
          .as(field.name())
          .isEqualTo(
              Rows.texts(
                  Synthetic.spec(TYPES, "samples")
                      .select(col("*"), col("_row"))
                      .where("_row between 500 and 520")
                      .select(field.name())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void textFiles(String format) {
    for (String table : Synthetic.RETAIL) {
      Dataset<Row> rows = Synthetic.retail(table, "scale", 0.001);
      String target = folder.resolve(format).resolve(table).toString();
      Map<String, String> options =
          Map.of("header", "true", "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX");
      rows.write().format(format).options(options).save(target);
      Dataset<Row> back =
          spark.read().format(format).options(options).schema(rows.schema()).load(target);
      assertThat(Rows.sorted(back)).isEqualTo(Rows.sorted(rows));
    }
  }

  @Test
  void tablesOfTheCatalogKeepComments() {
    spark.sql("CREATE SCHEMA IF NOT EXISTS demo");
    Dataset<Row> customers = Synthetic.retail("customers", "scale", 0.001);
    customers.write().format("delta").mode("overwrite").saveAsTable("demo.customers");
    assertEqual(spark.table("demo.customers"), customers);
    assertThat(spark.table("demo.customers").schema().apply("customer_id").getComment().get())
        .isEqualTo("Key");
    spark.sql(
        "CREATE OR REPLACE TABLE demo.stores USING delta AS SELECT * FROM synthetic.retail.stores");
    assertEqual(spark.table("demo.stores"), spark.table("synthetic.retail.stores"));
  }

  @Test
  @Tag("core")
  void deltaMergesAndAppends() {
    String target = "delta.`" + folder.resolve("merged") + "`";
    Dataset<Row> first = Synthetic.retail("customers", "rows", 800, "seed", 1);
    Dataset<Row> second = Synthetic.retail("customers", "rows", 1_000, "seed", 2);
    first.write().format("delta").save(folder.resolve("merged").toString());
    second.createOrReplaceTempView("updates");
    spark.sql(
        """
        MERGE INTO %s t USING (SELECT * FROM updates WHERE customer_id %% 2 = 0) s
        ON t.customer_id = s.customer_id
        WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *
        """
            .formatted(target));

    String even = "customer_id % 2 = 0";
    Dataset<Row> expected = first.where("not " + even).union(second.where(even));
    Dataset<Row> merged = spark.sql("SELECT * FROM " + target);
    assertEqual(merged, expected);

    second
        .where("customer_id > 1000899")
        .write()
        .format("delta")
        .mode("append")
        .save(folder.resolve("merged").toString());
    assertThat(spark.sql("SELECT * FROM " + target).count()).isEqualTo(expected.count() + 100);
  }
}
