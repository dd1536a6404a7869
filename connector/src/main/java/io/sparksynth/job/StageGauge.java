package io.sparksynth.job;

import java.util.UUID;
import java.util.function.DoubleSupplier;
import org.apache.spark.SparkJobInfo;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * How much of a write is done: the share of finished tasks of the stage that reads the data source,
 * or NaN where a cluster hides its {@code sparkContext}. Delta starts other stages (its log), so
 * the stage is known by its number of tasks.
 */
final class StageGauge implements DoubleSupplier, AutoCloseable {
  private final @Nullable JavaSparkContext context;
  private final String group;
  private final int tasks;

  private StageGauge(@Nullable JavaSparkContext context, String group, int tasks) {
    this.context = context;
    this.group = group;
    this.tasks = tasks;
  }

  /**
   * Watches what this thread starts from now on.
   *
   * @param description what Spark's UI shows for it
   * @param rows what will be written
   */
  static StageGauge watch(SparkSession spark, String description, Dataset<Row> rows) {
    try {
      var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
      String group = UUID.randomUUID().toString();
      int tasks = rows.javaRDD().getNumPartitions();
      context.setJobGroup(group, description);
      return new StageGauge(context, group, tasks);
    } catch (UnsupportedOperationException | LinkageError e) {
      return new StageGauge(null, "", 0);
    }
  }

  @Override
  public double getAsDouble() {
    if (context == null) {
      return Double.NaN;
    }
    double done = 0;
    for (int job : context.statusTracker().getJobIdsForGroup(group)) {
      SparkJobInfo info = context.statusTracker().getJobInfo(job);
      for (int stage : info == null ? new int[0] : info.stageIds()) {
        done = Math.max(done, share(context.statusTracker().getStageInfo(stage)));
      }
    }
    return done;
  }

  /** Spark forgets old stages, and answers null for them. */
  private double share(@Nullable SparkStageInfo stage) {
    return stage == null || stage.numTasks() != tasks
        ? 0
        : (double) stage.numCompletedTasks() / tasks;
  }

  @Override
  public void close() {
    if (context != null) {
      context.clearJobGroup();
    }
  }
}
