package io.sparksynth.sample;

/** The most popular ranks of a Zipf distribution as a table; all others are one entry, the tail. */
final class ZipfHead {
  static final int SIZE = 1 << 14;

  private final PowerSum powers;
  private final GuideTable table;
  private final int size;
  private final double sum;

  private ZipfHead(PowerSum powers, GuideTable table, int size, double sum) {
    this.powers = powers;
    this.table = table;
    this.size = size;
    this.sum = sum;
  }

  static ZipfHead of(long n, double exponent) {
    PowerSum powers = new PowerSum(exponent);
    int size = (int) Math.min(n, SIZE);
    double[] weights = new double[n > size ? size + 1 : size];
    for (int i = 0; i < size; i++) {
      weights[i] = powers.power(i + 1.0);
    }
    double sum = powers.sum(n);
    if (n > size) {
      weights[size] = Math.max(0, sum - powers.sum(size));
    }
    return new ZipfHead(powers, GuideTable.of(weights), size, sum);
  }

  PowerSum powers() {
    return powers;
  }

  /** The number of ranks in the table. */
  int size() {
    return size;
  }

  /** The rank, from 0, at {@code u}, or {@link #size} if it lies in the tail. */
  int index(double u) {
    return table.index(u);
  }

  /** Where the tail starts, as a cumulated probability. */
  double tailStart() {
    return table.cumulated(size);
  }

  /** The sum of all ranks' weights, the first one's being 1. */
  double sum() {
    return sum;
  }
}
