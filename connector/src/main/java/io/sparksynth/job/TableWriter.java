package io.sparksynth.job;

import java.time.Duration;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes tables of one world and shows the progress. */
final class TableWriter {
  private final SparkSession spark;
  private final JobRequest request;
  private final Targets targets;
  private final Console console;

  TableWriter(SparkSession spark, JobRequest request, Targets targets, Console console) {
    this.spark = spark;
    this.request = request;
    this.targets = targets;
    this.console = console;
  }

  /**
   * @throws NotWritten if Spark fails
   */
  WrittenTable write(TablePlan table) {
    try {
      long before =
          request.mode() == WriteMode.APPEND ? targets.bytes(table.target(), request.format()) : 0;
      Duration time = save(table);
      comment(table);
      long after = targets.bytes(table.target(), request.format());
      var written = new WrittenTable(table, after < 0 ? after : after - before, time);
      console.line(describe(written));
      return written;
    } catch (Exception e) { // Spark throws checked exceptions that it doesn't declare.
      throw new NotWritten("Table '" + table.name() + "' could not be written.", e);
    }
  }

  private Duration save(TablePlan table) {
    Dataset<Row> rows = new WorldSource(spark, request.options()).part(table.name(), table.part());
    DataFrameWriter<Row> writer =
        rows.write()
            .format(request.format().sparkName())
            .mode(request.mode().sparkName())
            .options(request.format().writeOptions());
    if (request.format() == OutputFormat.DELTA && request.mode() == WriteMode.OVERWRITE) {
      writer = writer.option("overwriteSchema", "true");
    }
    String description = "spark-synthetic: " + request.world() + "." + table.name();
    try (var gauge = StageGauge.watch(spark, description, rows);
        var progress = Progress.start(console, table, gauge)) {
      if (table.target() instanceof Target.Folder folder) {
        writer.save(folder.path());
      } else {
        writer.saveAsTable(table.target().sqlName(request.format()));
      }
      return progress.elapsed();
    }
  }

  /** Columns keep their comments by themselves, tables don't. */
  private void comment(TablePlan table) {
    if (table.target() instanceof Target.CatalogTable && !table.comment().isEmpty()) {
      String name = table.target().sqlName(request.format());
      spark.sql("COMMENT ON TABLE " + name + " IS " + Sql.literal(table.comment()));
    }
  }

  /** {@code customers 10,000 rows 1.2 s 8,333 rows/s 1.1 MiB}. */
  private static String describe(WrittenTable table) {
    return "%s  %s rows  %s  %s rows/s  %s"
        .formatted(
            table.plan().name(),
            Units.count(table.plan().rows()),
            Units.time(table.time()),
            Units.rate(table.plan().rows(), table.time()),
            Units.bytes(table.bytes()));
  }
}
