package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.random.Cells;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RoundedQuantileTest {
  record Case(Quantile numbers, double perUnit, long least, long most) {}

  static final List<Case> CASES =
      List.of(
          new Case(QuantileTable.of(NormalDistribution.of(-84, 8)), 1, -9999, 9999),
          new Case(QuantileTable.of(NormalDistribution.of(0, 1)), 100, -250, 300),
          new Case(QuantileTable.of(BetaDistribution.of(2, 8)), 1000, 0, 999),
          new Case(QuantileTable.of(ExponentialDistribution.of(40)), 1, 0, 99),
          // more multiples than are looked up
          new Case(QuantileTable.of(ExponentialDistribution.of(40)), 1000, 0, 99_999_999),
          new Case(
              QuantileMixture.of(
                      new double[] {61, 39},
                      List.of(
                          QuantileTable.constant(0), QuantileTable.of(BetaDistribution.of(2, 8))))
                  .orElseThrow(),
              1000,
              0,
              9999),
          // the part that is drawn by small numbers lies above the other
          new Case(
              QuantileMixture.of(
                      new double[] {1, 2},
                      List.of(
                          QuantileTable.of(NormalDistribution.of(50, 10)),
                          QuantileTable.of(NormalDistribution.of(0, 1))))
                  .orElseThrow(),
              1,
              -999,
              999),
          // parts that overlap
          new Case(
              QuantileMixture.of(
                      new double[] {1, 1},
                      List.of(
                          QuantileTable.of(NormalDistribution.of(0, 10)),
                          QuantileTable.of(NormalDistribution.of(5, 10))))
                  .orElseThrow(),
              1,
              -999,
              999),
          // so wide that a long can't hold the distance
          new Case(
              QuantileTable.of(NormalDistribution.of(0, 1e18)), 1, Long.MIN_VALUE, Long.MAX_VALUE),
          new Case(u -> -100 * u, 1, -99, 99),
          new Case(QuantileTable.constant(7), 1, 0, 100));

  @ParameterizedTest
  @FieldSource("CASES")
  void isTheNumberRounded(Case of) {
    RoundedQuantile rounded = RoundedQuantile.of(of.numbers, of.perUnit, of.least, of.most);
    int n = 200_000;
    double[] u = new double[n];
    long[] out = new long[n];
    for (int i = 0; i < n; i++) {
      u[i] = i < 54 ? Math.pow(2, -i) * (1 - 0x1p-53) : Cells.uniform(3, i);
    }
    rounded.at(u, out, n);
    for (int i = 0; i < n; i++) {
      long wanted = (long) Math.floor(of.numbers.at(u[i]) * of.perUnit + 0.5);
      assertThat(out[i]).isEqualTo(Math.max(of.least, Math.min(of.most, wanted)));
      assertThat(rounded.at(u[i])).isEqualTo(out[i]);
    }
  }

  @Test
  void aMultipleBeginsWhereRoundingBegins() {
    Quantile normal = QuantileTable.of(NormalDistribution.of(0, 10));
    RoundedQuantile rounded = RoundedQuantile.of(normal, 1, -1000, 1000);
    double half = NormalDistribution.of(0, 10).cumulativeProbability(2.5);
    assertThat(rounded.at(half - 1e-7)).isEqualTo(2);
    assertThat(rounded.at(half + 1e-7)).isEqualTo(3);
  }
}
