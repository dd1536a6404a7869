package io.sparksynth.sample;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;

/**
 * Zipf popularity: rank k (from 0) has a weight of (k + 1)^-exponent. The first 16,384 ranks come
 * from a table, the rest exactly by rejection-inversion with further draws of the cell: Hörmann and
 * Derflinger, "Rejection-Inversion to Generate Variates from Monotone Discrete Distributions", ACM
 * TOMACS 6 (1996); it accepts nearly always beyond the first ranks. From 2^52 parents on, the
 * tail's ranks come in steps of the resolution of a double.
 */
public final class Zipf implements Popularity {
  private final long size;
  private final ZipfHead head;
  private final PowerSum powers;
  private final double from;
  private final double to;
  private final double surelyBelow;

  private Zipf(long size, double exponent) {
    this.size = size;
    head = ZipfHead.of(size, exponent);
    powers = head.powers();
    double first = head.size() + 1.0;
    from = powers.integral(first - 0.5);
    to = powers.integral(size + 0.5);
    // Ranks are accepted at once if x is at most this far below; the bound of the first rank holds
    // for all later ones.
    surelyBelow = first - powers.inverse(powers.integral(first + 0.5) - powers.power(first));
  }

  /**
   * The popularity of n parents.
   *
   * @param n from 1 to Long.MAX_VALUE
   * @param exponent from 0 (uniform) to 100
   */
  public static Popularity of(long n, double exponent) {
    Popularity.checkSize(n);
    Distributions.between("zipf", "exponent", exponent, 0, 100);
    return exponent == 0 ? Uniform.of(n) : new Zipf(n, exponent);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long rank(long key, long row) {
    int index = head.index(Cells.uniform(key, row));
    return index < head.size() ? index : tailRank(key, row);
  }

  private long tailRank(long key, long row) {
    for (int attempt = 0; ; attempt++) {
      double area = to + Cells.uniform(Keys.draw(key, attempt), row) * (from - to);
      double x = powers.inverse(area);
      long k = Math.min(size, Math.max(head.size() + 1L, (long) (x + 0.5)));
      if (k - x <= surelyBelow || area >= powers.integral(k + 0.5) - powers.power((double) k)) {
        return k - 1;
      }
    }
  }

  /** The share of the first {@code topFraction * size} ranks, the last of them in part. */
  @Override
  public double share(double topFraction) {
    double ranks = topFraction * size;
    long whole = Math.min(size, (long) ranks);
    double part = whole < size ? (ranks - whole) * powers.power(whole + 1.0) : 0;
    return ((whole == 0 ? 0 : powers.sum(whole)) + part) / head.sum();
  }

  @Override
  public double probability(long rank) {
    return powers.power(rank + 1.0) / head.sum();
  }
}
