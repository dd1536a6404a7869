package io.sparksynth.engine;

import io.sparksynth.sample.Popularity;
import java.util.List;
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
 * @param via another reference of the child, whose parent refers to this one: that is taken where
 *     the other reference is not null
 * @param recent column of runs of the parent, which has ticks: the row that anchors the last run
 * @param each column of runs of the parent, which has ticks: each run is referred to by one row
 * @param among with {@code each}: a column of the child that is made by quota, and its values that
 *     such rows have
 * @param turns rows that take the parents in turn
 * @param notBefore column of the parent that must not be after the child's time
 * @param burst column of the child, made by a quota with bursts, whose bursts have one parent each
 * @param monthly rows that come back to the same parent every month
 */
public record ReferenceChoice(
    String parent,
    LongFunction<Popularity> popularity,
    Optional<Weight> weight,
    Optional<Match> match,
    Optional<String> via,
    Optional<String> recent,
    Optional<String> each,
    Optional<Among> among,
    Optional<Among> turns,
    Optional<String> notBefore,
    Optional<String> burst,
    Optional<Monthly> monthly) {

  /** Rows with some values of a column. */
  public record Among(String column, List<String> values) {
    public Among {
      values = List.copyOf(values);
    }
  }

  /**
   * A share of the rows that comes round.
   *
   * @param season when in the month
   * @param column of the parent that must have one of the values, or none
   */
  public record Monthly(
      double share, String season, Optional<String> column, List<String> values) {}

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
