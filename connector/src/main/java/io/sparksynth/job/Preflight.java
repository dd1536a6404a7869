package io.sparksynth.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/** Finds what would stop a write half-way, or destroy what is not a table, before it starts. */
final class Preflight {
  private static final String DELTA_LOG = "_delta_log";

  private final SparkSession spark;
  private final Files files;

  Preflight(SparkSession spark, Files files) {
    this.spark = spark;
    this.files = files;
  }

  /**
   * @throws BadUsage with all that is wrong
   */
  void check(List<JobPlan> plans) {
    List<String> problems = new ArrayList<>();
    for (JobPlan plan : plans) {
      OutputFormat format = plan.request().format();
      for (TablePlan table : plan.tables()) {
        columnProblems(table, format, problems);
        targetProblems(table, plan.request(), problems);
      }
    }
    boolean delta = plans.stream().anyMatch(p -> p.request().format() == OutputFormat.DELTA);
    if (delta && !Sessions.hasDelta()) {
      problems.add(
          "Format delta needs Delta Lake on the classpath: add it to spark-submit with --packages"
              + " io.delta:delta-spark_<Scala>:<version>, or choose --format parquet.");
    }
    if (!problems.isEmpty()) {
      throw new BadUsage(String.join(System.lineSeparator(), problems));
    }
  }

  /**
   * Makes the schemas that are missing, before any table is written.
   *
   * @throws BadUsage if a schema can't be made, because of its name or of missing rights
   */
  void makeSchemas(List<JobPlan> plans) {
    for (JobPlan plan : plans) {
      if (plan.request().destination() instanceof Destination.Schema schema) {
        try {
          spark.sql("CREATE SCHEMA IF NOT EXISTS " + schema.sqlName());
        } catch (Exception e) { // Spark throws checked exceptions that it doesn't declare.
          throw new BadUsage("Schema " + schema + " can't be made: " + e.getMessage());
        }
      }
    }
  }

  private static void columnProblems(TablePlan table, OutputFormat format, List<String> problems) {
    for (StructField column : table.columns().fields()) {
      if (!format.holds(column.dataType())) {
        problems.add(
            "Format %s can't hold column %s.%s of type %s. Choose parquet, delta or json."
                .formatted(
                    format.sparkName(), table.name(), column.name(), column.dataType().sql()));
      }
    }
  }

  private void targetProblems(TablePlan table, JobRequest request, List<String> problems) {
    if (table.target() instanceof Target.Folder folder) {
      String problem = folderProblem(files.names(folder.path()), request);
      if (!problem.isEmpty()) {
        problems.add(folder.path() + " " + problem);
      }
    } else if (exists(table.target(), request.format()) && request.mode() == WriteMode.ERROR) {
      problems.add("Table " + table.target() + " exists. Add --mode overwrite or --mode append.");
    }
  }

  /** What is wrong with a folder of these contents, or an empty string. */
  static String folderProblem(List<String> names, JobRequest request) {
    if (names.isEmpty()) {
      return "";
    }
    if (request.mode() == WriteMode.ERROR) {
      return "is not empty. Add --mode overwrite or --mode append.";
    }
    boolean delta = request.format() == OutputFormat.DELTA;
    if (delta != names.contains(DELTA_LOG)) {
      return "holds %s table. Delete it first, or choose another --output or --format."
          .formatted(delta ? "no Delta" : "a Delta");
    }
    boolean foreign =
        names.stream()
            .anyMatch(n -> !n.startsWith("part-") && !n.startsWith("_") && !n.startsWith("."));
    return foreign && !delta
        ? "holds files that Spark did not write. Choose another --output."
        : "";
  }

  private boolean exists(Target target, OutputFormat format) {
    try {
      return spark.catalog().tableExists(target.sqlName(format));
    } catch (Exception e) { // Spark throws checked exceptions that it doesn't declare.
      throw new BadUsage("Table " + target + " can't be looked up: " + e.getMessage());
    }
  }
}
