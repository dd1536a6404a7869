package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labels of the packs happen as often as the probability that {@code _truth} shows. */
class LabelledTablesTest {
  private static final int GROUPS = 10;

  @Test
  void areThese() {
    List<String> labelled =
        World.installedIndustries().stream()
            .flatMap(
                industry ->
                    Worlds.of(industry, 0.01).tables().stream()
                        .filter(WorldTable::hasTruth)
                        .map(table -> industry + "." + table.name()))
            .toList();
    assertThat(labelled)
        .containsExactlyInAnyOrder(
            "retail.customers", "financial.transactions", "manufacturing.equipment");
  }

  @ParameterizedTest
  @CsvSource({
    "retail, customers, churned_next_90d, 1, 0.12",
    "financial, transactions, is_fraud, 1, 0.005",
    "manufacturing, equipment, fails_next_7d, 20, 0.035"
  })
  void happenAsOftenAsTheTruthSays(
      String industry, String name, String label, double scale, double share) {
    Rows rows = Rows.of(Worlds.of(industry, scale).table(name), label, WorldTable.TRUTH);
    double[] truth = rows.doubles(WorldTable.TRUTH);
    long[] happened = rows.longs(label);
    assertThat(Arrays.stream(truth).average().orElseThrow()).isCloseTo(share, within(share / 20));
    int[] order =
        IntStream.range(0, truth.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> truth[row]))
            .mapToInt(row -> row)
            .toArray();
    // Groups of as many expected events each: most rows of a rare event have no chance at all.
    double all = Arrays.stream(truth).sum();
    double expected = 0;
    double variance = 0;
    long found = 0;
    double before = 0;
    for (int i = 0; i < order.length; i++) {
      double p = truth[order[i]];
      expected += p;
      variance += p * (1 - p);
      found += happened[order[i]];
      if (expected >= all / GROUPS || i == order.length - 1) {
        assertThat((double) found)
            .as("rows of a probability up to %s", p)
            .isCloseTo(expected, within(4 * Math.sqrt(variance) + 1));
        assertThat(p).isGreaterThanOrEqualTo(before);
        before = p;
        expected = 0;
        variance = 0;
        found = 0;
      }
    }
  }
}
