package io.sparksynth.problem;

import java.util.List;

/**
 * All problems of something that a user wrote.
 *
 * <p>One problem reads as one sentence; several are numbered under a title:
 *
 * <pre>
 * 2 problems in spec 'shop.yaml':
 *   1. tables.orders.rows: must be a whole number >= 0, got '10k'. Write it out: 10000
 *   2. tables.orders.key: there is no column 'idd'. Did you mean 'id'?
 * </pre>
 */
public final class ProblemsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** More than this only hides the first ones. {@link #problems} still has them all. */
  private static final int SHOWN = 100;

  private final transient List<Problem> problems;

  ProblemsException(String title, List<Problem> problems) {
    super(message(title, problems));
    this.problems = List.copyOf(problems);
  }

  /** An exception with one problem, whose sentence says all. */
  public static ProblemsException of(String sentence) {
    return new ProblemsException("", List.of(new Problem("", sentence)));
  }

  /** All problems; empty only in an exception that was serialized, which keeps just its message. */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }

  private static String message(String title, List<Problem> problems) {
    if (problems.size() == 1) {
      Problem only = problems.get(0);
      return only.where().isEmpty() ? only.what() : "Problem in " + title + ": " + only;
    }
    StringBuilder text = new StringBuilder();
    text.append(problems.size()).append(" problems in ").append(title).append(':');
    for (int i = 0; i < Math.min(problems.size(), SHOWN); i++) {
      text.append("\n  ").append(i + 1).append(". ").append(problems.get(i));
    }
    if (problems.size() > SHOWN) {
      text.append("\n  ... and ").append(problems.size() - SHOWN).append(" more");
    }
    return text.toString();
  }
}
