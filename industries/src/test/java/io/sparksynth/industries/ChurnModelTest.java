package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.engine.WorldTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The churn label of retail can be learned as far as its truth allows: a logistic regression on
 * half of the customers, by gradient descent, judged on the other half. The standard error of an
 * AUC of 50,000 rows is 0.003.
 */
class ChurnModelTest {
  private static final double DAYS = 365.25;
  private static double[][] features = {};
  private static boolean[] labels = {};
  private static double[] truth = {};

  @BeforeAll
  static void read() {
    WorldTable customers = Worlds.of("retail", 1).table("customers");
    Rows rows =
        Rows.of(
            customers,
            "loyalty_tier",
            "signup_date",
            "lifetime_value",
            "is_active",
            "churned_next_90d",
            WorldTable.TRUTH);
    String[] tiers = rows.texts("loyalty_tier");
    long[] signups = rows.longs("signup_date");
    long[] values = rows.longs("lifetime_value");
    long[] active = rows.longs("is_active");
    long[] churned = rows.longs("churned_next_90d");
    truth = rows.doubles(WorldTable.TRUTH);
    labels = new boolean[rows.count()];
    features = new double[rows.count()][];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = churned[i] == 1;
      features[i] =
          new double[] {
            1,
            tiers[i].equals("Silver") ? 1 : 0,
            tiers[i].equals("Gold") ? 1 : 0,
            tiers[i].equals("Platinum") ? 1 : 0,
            active[i],
            (Worlds.END.getEpochSecond() / 86_400.0 - signups[i]) / DAYS - 2,
            values[i] / 1_000_000.0
          };
    }
  }

  private static int[] half(int which) {
    return IntStream.range(0, labels.length).filter(i -> i % 2 == which).toArray();
  }

  private static double[] scores(double[] weights) {
    return Arrays.stream(features).mapToDouble(x -> score(weights, x)).toArray();
  }

  private static double score(double[] weights, double[] x) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += weights[k] * x[k];
    }
    return sum;
  }

  private static double[] fit(int[] rows) {
    double[] weights = new double[features[0].length];
    for (int step = 0; step < 600; step++) {
      double[] gradient = new double[weights.length];
      for (int i : rows) {
        double p = 1 / (1 + Math.exp(-score(weights, features[i])));
        for (int k = 0; k < weights.length; k++) {
          gradient[k] += ((labels[i] ? 1 : 0) - p) * features[i][k];
        }
      }
      for (int k = 0; k < weights.length; k++) {
        weights[k] += 2 * gradient[k] / rows.length;
      }
    }
    return weights;
  }

  /** By ranks (Mann-Whitney); ties count by the order, which is the same for both scores. */
  private static double auc(double[] scores, int[] rows) {
    Integer[] order = IntStream.of(rows).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    double ranks = 0;
    long positives = 0;
    for (int r = 0; r < order.length; r++) {
      if (labels[order[r]]) {
        ranks += r + 1.0;
        positives++;
      }
    }
    double negatives = order.length - positives;
    return (ranks - positives * (positives + 1.0) / 2) / (positives * negatives);
  }

  @Test
  void aLogisticRegressionComesCloseToTheBestPossible() {
    double best = auc(truth, half(1));
    double found = auc(scores(fit(half(0))), half(1));
    assertThat(best).isBetween(0.70, 0.85);
    assertThat(found).isEqualTo(best, within(0.02));
  }

  @Test
  void twelvePercentChurn() {
    assertThat(Arrays.stream(truth).average().orElseThrow()).isEqualTo(0.12, within(1e-9));
    long churned = IntStream.range(0, labels.length).filter(i -> labels[i]).count();
    double error = Math.sqrt(0.12 * 0.88 / labels.length);
    assertThat((double) churned / labels.length).isEqualTo(0.12, within(4 * error));
  }
}
