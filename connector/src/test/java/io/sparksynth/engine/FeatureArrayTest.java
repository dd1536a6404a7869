package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays of correlated features; false alarms once in 10,000 runs. */
class FeatureArrayTest {
  private static final int ROWS = 20_000;
  private static final int SIZE = 8;

  private static World world(String array) {
    return Own.table(
        ROWS,
        """
        kind: {type: string, choice: [a, b, c, d]}
        number: {type: int, range: {min: 1, max: 3}}
        x: {type: array<double>, array: %s}
        """
            .formatted(array));
  }

  private static double[][] features(World world, int batch) {
    BatchReader reader = world.table("t").reader(List.of("x"), batch);
    double[][] found = new double[ROWS][];
    for (int from = 0; from < ROWS; from += batch) {
      int n = Math.min(batch, ROWS - from);
      reader.read(from, n);
      ListVector lists = (ListVector) reader.vector(0);
      double[] all = ((DoubleVector) lists.elements).values;
      for (int i = 0; i < n; i++) {
        found[from + i] = java.util.Arrays.copyOfRange(all, lists.offsets[i], lists.offsets[i + 1]);
      }
    }
    return found;
  }

  private static double correlation(double[][] x, int a, int b) {
    double sumA = 0;
    double sumB = 0;
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (double[] row : x) {
      sumA += row[a];
      sumB += row[b];
      ab += row[a] * row[b];
      aa += row[a] * row[a];
      bb += row[b] * row[b];
    }
    double n = x.length;
    return (ab - sumA * sumB / n) / Math.sqrt((aa - sumA * sumA / n) * (bb - sumB * sumB / n));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.9})
  void eachTwoElementsCorrelate(double rho) {
    double[][] x = features(world("{of: {normal: {}}, size: 8, correlation: " + rho + "}"), 1000);
    for (int a = 0; a < SIZE; a++) {
      for (int b = 0; b < a; b++) {
        // 84 pairs in all: 4.9 standard errors
        assertThat(correlation(x, a, b))
            .isEqualTo(rho, within(4.9 * (1 - rho * rho) / Math.sqrt(ROWS)));
      }
    }
  }

  @Test
  void rowsOfOneValueAreAlike() {
    World world = world("{of: {normal: {}}, size: 64, by: kind, share: 0.6}");
    double[][] x = features(world, 1000);
    String[] kinds = Own.texts(world, "t", "kind");
    double same = 0;
    double other = 0;
    int sames = 0;
    int others = 0;
    for (int i = 0; i + 1 < 4000; i += 2) {
      double cosine = cosine(x[i], x[i + 1]);
      if (kinds[i].equals(kinds[i + 1])) {
        same += cosine;
        sames++;
      } else {
        other += cosine;
        others++;
      }
    }
    // The four centres are chance themselves: their own cosines vary by 1/8, their lengths too.
    assertThat(same / sames).isBetween(0.45, 0.75);
    assertThat(other / others).isBetween(-0.25, 0.25);
  }

  private static double cosine(double[] a, double[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind", "number"})
  void batchesOfAnySizeAgree(String by) {
    World world = world("{of: {exponential: 2}, min: 0, max: 5, correlation: 0.5, by: " + by + "}");
    double[][] x = features(world, 4096);
    double[][] small = features(world, 7);
    for (int i = 0; i < ROWS; i++) {
      assertThat(small[i]).isEqualTo(x[i]);
    }
  }

  @Test
  void withoutThemNothingChanges() {
    double[][] plain = features(world("{of: {normal: {}}, size: 8}"), 1000);
    assertThat(correlation(plain, 0, 1)).isEqualTo(0, within(4 / Math.sqrt(ROWS)));
  }

  @Test
  void whatCannotBeIsSaid() {
    assertThatThrownBy(() -> world("{of: {constant: 1}, size: 8, correlation: 0.5}"))
        .hasMessageContaining("'constant' is none");
    assertThatThrownBy(() -> world("{of: {normal: {}}, size: 8, by: knd}"))
        .hasMessageContaining("has no column 'knd'. Did you mean 'kind'?");
    assertThatThrownBy(() -> world("{of: {normal: {}}, size: 8, share: 0.2}"))
        .hasMessageContaining("share: has no meaning without 'by'.");
    assertThatThrownBy(() -> world("{of: {normal: {}}, size: 8, correlation: 1.5}"))
        .hasMessageContaining("must be a rate from 0 to 1");
  }
}
