package io.sparksynth.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that a misspelt one probably means, by edit distance. */
public final class NearestName {
  private static final int FEW = 12;

  private NearestName() {}

  /** The nearest candidate, if at most a third of the name (and at least one letter) would have to change. */
  public static Optional<String> of(String name, Collection<String> candidates) {
    int bound = Math.max(1, name.length() / 3);
    return candidates.stream()
        .filter(candidate -> distance(name, candidate) <= bound)
        .min(Comparator.comparingInt((String c) -> distance(name, c)).thenComparing(c -> c));
  }

  /** {@code " Did you mean 'x'?"}, else {@code " Known: a, b, c."} when they are few, else nothing. */
  public static String didYouMean(String name, Collection<String> candidates) {
    Optional<String> nearest = of(name, candidates);
    if (nearest.isPresent()) {
      return " Did you mean '%s'?".formatted(nearest.get());
    }
    return candidates.isEmpty() || candidates.size() > FEW
        ? ""
        : " Known: %s.".formatted(String.join(", ", candidates));
  }

  private static int distance(String a, String b) {
    String left = a.toLowerCase(Locale.ROOT);
    String right = b.toLowerCase(Locale.ROOT);
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[previous.length];
      current[0] = i;
      for (int j = 1; j < current.length; j++) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        current[j] =
            Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
