package io.sparksynth.engine;

import io.sparksynth.sample.Quota;
import io.sparksynth.spec.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A generator that gives each value to an exact share of the rows, so that it can be inverted. */
public interface Quoted extends Generator {
  /** The values, as texts, in the order of the quota. */
  List<String> values(Arguments arguments);

  /**
   * The quota of a table of that many rows.
   *
   * @param times when the rows happen, or null where only counts are asked for
   * @throws IllegalArgumentException saying why there can be none
   */
  Quota quota(Arguments arguments, long rows, long key, @Nullable RowTimes times);
}
