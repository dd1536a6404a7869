package io.sparksynth.job;

import io.sparksynth.job.CheckResult.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the job says at its end.
 *
 * @param checked whether checks were asked for
 */
record ClosingReport(List<WrittenTable> tables, List<CheckResult> checks, boolean checked) {
  List<String> lines() {
    var text = new TextTable("table", ">rows", ">bytes", ">time", ">rows/s", ">checks passed");
    for (WrittenTable table : tables) {
      text.add(
          table.plan().name(),
          Units.count(table.plan().rows()),
          Units.bytes(table.bytes()),
          Units.time(table.time()),
          Units.rate(table.plan().rows(), table.time()),
          passed(
              checks.stream().filter(r -> r.check().table().equals(table.plan().name())).toList()));
    }
    long rows = tables.stream().mapToLong(table -> table.plan().rows()).sum();
    Duration time = tables.stream().map(WrittenTable::time).reduce(Duration.ZERO, Duration::plus);
    boolean known = tables.stream().allMatch(table -> table.bytes() >= 0);
    long bytes = known ? tables.stream().mapToLong(WrittenTable::bytes).sum() : -1;
    text.add(
        "total",
        Units.count(rows),
        Units.bytes(bytes),
        Units.time(time),
        Units.rate(rows, time),
        passed(checks));
    List<String> lines = new ArrayList<>();
    checks.stream()
        .filter(result -> result.outcome() != Outcome.PASSED)
        .forEach(result -> lines.add(result.describe()));
    lines.add("");
    lines.addAll(text.lines());
    return lines;
  }

  boolean anyFailed() {
    return count(checks, Outcome.FAILED) > 0;
  }

  /** {@code 11 of 12}, and how many were skipped. */
  private String passed(List<CheckResult> some) {
    if (!checked) {
      return "-";
    }
    long skipped = count(some, Outcome.SKIPPED);
    return count(some, Outcome.PASSED)
        + " of "
        + (some.size() - skipped)
        + (skipped == 0 ? "" : " (" + skipped + " skipped)");
  }

  private static long count(List<CheckResult> results, Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }
}
