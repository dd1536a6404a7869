package io.sparksynth.job;

import java.util.List;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What was written, as temporary views named like the tables. */
final class WrittenViews {
  private final SparkSession spark;
  private final List<TablePlan> tables;

  private WrittenViews(SparkSession spark, List<TablePlan> tables) {
    this.spark = spark;
    this.tables = tables;
  }

  static WrittenViews create(SparkSession spark, JobPlan plan) {
    for (TablePlan table : plan.tables()) {
      read(spark, plan.request().format(), table).createOrReplaceTempView(table.name());
    }
    return new WrittenViews(spark, plan.tables());
  }

  private static Dataset<Row> read(SparkSession spark, OutputFormat format, TablePlan table) {
    if (!(table.target() instanceof Target.Folder folder)) {
      return spark.table(table.target().sqlName(format));
    }
    DataFrameReader reader = spark.read().format(format.sparkName()).options(format.readOptions());
    return format.needsSchemaToRead()
        ? reader.schema(table.columns()).load(folder.path())
        : reader.load(folder.path());
  }

  void drop() {
    tables.forEach(table -> spark.sql("DROP VIEW IF EXISTS " + Sql.identifier(table.name())));
  }
}
