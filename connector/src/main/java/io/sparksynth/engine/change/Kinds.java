package io.sparksynth.engine.change;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.FeistelPermutation;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which kind of update a row gets in each round. The kinds stand by their weights in a long cycle
 * that every row enters at a place of its own, so the rounds in which a row gets a kind can be
 * counted without going through them.
 */
public final class Kinds {
  private static final int LENGTH = 1024;

  private final long key;
  private final int[] cycle = new int[LENGTH];

  /** For each kind: how often it stands before each place of the cycle. */
  private final int[][] before;

  /** For each kind: the places of the cycle where it stands. */
  private final int[][] places;

  /** For each kind: how many places back it stood last, from each place of the cycle on. */
  private final int[][] back;

  private Kinds(long key, int kinds) {
    this.key = Keys.derive(key, "kinds");
    before = new int[kinds][LENGTH + 1];
    places = new int[kinds][];
    back = new int[kinds][LENGTH];
  }

  /**
   * Kinds by weight.
   *
   * @param weights at least one, each greater than 0
   */
  public static Kinds of(long key, double[] weights) {
    if (weights.length > LENGTH / 2) {
      throw new IllegalArgumentException(weights.length + " kinds of updates");
    }
    Kinds kinds = new Kinds(key, weights.length);
    int[] sorted = new int[LENGTH];
    double total = Arrays.stream(weights).sum();
    double cumulated = 0;
    int from = 0;
    for (int k = 0; k < weights.length; k++) {
      cumulated += weights[k];
      int left = weights.length - 1 - k; // each of the later kinds needs a place
      int to = (int) Math.round(cumulated / total * LENGTH);
      to = left == 0 ? LENGTH : Math.min(LENGTH - left, Math.max(from + 1, to));
      Arrays.fill(sorted, from, to, k);
      from = to;
    }
    FeistelPermutation shuffle = FeistelPermutation.of(kinds.key, LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      kinds.cycle[i] = sorted[(int) shuffle.apply(i)];
    }
    kinds.index();
    return kinds;
  }

  private void index() {
    for (int k = 0; k < before.length; k++) {
      int last = -1;
      for (int i = 0; i < 2 * LENGTH; i++) {
        int at = i % LENGTH;
        last = cycle[at] == k ? i : last;
        back[k][at] = i - last;
        before[k][at + 1] = before[k][at] + (cycle[at] == k ? 1 : 0);
      }
      int kind = k;
      places[k] = IntStream.range(0, LENGTH).filter(at -> cycle[at] == kind).toArray();
    }
  }

  int count() {
    return before.length;
  }

  /** Where a row enters the cycle. */
  long phase(long row) {
    return Cells.below(Cells.bits(key, row), LENGTH);
  }

  int kind(long phase, long round) {
    return cycle[(int) ((phase + round) % LENGTH)];
  }

  /** The last round, up to one, in which a row gets a kind; may be before the first round. */
  long latest(int kind, long phase, long round) {
    return round - back[kind][(int) ((phase + round) % LENGTH)];
  }

  /** How many of the rounds before one bring a kind to a row. */
  long countBefore(int kind, long phase, long round) {
    long end = phase + round;
    return end / LENGTH * before[kind][LENGTH]
        + before[kind][(int) (end % LENGTH)]
        - before[kind][(int) phase];
  }

  /** The round that brings a kind to a row for the n-th time, from 0: {@link #countBefore} is n. */
  long round(int kind, long phase, long n) {
    long nth = n + before[kind][(int) phase];
    int[] at = places[kind];
    return nth / at.length * LENGTH + at[(int) (nth % at.length)] - phase;
  }
}
