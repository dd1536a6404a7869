package io.sparksynth.sample;

/**
 * Rows that come round: of a table's rows, in their order, as many are chosen as a curve asks for,
 * and each has a place in its round. In every round the same places come in the same order, so what
 * has a place comes once a round and at about the same time of it.
 */
public final class Turns {
  private final long rows;
  private final long chosen;

  /** Shares of the rows and of the chosen ones before each bucket. */
  private final double[] from;

  private final double[] to;

  /** Of round r: how many are chosen before it. The last entry is beyond the last round. */
  private final long[] firsts;

  /** Place of the first that is chosen in the first round, which may have begun before the rows. */
  private final long begun;

  private final long places;

  private Turns(
      long rows, long chosen, double[] from, double[] to, long[] firsts, long begun, long places) {
    this.rows = rows;
    this.chosen = chosen;
    this.from = from;
    this.to = to;
    this.firsts = firsts;
    this.begun = begun;
    this.places = places;
  }

  /**
   * Turns of rows that fall into buckets.
   *
   * @param chosen how many rows are chosen
   * @param rowWeights relative numbers of rows of the buckets
   * @param weights relative numbers of chosen rows: those of all buckets of a whole round add up to
   *     1
   * @param rounds number of the round of each bucket, ascending from 0 without gaps
   * @param before the weight of the first round before the first bucket
   * @throws IllegalArgumentException if nothing can be chosen
   */
  public static Turns of(
      long rows, long chosen, double[] rowWeights, double[] weights, int[] rounds, double before) {
    double[] from = Weights.cumulated(rowWeights);
    double[] to = Weights.cumulated(weights);
    int last = rounds.length == 0 ? 0 : rounds[rounds.length - 1];
    long[] firsts = new long[last + 2];
    for (int bucket = rounds.length - 1; bucket >= 0; bucket--) {
      firsts[rounds[bucket]] = (long) (chosen * to[bucket]);
    }
    firsts[last + 1] = chosen;
    long begun = Math.round(chosen * (before / Weights.sum(weights)));
    long places = 1;
    for (int round = 0; round <= last; round++) {
      places = Math.max(places, firsts[round + 1] - firsts[round] + (round == 0 ? begun : 0));
    }
    return new Turns(rows, chosen, from, to, firsts, begun, places);
  }

  /**
   * Turns of rows that are chosen evenly, round after round.
   *
   * @param chosen how many rows are chosen
   * @param places of a round
   */
  public static Turns even(long rows, long chosen, long places) {
    double[] all = {0, 1};
    return new Turns(rows, chosen, all, all, new long[] {0, chosen}, 0, places);
  }

  /** How many places a round has. */
  public long places() {
    return places;
  }

  /** Finds the turns of rows. Belongs to one thread: it remembers where it was. */
  public static final class Cursor {
    private final Turns turns;
    private int bucket;
    private int round;
    private long lastRow = -1;
    private long lastRank;

    public Cursor(Turns turns) {
      this.turns = turns;
    }

    /** How many rows are chosen before a row. */
    private long rank(long row) {
      if (row >= turns.rows) {
        return turns.chosen;
      }
      double share = (double) row / turns.rows;
      double[] from = turns.from;
      if (share < from[bucket] || share >= from[bucket + 1]) {
        seek(share);
      }
      double width = from[bucket + 1] - from[bucket];
      double within = (share - from[bucket]) / width;
      double[] to = turns.to;
      return (long) (turns.chosen * (to[bucket] + within * (to[bucket + 1] - to[bucket])));
    }

    private void seek(double share) {
      int low = 0;
      int high = turns.from.length - 1;
      while (high - low > 1) {
        int middle = (low + high) >>> 1;
        if (turns.from[middle] <= share) {
          low = middle;
        } else {
          high = middle;
        }
      }
      bucket = low;
    }

    /** The place of a row in its round, or -1 if it is not chosen. */
    public long place(long row) {
      long rank = row == lastRow ? lastRank : rank(row);
      long next = rank(row + 1);
      lastRow = row + 1;
      lastRank = next;
      if (next <= rank) {
        return -1;
      }
      while (rank < turns.firsts[round]) {
        round--;
      }
      while (rank >= turns.firsts[round + 1]) {
        round++;
      }
      return (rank - turns.firsts[round] + (round == 0 ? turns.begun : 0)) % turns.places;
    }
  }
}
