package io.sparksynth.spec;

import java.math.BigDecimal;

/**
 * {@code 80/20}: a share of the events falls on a top share of those that can have them.
 *
 * @param share share of the events, in (0, 1)
 * @param top share of the most popular, in (0, 1), not above {@code share}
 */
public record Ratio(double share, double top) {
  @Override
  public String toString() {
    return percent(share) + "/" + percent(top);
  }

  private static String percent(double part) {
    return BigDecimal.valueOf(part).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
