package io.sparksynth.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Plans all worlds, then writes and checks one after the other. */
final class Job {
  private final Console console;

  Job(Console console) {
    this.console = console;
  }

  /**
   * Runs in the active session, or in one of its own that it stops.
   *
   * @return the exit status
   */
  int run(List<JobRequest> requests) {
    SparkSession active = Sessions.active();
    if (active != null) {
      return run(active, requests);
    }
    SparkSession own = Sessions.start();
    try {
      return run(own, requests);
    } finally {
      if (System.getenv("DATABRICKS_RUNTIME_VERSION") == null) {
        own.stop();
      }
    }
  }

  private int run(SparkSession spark, List<JobRequest> requests) {
    var files = new Files(spark);
    var targets = new Targets(spark, files);
    var planner = new Planner(spark);
    List<JobPlan> plans = new ArrayList<>();
    for (JobRequest request : requests) {
      plans.add(planner.plan(qualified(request, files)));
    }
    if (requests.stream().anyMatch(JobRequest::sinceLast)) {
      var continuation = new Continuation(spark, targets);
      plans.replaceAll(continuation::of);
    }
    plans.forEach(plan -> plan.describe().forEach(console::line));
    var preflight = new Preflight(spark, files);
    preflight.check(plans);
    plans.removeIf(plan -> plan.request().dryRun());
    preflight.makeSchemas(plans);
    int status = ExitStatus.OK;
    for (JobPlan plan : plans) {
      status = Math.max(status, write(spark, targets, plan));
    }
    return status;
  }

  /** With a path that Spark, Delta and people read alike. */
  private static JobRequest qualified(JobRequest request, Files files) {
    return request.destination() instanceof Destination.Directory directory
        ? request.to(new Destination.Directory(files.qualified(directory.path())))
        : request;
  }

  private int write(SparkSession spark, Targets targets, JobPlan plan) {
    var writer = new TableWriter(spark, plan.request(), targets, console);
    List<WrittenTable> written = new ArrayList<>();
    console.line(System.lineSeparator() + "Writing " + plan.request().world());
    try {
      for (TablePlan table : plan.tables()) {
        if (table.isWritten()) {
          written.add(writer.write(table));
        }
      }
    } catch (NotWritten e) {
      report(new ClosingReport(written, List.of(), false));
      throw e;
    }
    boolean check = plan.request().check();
    var results = check ? new Checker(spark, targets, console).run(plan) : List.<CheckResult>of();
    var report = new ClosingReport(written, results, check);
    report(report);
    return report.anyFailed() ? ExitStatus.CHECK_FAILED : ExitStatus.OK;
  }

  private void report(ClosingReport report) {
    report.lines().forEach(console::line);
  }
}
