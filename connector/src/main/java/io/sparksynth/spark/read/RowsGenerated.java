package io.sparksynth.spark.read;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/**
 * How many rows a scan generated. Public with a public constructor, since Spark's UI makes it by
 * name.
 */
public final class RowsGenerated implements CustomMetric {
  private static final String NAME = "rowsGenerated";

  static CustomTaskMetric of(long rows) {
    return new TaskMetric(NAME, rows);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "rows generated";
  }

  @Override
  public String aggregateTaskMetrics(long[] tasks) {
    return String.format(Locale.ROOT, "%,d", Arrays.stream(tasks).sum());
  }
}
