package io.sparksynth.sample;

import org.jspecify.annotations.Nullable;

/**
 * A distribution rounded to whole multiples of a unit, within bounds. Where these are few and rise,
 * the numbers at which each multiple begins are found once by bisection and then looked up: the
 * same values as by rounding, without a cubic and a floor for each row.
 */
public final class RoundedQuantile {
  /** More multiples would crowd out of the nearest cache what they save. */
  private static final int MOST = 2048;

  /** Beyond these, which few numbers are, a quantile may be slow: it is rounded one by one. */
  private static final double LOW = 0x1p-17;

  private static final double HIGH = 1 - 0x1p-17;

  private final Quantile numbers;
  private final double perUnit;
  private final long least;
  private final long most;
  private final long first;
  private final @Nullable GuideTable steps;

  private RoundedQuantile(Quantile numbers, double perUnit, long least, long most) {
    this.numbers = numbers;
    this.perUnit = perUnit;
    this.least = least;
    this.most = most;
    first = rounded(LOW);
    long last = rounded(HIGH);
    // a difference below 0 has overflowed, or the numbers fall
    boolean isFew = last - first >= 0 && last - first < MOST;
    steps = numbers.rises() && isFew ? steps((int) (last - first)) : null;
  }

  /**
   * The multiples of a distribution.
   *
   * @param perUnit units in 1, as 100 for cents
   * @param least the least multiple that there can be
   * @param most the greatest
   */
  public static RoundedQuantile of(Quantile numbers, double perUnit, long least, long most) {
    return new RoundedQuantile(numbers, perUnit, least, most);
  }

  /** The multiple at a number in (0, 1). */
  public long at(double u) {
    return steps == null ? rounded(u) : stepped(steps, u);
  }

  /** Sets {@code out[i] = at(u[i])}. */
  public void at(double[] u, long[] out, int n) {
    GuideTable known = steps;
    if (known == null) {
      for (int i = 0; i < n; i++) {
        out[i] = rounded(u[i]);
      }
    } else {
      for (int i = 0; i < n; i++) {
        out[i] = stepped(known, u[i]);
      }
    }
  }

  private long stepped(GuideTable known, double u) {
    return u < LOW || u > HIGH ? rounded(u) : first + known.index(u);
  }

  private long rounded(double u) {
    return Math.max(least, Math.min(most, (long) Math.floor(numbers.at(u) * perUnit + 0.5)));
  }

  private GuideTable steps(int count) {
    double[] begins = new double[count + 2];
    begins[count + 1] = 1;
    double from = LOW;
    for (int step = 1; step <= count; step++) {
      from = begin(first + step, from);
      begins[step] = from;
    }
    return GuideTable.between(begins);
  }

  /** The smallest number, from one on, whose multiple is not below another. */
  private double begin(long multiple, double from) {
    if (rounded(from) >= multiple) {
      return from;
    }
    // positive numbers are ordered as their bits are
    long below = Double.doubleToRawLongBits(from);
    long above = Double.doubleToRawLongBits(HIGH);
    while (above - below > 1) {
      long middle = (below + above) >>> 1;
      if (rounded(Double.longBitsToDouble(middle)) < multiple) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return Double.longBitsToDouble(above);
  }
}
