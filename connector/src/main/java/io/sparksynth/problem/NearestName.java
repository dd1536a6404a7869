package io.sparksynth.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name that a user probably meant. */
public final class NearestName {
  /** With more candidates than this, a list of all of them helps nobody. */
  private static final int FEW = 12;

  /** So many are listed of more. */
  private static final int SOME = 10;

  /** Longer names are no typos, and would cost quadratic time. */
  private static final int LONGEST = 100;

  private NearestName() {}

  /**
   * The candidate with the least edits (insertion, deletion, replacement, swap of neighbours), case
   * ignored. Empty if none is near: a third of the name may differ, at least one character (of two)
   * and at most three.
   */
  public static Optional<String> of(String name, Collection<String> candidates) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    int allowed = Math.min(3, Math.max(name.length() > 1 ? 1 : 0, name.length() / 3));
    String best = null;
    int bestDistance = allowed + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - name.length()) < bestDistance) {
        int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The end of an error message: {@code " Did you mean 'x'?"}, or if nothing is near but the
   * candidates are few {@code " Known: a, b, c."}, or the empty string.
   */
  public static String didYouMean(String name, Collection<String> candidates) {
    Optional<String> nearest = of(name, candidates);
    if (nearest.isPresent()) {
      return " Did you mean '" + nearest.get() + "'?";
    }
    if (candidates.isEmpty() || candidates.size() > FEW) {
      return "";
    }
    return " Known: " + String.join(", ", candidates) + ".";
  }

  /**
   * Like {@link #didYouMean}, but of many candidates some are listed, those first that begin as the
   * name does.
   */
  public static String didYouMeanOrSome(String name, Collection<String> candidates) {
    String answer = didYouMean(name, candidates);
    if (!answer.isEmpty() || candidates.isEmpty()) {
      return answer;
    }
    String some =
        candidates.stream()
            .sorted(Comparator.comparingInt(c -> -common(name, c)))
            .limit(SOME)
            .collect(Collectors.joining(", "));
    return " Known: %s and %d more.".formatted(some, candidates.size() - SOME);
  }

  private static int common(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length())
        && Character.toLowerCase(a.charAt(length)) == Character.toLowerCase(b.charAt(length))) {
      length++;
    }
    return length;
  }

  /**
   * Damerau-Levenshtein distance, the variant of optimal string alignment (no part is edited
   * twice), with three rows of the table.
   */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
