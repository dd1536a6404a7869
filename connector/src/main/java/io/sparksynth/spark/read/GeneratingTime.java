package io.sparksynth.spark.read;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/**
 * How long tasks generated. Public with a public constructor, since Spark's UI makes it by name.
 */
public final class GeneratingTime implements CustomMetric {
  private static final String NAME = "generatingTime";

  static CustomTaskMetric of(long nanos) {
    return new TaskMetric(NAME, nanos);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "time generating total (min, median, max of a task)";
  }

  @Override
  public String aggregateTaskMetrics(long[] tasks) {
    if (tasks.length == 0) {
      return seconds(0);
    }
    long[] sorted = tasks.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%s (%s, %s, %s)",
        seconds(Arrays.stream(sorted).sum()),
        seconds(sorted[0]),
        seconds(sorted[sorted.length / 2]),
        seconds(sorted[sorted.length - 1]));
  }

  private static String seconds(long nanos) {
    return nanos < 1_000_000_000L
        ? nanos / 1_000_000 + " ms"
        : String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
