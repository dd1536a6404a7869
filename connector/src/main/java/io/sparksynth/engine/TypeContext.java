package io.sparksynth.engine;

import io.sparksynth.sample.Quantile;
import io.sparksynth.spec.DataType;
import java.util.Locale;

/**
 * What a generator may ask of its column's type: whether its values belong in it, and how they are
 * rounded to it; see {@link ColumnContext#types}.
 */
public final class TypeContext {
  /** How rare numbers may be that a type can't hold. */
  private static final double RARE = 1e-6;

  private final ColumnContext column;

  TypeContext(ColumnContext column) {
    this.column = column;
  }

  /** Fails if the column is of a type that texts don't belong in. */
  public void requireText() {
    DataType type = column.type(DataType.STRING);
    if (PhysicalType.of(type) != PhysicalType.STRING) {
      throw column.fail("makes texts, but the column is " + type);
    }
  }

  /**
   * Like {@link #requireText}, for texts that may be numbers: a type of whole numbers that holds
   * them all will do.
   *
   * @param areDigits whether they have no other characters
   * @param length of the longest
   */
  public void requireTextOrDigits(boolean areDigits, int length) {
    DataType type = column.type(DataType.STRING);
    boolean isWhole =
        PhysicalType.of(type) == PhysicalType.LONG
            && !DataType.isTime(type)
            && !type.equals(DataType.BOOLEAN);
    boolean fits =
        length <= Numbers.MOST_DIGITS
            && Numbers.power10(length) - 1 <= Numbers.most(type) / unit(type);
    if (!(isWhole && areDigits && fits)) {
      requireText();
    }
  }

  /** Numbers of a distribution, rounded to the column's type. */
  public Slot number(Quantile quantile, DataType otherwise) {
    DataType type = column.type(otherwise);
    PhysicalType physical = PhysicalType.of(type);
    if (physical == PhysicalType.STRING) {
      return numbers(quantile, otherwise);
    }
    if (physical == PhysicalType.NESTED || DataType.isTime(type) || type.equals(DataType.BOOLEAN)) {
      throw column.fail("makes numbers, but the column is " + type);
    }
    return numbers(quantile, type);
  }

  private Slot numbers(Quantile quantile, DataType type) {
    if (!Numbers.hint(type).isEmpty()) {
      requireFits(quantile, type);
    }
    return column.add(QuantileKernels.of(column.uniform().index(), quantile, type), type, false);
  }

  /**
   * A type that seems to have room for all numbers must not cut them off: its spec has no bounds in
   * mind.
   */
  private void requireFits(Quantile quantile, DataType type) {
    double most = Numbers.most(type) / Math.pow(10, Numbers.scale(type));
    for (double u : new double[] {RARE, 1 - RARE}) {
      double number =
          Math.max(
              column.spec().min().orElse(-Double.MAX_VALUE),
              Math.min(column.spec().max().orElse(Double.MAX_VALUE), quantile.at(u)));
      if (!(Math.abs(number) <= most)) {
        throw column.fail(
            String.format(Locale.ROOT, "numbers as %.6g don't fit into %s", number, type)
                + Numbers.hint(type));
      }
    }
  }

  /**
   * The greatest absolute value of numbers, but for one in a million; 0 if they don't come from a
   * distribution or a constant.
   */
  public double longestUsual(Slot numbers) {
    Kernel kernel = column.layout().kernel(numbers.index());
    Number constant = Pointwise.constant(kernel);
    if (constant != null) {
      return Math.abs(constant.doubleValue());
    }
    return kernel instanceof Pointwise pointwise
        ? pointwise
            .quantile()
            .map(q -> Math.max(Math.abs(q.at(RARE)), Math.abs(q.at(1 - RARE))))
            .orElse(0.0)
        : 0;
  }

  private static long unit(DataType type) {
    return Numbers.power10(Numbers.scale(type));
  }
}
