package io.sparksynth.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A mixture of distributions as one table: a number chooses the part by weight and, stretched over
 * what is left of it, the value. All parts are cubics of the same shape, so that no branch depends
 * on the part, which no processor could predict. Memory: 32 KB a part.
 */
public final class QuantileMixture implements Quantile {
  /** So many parts are told apart by comparisons faster than by a table. */
  private static final int FEW = 4;

  private final GuideTable table;
  private final double[] from;
  private final double[] stretch;
  private final QuantileTable[] parts;
  private final double[] coefficients;
  private final double[] min;
  private final double[] max;

  private QuantileMixture(GuideTable table, QuantileTable[] parts) {
    this.table = table;
    this.parts = parts;
    int n = parts.length;
    from = new double[n];
    stretch = new double[n];
    min = new double[n];
    max = new double[n];
    coefficients = new double[n * QuantileTable.SIZE];
    for (int p = 0; p < n; p++) {
      from[p] = table.cumulated(p);
      stretch[p] = 1 / table.probability(p);
      min[p] = parts[p].min();
      max[p] = parts[p].max();
      parts[p].copyTo(coefficients, p * QuantileTable.SIZE);
    }
  }

  /**
   * The mixture of parts with relative weights above 0, in the order of the numbers that give them;
   * empty if a part is no table.
   */
  public static Optional<Quantile> of(double[] weights, List<Quantile> parts) {
    if (!parts.stream().allMatch(QuantileTable.class::isInstance)) {
      return Optional.empty();
    }
    QuantileTable[] tables =
        parts.stream().map(QuantileTable.class::cast).toArray(QuantileTable[]::new);
    return Optional.of(new QuantileMixture(GuideTable.of(weights), tables));
  }

  @Override
  public double at(double u) {
    int part = from.length <= FEW ? partOfFew(u) : table.index(u);
    double stretched = (u - from[part]) * stretch[part];
    double within = QuantileTable.within(stretched, 0x1p-53, 1 - 0x1p-53);
    long tail = QuantileTable.tail(within);
    int cell = QuantileTable.cell(within, tail);
    if (cell < 0) {
      return parts[part].at(within);
    }
    int at = part * QuantileTable.SIZE + (cell << 2);
    double value = QuantileTable.value(coefficients, at, QuantileTable.position(tail));
    return QuantileTable.within(value, min[part], max[part]);
  }

  /** If each part lies above those before it. */
  @Override
  public boolean rises() {
    for (int p = 1; p < parts.length; p++) {
      if (parts[p - 1].at(1 - 0x1p-53) > parts[p].at(0x1p-53)) {
        return false;
      }
    }
    return true;
  }

  /** {@link GuideTable#index} by comparing with each bound: the sign bit of the difference. */
  private int partOfFew(double u) {
    int part = 0;
    for (int p = 1; p < from.length; p++) {
      part += 1 - (int) (Double.doubleToRawLongBits(u - from[p]) >>> 63);
    }
    return part;
  }

  @Override
  public void at(double[] u, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = at(u[i]);
    }
  }

  @Override
  public String toString() {
    return "a mixture of " + Arrays.toString(parts);
  }
}
