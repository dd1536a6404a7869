package io.sparksynth.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.job.CheckResult.Outcome;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ClosingReportTest {
  private static final Check ORPHANS =
      new Check("sales", "no orphan", "select count(*) from sales", "0");
  private static final Check SEVERAL = new Check("", "all agree", "select 1", "1");

  private static WrittenTable table(String name, long rows, long bytes) {
    var target = new Target.Folder("out/" + name);
    var plan = new TablePlan(name, "", rows, new StructType(), target, new TablePlan.Part.All());
    return new WrittenTable(plan, bytes, Duration.ofSeconds(2));
  }

  @Test
  void everyTableHasALineAndTheTotalCountsAllChecks() {
    var report =
        new ClosingReport(
            List.of(table("shops", 10, 100), table("sales", 1000, 2048)),
            List.of(
                new CheckResult(ORPHANS, Outcome.FAILED, "3"),
                new CheckResult(SEVERAL, Outcome.SKIPPED, "not written: stock")),
            true);

    assertThat(report.anyFailed()).isTrue();
    assertThat(String.join("\n", report.lines()))
        .isEqualToNormalizingNewlines(
            """
            FAILED   sales: no orphan: expected 0, got 3
                     select count(*) from sales
            skipped  all agree (not written: stock)

            table   rows    bytes   time  rows/s       checks passed
            -----  -----  -------  -----  ------  ------------------
            shops     10    100 B  2.0 s       5              0 of 0
            sales  1,000  2.0 KiB  2.0 s     500              0 of 1
            total  1,010  2.1 KiB  4.0 s     253  0 of 1 (1 skipped)\
            """);
  }

  @Test
  void withoutChecksNoneAreCounted() {
    var report = new ClosingReport(List.of(table("shops", 10, -1)), List.of(), false);

    assertThat(report.anyFailed()).isFalse();
    assertThat(report.lines())
        .last()
        .asString()
        .isEqualTo("total    10      -  2.0 s       5              -");
  }
}
