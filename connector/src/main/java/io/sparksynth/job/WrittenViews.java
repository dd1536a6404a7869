package io.sparksynth.job;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/** What was written, as temporary views named like the tables. */
final class WrittenViews {
  private final SparkSession spark;
  private final List<TablePlan> tables;

  private WrittenViews(SparkSession spark, List<TablePlan> tables) {
    this.spark = spark;
    this.tables = tables;
  }

  static WrittenViews create(SparkSession spark, Targets targets, JobPlan plan) {
    for (TablePlan table : plan.tables()) {
      targets.read(table, plan.request().format()).createOrReplaceTempView(table.name());
    }
    return new WrittenViews(spark, plan.tables());
  }

  void drop() {
    tables.forEach(table -> spark.sql("DROP VIEW IF EXISTS " + Sql.identifier(table.name())));
  }
}
