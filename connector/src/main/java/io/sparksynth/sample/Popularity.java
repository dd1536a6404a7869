package io.sparksynth.sample;

/**
 * Which of n parents a child picks, as the parent's rank by popularity: rank 0 is picked most. The
 * rank is a pure function of (key, row); a {@link FeistelPermutation} maps ranks to rows, so that
 * the popular parents are not the first ids.
 */
public sealed interface Popularity permits Uniform, BoundedPareto, Zipf {
  /** The number of parents, at least 1. */
  long size();

  /** The rank, in [0, size), that the child {@code row} picks. */
  long rank(long key, long row);

  /**
   * The share of all children that the most popular {@code topFraction} (0 to 1) of the parents
   * get.
   */
  double share(double topFraction);

  /** The chance that a child picks {@code rank}. */
  double probability(long rank);

  /** Every parent as popular as any other. */
  static Popularity uniform(long n) {
    return Uniform.of(n);
  }

  /**
   * {@code share} of the children belong to the top {@code top} of the parents; "80/20" is {@code
   * (n, 0.8, 0.2)}.
   */
  static Popularity pareto(long n, double share, double top) {
    return BoundedPareto.of(n, share, top, BoundedPareto.DEFAULT_MAX);
  }

  /** Rank k (from 0) with a weight of (k + 1)^-exponent. */
  static Popularity zipf(long n, double exponent) {
    return Zipf.of(n, exponent);
  }

  /** Checks a number of parents. */
  static void checkSize(long n) {
    if (n < 1) {
      throw new IllegalArgumentException(
          "The number of parents to pick from must be at least 1, got " + n + ".");
    }
  }
}
