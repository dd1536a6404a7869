package io.sparksynth.job;

import io.sparksynth.job.CheckResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs the checks of a world over what was written of it. */
final class Checker {
  private final SparkSession spark;
  private final Targets targets;
  private final Console console;

  Checker(SparkSession spark, Targets targets, Console console) {
    this.spark = spark;
    this.targets = targets;
    this.console = console;
  }

  List<CheckResult> run(JobPlan plan) {
    List<Check> checks = checks(plan);
    List<CheckResult> results = new ArrayList<>();
    String zone = spark.sql("SELECT current_timezone()").collectAsList().get(0).getString(0);
    var views = WrittenViews.create(spark, targets, plan);
    try {
      // Hours and days of a world are those of UTC, whatever the session's zone.
      spark.sql("SET TIME ZONE 'UTC'");
      for (Check check : checks) {
        if (console.rewritesStatus()) {
          console.status("check %d of %d".formatted(results.size() + 1, checks.size()));
        }
        results.add(runOrSkip(check, plan));
      }
    } finally {
      spark.sql("SET TIME ZONE " + Sql.literal(zone));
      views.drop();
    }
    return results;
  }

  private CheckResult runOrSkip(Check check, JobPlan plan) {
    List<String> missing = new ArrayList<>(check.tablesOf(plan.worldTables()));
    plan.tables().forEach(table -> missing.remove(table.name()));
    return missing.isEmpty()
        ? run(check)
        : new CheckResult(check, Outcome.SKIPPED, "not written: " + String.join(", ", missing));
  }

  /** Rows that were there before an append can't be told from ours. */
  private static List<Check> checks(JobPlan plan) {
    List<Check> checks = new ArrayList<>();
    if (plan.request().mode() != WriteMode.APPEND) {
      plan.tables().forEach(table -> checks.add(Check.rows(table)));
    }
    checks.addAll(plan.checks());
    return checks;
  }

  private CheckResult run(Check check) {
    try {
      List<Row> rows = spark.sql(check.sql()).collectAsList();
      if (rows.size() != 1 || rows.get(0).length() != 1) {
        return new CheckResult(check, Outcome.FAILED, "not one value but " + rows.size() + " rows");
      }
      Object value = rows.get(0).get(0);
      boolean holds = Expectation.holds(check.expect(), value);
      return new CheckResult(check, holds ? Outcome.PASSED : Outcome.FAILED, String.valueOf(value));
    } catch (Exception e) { // Spark throws checked exceptions that it doesn't declare.
      return new CheckResult(check, Outcome.FAILED, "an error: " + e.getMessage());
    }
  }
}
