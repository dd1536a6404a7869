package io.sparksynth.engine;

import io.sparksynth.sample.Quota;
import io.sparksynth.sample.Runs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The runs that a column shows.
 *
 * @param run slot of the run's number, null outside of runs
 * @param member slot of which of the series or entities that have runs a row is of, -1 if of none
 * @param tick slot of the tick
 * @param quota of the entities that have runs, by row; null if all series have
 * @param values of the quota that have
 */
public record RunsSlot(
    Slot run, int member, int tick, Runs runs, @Nullable Quota quota, boolean @Nullable [] values) {
  /** Whether none of the entities has runs. */
  boolean isEmpty() {
    return quota != null && quota.count(chosen()) == 0;
  }

  /**
   * The row of an entity that has runs, by its number among these; the number itself without a
   * quota.
   */
  long entity(long member) {
    return quota == null ? member : quota.numbered(chosen(), member);
  }

  private boolean[] chosen() {
    return Objects.requireNonNull(values);
  }
}
