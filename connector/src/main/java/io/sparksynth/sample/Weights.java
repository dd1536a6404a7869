package io.sparksynth.sample;

import java.util.Arrays;

/** Checks and sums of weights. */
final class Weights {
  private Weights() {}

  /**
   * The weights' sum, compensated (Neumaier), so that its error does not grow with their number.
   */
  static double sum(double[] weights) {
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < weights.length; i++) {
      double weight = weights[i];
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Weight " + i + " must be finite and >= 0, got " + weight + ".");
      }
      double next = sum + weight;
      lost += sum >= weight ? (sum - next) + weight : (weight - next) + sum;
      sum = next;
    }
    double total = sum + lost;
    if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The sum of the weights must be finite and > 0, got "
              + total
              + " from "
              + weights.length
              + " weights.");
    }
    return total;
  }

  /** n + 1 numbers from 0 to exactly 1: entry i is the share of the weights below i. */
  static double[] cumulated(double[] weights) {
    double total = sum(weights);
    double[] cumulated = new double[weights.length + 1];
    double sum = 0;
    double lost = 0;
    int lastPositive = 0;
    for (int i = 0; i < weights.length; i++) {
      double weight = weights[i] / total;
      double next = sum + weight;
      lost += sum >= weight ? (sum - next) + weight : (weight - next) + sum;
      sum = next;
      cumulated[i + 1] =
          weight == 0 ? cumulated[i] : Math.min(1, Math.max(cumulated[i], sum + lost));
      lastPositive = weight == 0 ? lastPositive : i;
    }
    Arrays.fill(cumulated, lastPositive + 1, cumulated.length, 1);
    return cumulated;
  }
}
