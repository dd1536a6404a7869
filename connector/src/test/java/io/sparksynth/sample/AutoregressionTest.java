package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.random.Cells;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the closed form of AR(1); each bound is about six standard errors. */
class AutoregressionTest {
  private static final int SERIES = 400;
  private static final int STEPS = 1000;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.75, 0.9})
  void isNormalWithGeometricCorrelations(double phi) {
    Autoregression noise = Autoregression.of(phi);
    double sum = 0;
    double squares = 0;
    double fourth = 0;
    double[] products = new double[11];
    for (int s = 0; s < SERIES; s++) {
      for (int t = 0; t < STEPS; t++) {
        double x = noise.at(9, s, t);
        sum += x;
        squares += x * x;
        fourth += x * x * x * x;
        for (int lag : new int[] {1, 2, 3, 10}) {
          products[lag] += x * noise.at(9, s, t + lag);
        }
      }
    }
    double n = (double) SERIES * STEPS;
    double effective = n * (1 - phi) / (1 + phi);
    double tolerance = 6 / Math.sqrt(effective);
    assertThat(sum / n).isBetween(-tolerance, tolerance);
    assertThat(squares / n).isBetween(1 - 1.5 * tolerance, 1 + 1.5 * tolerance);
    assertThat(fourth / n).isBetween(3 - 10 * tolerance, 3 + 10 * tolerance);
    for (int lag : new int[] {1, 2, 3, 10}) {
      double wanted = Math.pow(phi, lag);
      assertThat(products[lag] / n).isBetween(wanted - 1.5 * tolerance, wanted + 1.5 * tolerance);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.75, 0.99})
  void aCursorGivesTheSameInAnyOrder(double phi) {
    Autoregression noise = Autoregression.of(phi);
    Autoregression.Cursor cursor = noise.cursor(9, 5);
    for (int read = 0; read < 3000; read++) {
      // mostly forward, sometimes far off, of more series than it has places for
      long series = Cells.below(Cells.bits(1, read), 11);
      long step =
          Cells.uniform(2, read) < 0.9 ? read / 20 : Cells.below(Cells.bits(3, read), 4000) - 2000;
      assertThat(cursor.at(series, step)).isEqualTo(noise.at(9, series, step));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40, 1000})
  void aCursorThatReadsAllSeriesGivesTheSame(int series) {
    Autoregression noise = Autoregression.of(0.6);
    Autoregression.Cursor cursor = noise.cursor(9, series);
    int batch = 100;
    long[] of = new long[batch];
    long[] steps = new long[batch];
    double[] out = new double[batch];
    long row = 0;
    for (int read = 0; read < 400; read++) {
      // batches of any length that follow each other, begin anew elsewhere, or know other series
      boolean jumps = Cells.uniform(4, read) < 0.1;
      row = jumps ? Cells.below(Cells.bits(5, read), 50L * series) : row;
      int n = 1 + (int) Cells.below(Cells.bits(6, read), batch);
      for (int i = 0; i < n; i++) {
        of[i] = Cells.uniform(7, row) < 0.01 ? series + 3 : (row * 7 + 3) % series;
        steps[i] = row / series - 5;
        row++;
      }
      cursor.fill(of, steps, n, out);
      for (int i = 0; i < n; i++) {
        assertThat(out[i]).isEqualTo(noise.at(9, of[i], steps[i]));
      }
    }
  }
}
