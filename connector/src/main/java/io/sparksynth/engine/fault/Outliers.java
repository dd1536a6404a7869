package io.sparksynth.engine.fault;

import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Numbers;
import io.sparksynth.engine.Vector;
import io.sparksynth.random.Cells;
import io.sparksynth.spec.DataType;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Values that a column can't have: of numbers the negative, a multiple of the greatest, or 1 where
 * all are larger; of dates and timestamps those in 1900 or 1970, 2999, or a century off. What is
 * impossible follows from a sample of the column.
 */
public final class Outliers {
  private static final long SECOND = 1_000_000;
  private static final long DAY = 86_400 * SECOND;
  private static final long LARGEST = 999_999_999_999_999_999L;
  private static final double LEAST_FACTOR = 5;

  /** Logarithm of how much wider than the least factor the greatest is. */
  private static final double FACTORS = Math.log(200);

  private final DataType type;
  private final long seed;
  private final double low;
  private final double high;

  private Outliers(DataType type, long seed, double low, double high) {
    this.type = type;
    this.seed = seed;
    this.low = low;
    this.high = high;
  }

  /** Outliers of a column of which the first {@code count} cells of a vector are a sample. */
  public static Outliers of(DataType type, long key, Vector sample, int count) {
    double[] values = new double[count];
    int n = 0;
    for (int i = 0; i < count; i++) {
      if (!sample.isNull(i)) {
        values[n++] =
            sample instanceof LongVector longs
                ? (double) longs.values[i]
                : ((DoubleVector) sample).values[i];
      }
    }
    Arrays.sort(values, 0, n);
    return new Outliers(type, key, n == 0 ? 0 : values[0], n == 0 ? 0 : values[n - 1]);
  }

  /** Whether columns of a type have outliers. */
  public static boolean fit(DataType type) {
    return type instanceof DataType.Decimal
        || (type instanceof DataType.Primitive
            && !type.equals(DataType.BOOLEAN)
            && !type.equals(DataType.STRING)
            && !type.equals(DataType.BINARY));
  }

  /** The outlier of a row instead of its value. */
  public long instead(long value, long row) {
    if (type.equals(DataType.DATE)) {
      return date(value, row);
    }
    if (type.equals(DataType.TIMESTAMP) || type.equals(DataType.TIMESTAMP_NTZ)) {
      long day = Math.floorDiv(value, DAY);
      return date(day, row) * DAY + Math.floorMod(value, DAY);
    }
    double unit = (double) Numbers.power10(Math.min(Numbers.scale(type), 18));
    double found = Math.rint(number((double) value, unit, row));
    long most = Math.min(Numbers.most(type), LARGEST);
    long least = Math.max(Numbers.least(type), -LARGEST);
    // the conversion to long saturates
    long other = Math.max(least, Math.min(most, (long) found));
    return other == value ? -value - 1 : other;
  }

  /** The outlier of a row instead of its value. */
  public double instead(double value, long row) {
    double other = number(value, 1, row);
    return type.equals(DataType.FLOAT) ? (float) other : other;
  }

  private double number(double value, double unit, long row) {
    double largest = Math.max(unit, Math.max(Math.abs(low), Math.abs(high)));
    double factor = LEAST_FACTOR * Math.exp(Cells.uniform(Cells.mix(seed), row) * FACTORS);
    boolean hasOne = low > 2 * unit;
    return switch (choice(row, hasOne ? 3 : 2)) {
      case 0 -> factor * largest;
      case 1 -> low < 0 ? -factor * largest : value > 0 ? -value : -largest;
      default -> unit;
    };
  }

  /** Nothing before 1900, which old calendars and files count otherwise. */
  private long date(long day, long row) {
    LocalDate date = LocalDate.ofEpochDay(day);
    LocalDate other =
        switch (choice(row, 4)) {
          case 0 -> LocalDate.of(2999, 12, 31);
          case 1 -> LocalDate.of(1900, 1, 1);
          case 2 -> date.plusYears(100);
          default -> date.getYear() > 2000 ? date.minusYears(100) : date.plusYears(200);
        };
    return other.equals(date) ? day + 365_000 : other.toEpochDay();
  }

  private int choice(long row, int bound) {
    return (int) Cells.below(Cells.bits(seed, row), bound);
  }
}
