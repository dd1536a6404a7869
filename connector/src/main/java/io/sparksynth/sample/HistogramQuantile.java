package io.sparksynth.sample;

/** Piecewise uniform between edges. */
final class HistogramQuantile implements Quantile {
  private final GuideTable bins;
  private final double[] edges;
  private final double[] slopes;

  private HistogramQuantile(GuideTable bins, double[] edges, double[] slopes) {
    this.bins = bins;
    this.edges = edges;
    this.slopes = slopes;
  }

  static HistogramQuantile of(double[] edges, double[] weights) {
    if (edges.length != weights.length + 1) {
      throw new IllegalArgumentException(
          "histogram: needs one edge more than weights, got "
              + edges.length
              + " edges and "
              + weights.length
              + " weights.");
    }
    for (int i = 0; i < edges.length; i++) {
      Distributions.finite("histogram", "edge " + i, edges[i]);
      if (i > 0 && edges[i] < edges[i - 1]) {
        throw new IllegalArgumentException(
            "histogram: edges must not fall, got " + edges[i - 1] + " before " + edges[i] + ".");
      }
    }
    GuideTable bins = GuideTable.of(weights);
    double[] slopes = new double[weights.length];
    for (int i = 0; i < slopes.length; i++) {
      double share = bins.probability(i);
      slopes[i] = share > 0 ? (edges[i + 1] - edges[i]) / share : 0;
    }
    return new HistogramQuantile(bins, edges.clone(), slopes);
  }

  @Override
  public double at(double u) {
    int bin = bins.index(u);
    return Math.min(edges[bin + 1], edges[bin] + (u - bins.cumulated(bin)) * slopes[bin]);
  }
}
