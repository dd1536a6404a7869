package io.sparksynth.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that a user sees all of them at once. Not thread-safe. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Adds a problem at a path ({@code ""} if the sentence itself says where). */
  public void add(String where, String what) {
    add(new Problem(where, what));
  }

  public void add(Problem problem) {
    found.add(problem);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public int size() {
    return found.size();
  }

  /** The problems in the order in which they were found. */
  public List<Problem> list() {
    return List.copyOf(found);
  }

  /**
   * Throws all problems in one exception, if there are any.
   *
   * @param title what was checked, as it reads after "problems in": {@code spec 'shop.yaml'}
   * @throws ProblemsException if there is a problem
   */
  public void throwIfAny(String title) {
    if (!found.isEmpty()) {
      throw new ProblemsException(title, found);
    }
  }
}
