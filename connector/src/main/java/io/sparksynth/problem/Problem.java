package io.sparksynth.problem;

import java.util.Objects;

/**
 * One thing that is wrong with what a user wrote.
 *
 * @param where path of the part that is wrong, such as {@code tables.orders.rows}; empty if {@code
 *     what} says it
 * @param what what is wrong and how to mend it, a sentence
 */
public record Problem(String where, String what) {
  public Problem {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(what, "what");
  }

  @Override
  public String toString() {
    return where.isEmpty() ? what : where + ": " + what;
  }
}
