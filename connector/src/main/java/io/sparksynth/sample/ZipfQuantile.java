package io.sparksynth.sample;

/**
 * Zipf's ranks by their quantile function: a guide table for the first ranks; for the rest, the
 * integral of the power by the midpoint rule, whose relative error s(s+1)/(24 k²) is below s(s+1) ×
 * 2e-10 beyond rank 16,384.
 */
final class ZipfQuantile implements Quantile {
  private final ZipfHead head;
  private final double n;
  private final double from;
  private final double slope;
  private final double tailStart;

  private ZipfQuantile(ZipfHead head, long n) {
    this.head = head;
    this.n = n;
    PowerSum powers = head.powers();
    from = powers.integral(head.size() + 0.5);
    tailStart = head.tailStart();
    slope = (powers.integral(n + 0.5) - from) / (1 - tailStart);
  }

  static Quantile of(long n, double exponent) {
    ZipfHead head = ZipfHead.of(n, exponent);
    return new ZipfQuantile(head, n);
  }

  @Override
  public double at(double u) {
    int index = head.index(u);
    if (index < head.size()) {
      return index + 1.0;
    }
    double x = head.powers().inverse(from + (u - tailStart) * slope);
    return Math.min(n, Math.max(head.size() + 1.0, Math.floor(x + 0.5)));
  }
}
