package io.sparksynth.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/**
 * Distributions as {@link Quantile}s. Continuous ones are tables (see {@link QuantileTable}) or
 * closed forms; discrete ones give whole numbers. Standard tables are kept by family and shape,
 * since the scale is applied to a copy. Every factory throws IllegalArgumentException with the
 * parameter's name, bounds and value if a parameter is out of bounds.
 */
public final class Distributions {
  private static final int CACHED = 512;
  private static final double SMALLEST_SHAPE = 0.01;
  private static final Map<Shape, QuantileTable> TABLES = new ConcurrentHashMap<>();

  /** A family with its shape parameters; {@code b} is 0 where there is one only. */
  private record Shape(String family, double a, double b) {}

  private Distributions() {}

  /** Uniform on (min, max), or the constant if both are the same. */
  public static Quantile uniform(double min, double max) {
    finite("uniform", "min", min);
    finite("uniform", "max", max);
    ordered("uniform", "min", min, "max", max);
    double width = max - min;
    finite("uniform", "max - min", width);
    return u -> min + width * u;
  }

  /** Normal; {@code sd} 0 gives the constant {@code mean}. */
  public static Quantile normal(double mean, double sd) {
    finite("normal", "mean", mean);
    between("normal", "sd", sd, 0, Double.MAX_VALUE);
    return sd == 0 ? u -> mean : standardNormal().affine(mean, sd);
  }

  static QuantileTable standardNormal() {
    return table("normal", 0, 0, () -> NormalDistribution.of(0, 1));
  }

  /**
   * Log-normal: the logarithm is normal with mean {@code mu} and standard deviation {@code sigma}
   * (0 to 50).
   */
  public static Quantile lognormal(double mu, double sigma) {
    between("lognormal", "mu", mu, -300, 300);
    between("lognormal", "sigma", sigma, 0, 50);
    double median = Math.exp(mu);
    return sigma == 0
        ? u -> median
        : table("lognormal", sigma, 0, () -> LogNormalDistribution.of(0, sigma)).affine(0, median);
  }

  /** Log-normal by its median, e to the power of mu. */
  public static Quantile lognormalMedian(double median, double sigma) {
    positive("lognormal", "median", median);
    return lognormal(Math.log(median), sigma);
  }

  /** Log-normal by its own mean and standard deviation. */
  public static Quantile lognormalMeanSd(double mean, double sd) {
    positive("lognormal", "mean", mean);
    between("lognormal", "sd", sd, 0, Double.MAX_VALUE);
    double variance = Math.log1p((sd / mean) * (sd / mean));
    return lognormal(Math.log(mean) - variance / 2, Math.sqrt(variance));
  }

  /** Gamma with mean {@code shape * scale}. */
  public static Quantile gamma(double shape, double scale) {
    between("gamma", "shape", shape, SMALLEST_SHAPE, 1e6);
    positive("gamma", "scale", scale);
    return table("gamma", shape, 0, () -> GammaDistribution.of(shape, 1)).affine(0, scale);
  }

  /** Beta on (0, 1) with mean {@code a / (a + b)}. */
  public static Quantile beta(double a, double b) {
    between("beta", "a", a, SMALLEST_SHAPE, 1e6);
    between("beta", "b", b, SMALLEST_SHAPE, 1e6);
    return table("beta", a, b, () -> BetaDistribution.of(a, b));
  }

  /** Exponential by its mean. */
  public static Quantile exponential(double mean) {
    positive("exponential", "mean", mean);
    return weibull(1, mean);
  }

  /**
   * Pareto: values from {@code scale} up, the chance to exceed x being (scale / x) to the power of
   * {@code shape}.
   */
  public static Quantile pareto(double scale, double shape) {
    positive("pareto", "scale", scale);
    between("pareto", "shape", shape, 0.1, 1e6);
    return table("pareto", shape, 0, () -> ParetoDistribution.of(1, shape)).affine(0, scale);
  }

  /** Weibull; {@code shape} 1 is exponential with mean {@code scale}. */
  public static Quantile weibull(double shape, double scale) {
    between("weibull", "shape", shape, 0.1, 1e6);
    positive("weibull", "scale", scale);
    return table("weibull", shape, 0, () -> WeibullDistribution.of(shape, 1)).affine(0, scale);
  }

  /** Triangular on (min, max) with its peak at {@code mode}. */
  public static Quantile triangular(double min, double mode, double max) {
    finite("triangular", "min", min);
    finite("triangular", "max", max);
    ordered("triangular", "min", min, "mode", mode);
    ordered("triangular", "mode", mode, "max", max);
    double width = max - min;
    finite("triangular", "max - min", width);
    if (width == 0) {
      return u -> min;
    }
    double peak = (mode - min) / width;
    double rising = width * (mode - min);
    double falling = width * (max - mode);
    return u -> u < peak ? min + Math.sqrt(u * rising) : max - Math.sqrt((1 - u) * falling);
  }

  /**
   * Piecewise uniform: the share of {@code weights[i]} lies evenly between {@code edges[i]} and
   * {@code edges[i + 1]}.
   *
   * @param edges never falling, one more than weights
   */
  public static Quantile histogram(double[] edges, double[] weights) {
    return HistogramQuantile.of(edges, weights);
  }

  /** Poisson, in whole numbers; {@code mean} up to 1e9. */
  public static Quantile poisson(double mean) {
    between("poisson", "mean", mean, 0, 1e9);
    return mean == 0 ? u -> 0 : PoissonQuantile.of(mean);
  }

  /**
   * Zipf: ranks 1 to n, rank k with a weight of k to the power of {@code -exponent}; rank 1 at the
   * lowest u.
   */
  public static Quantile zipf(long n, double exponent) {
    if (n < 1) {
      throw new IllegalArgumentException("zipf: n must be at least 1, got " + n + ".");
    }
    between("zipf", "exponent", exponent, 0, 100);
    return ZipfQuantile.of(n, exponent);
  }

  /**
   * The standard table of a family, built once; the map stops growing so that odd specs can't fill
   * the memory.
   */
  private static QuantileTable table(
      String family, double a, double b, Supplier<? extends ContinuousDistribution> distribution) {
    Shape shape = new Shape(family, a, b);
    QuantileTable cached = TABLES.get(shape);
    if (cached != null) {
      return cached;
    }
    QuantileTable built = QuantileTable.of(distribution.get());
    if (TABLES.size() < CACHED) {
      TABLES.put(shape, built);
    }
    return built;
  }

  static void finite(String what, String name, double value) {
    between(what, name, value, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  static void positive(String what, String name, double value) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          what + ": " + name + " must be finite and > 0, got " + value + ".");
    }
  }

  static void between(String what, String name, double value, double min, double max) {
    if (value >= min && value <= max) {
      return;
    }
    String bounds =
        max < Double.MAX_VALUE
            ? "from " + min + " to " + max
            : min > -Double.MAX_VALUE ? "finite and >= " + min : "finite";
    throw new IllegalArgumentException(
        what + ": " + name + " must be " + bounds + ", got " + value + ".");
  }

  private static void ordered(String what, String low, double min, String high, double max) {
    if (!(min <= max)) {
      throw new IllegalArgumentException(
          what + ": " + low + " must not exceed " + high + ", got " + min + " and " + max + ".");
    }
  }
}
