package io.sparksynth.sample;

/**
 * A distribution as its quantile function (inverse cumulative distribution function): give it a
 * uniform number.
 */
@FunctionalInterface
public interface Quantile {
  /**
   * The value below which the fraction {@code u} of the distribution lies; never falls when {@code
   * u} grows, if it {@link #rises}.
   *
   * @param u in the open interval (0, 1); anything else gives an undefined value
   */
  double at(double u);

  /** Whether the value never falls when the number grows; only mixtures may fall. */
  default boolean rises() {
    return true;
  }

  /** Sets {@code out[i] = at(u[i])} for i in [0, n); both may be the same array. */
  default void at(double[] u, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = at(u[i]);
    }
  }
}
