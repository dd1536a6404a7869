package io.sparksynth.spark.read;

import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/** A number that a task reports. */
record TaskMetric(String name, long value) implements CustomTaskMetric {}
