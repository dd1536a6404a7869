package io.sparksynth.engine;

import io.sparksynth.sample.Popularity;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * How a child chooses its parent.
 *
 * @param parent table name
 * @param popularity over the ranks of that many parents
 * @param weight of each value of one of the parent's columns
 * @param match between a column of the parent and one of the child
 */
public record ReferenceChoice(
    String parent,
    LongFunction<Popularity> popularity,
    Optional<Weight> weight,
    Optional<Match> match) {

  /** Values that are not named have weight 1. */
  public record Weight(String column, Map<String, Double> weights) {}

  /**
   * The parent's column equals the child's in a share of the cases.
   *
   * @param column of the parent
   * @param to column of the child, or a path to one that it can look up
   */
  public record Match(String column, String to, double share) {}
}
