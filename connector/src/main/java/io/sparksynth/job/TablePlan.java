package io.sparksynth.job;

import org.apache.spark.sql.types.StructType;

/**
 * One table to write.
 *
 * @param rows exact
 */
record TablePlan(String name, String comment, long rows, StructType columns, Target target) {
  /** Estimate of the size in memory, by Spark's default sizes of types. */
  long bytes() {
    long high = Math.multiplyHigh(rows, columns.defaultSize());
    return high == 0 ? Math.max(rows * columns.defaultSize(), 0) : Long.MAX_VALUE;
  }
}
