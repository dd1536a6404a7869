package io.sparksynth.job;

import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.types.StructType;

/**
 * One table to write.
 *
 * @param rows exact
 * @param part what of it
 */
record TablePlan(
    String name, String comment, long rows, StructType columns, Target target, Part part) {
  /** What of a table is to be written. */
  sealed interface Part {
    /** Options of the data source that read only this part. */
    default Map<String, String> options() {
      return Map.of();
    }

    /** All that the options ask for. */
    record All() implements Part {
      @Override
      public String toString() {
        return "all";
      }
    }

    /** What happened at a time or later. */
    record From(Instant time) implements Part {
      @Override
      public Map<String, String> options() {
        return Map.of("startDate", time.toString());
      }

      @Override
      public String toString() {
        return "from " + time;
      }
    }

    /** Nothing: the target has it already. */
    record None() implements Part {
      @Override
      public String toString() {
        return "up to date";
      }
    }
  }

  TablePlan with(Part other, long size) {
    return new TablePlan(name, comment, size, columns, target, other);
  }

  boolean isWritten() {
    return !(part instanceof Part.None);
  }

  /** Estimate of the size in memory, by Spark's default sizes of types. */
  long bytes() {
    long high = Math.multiplyHigh(rows, columns.defaultSize());
    return high == 0 ? Math.max(rows * columns.defaultSize(), 0) : Long.MAX_VALUE;
  }
}
