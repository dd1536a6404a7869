package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.spec.DriftChange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Weights that options change for a whole world. */
class WeightOptionsTest {
  private static final String SPEC =
      """
      industry: own
      tables:
        t:
          rows: 10000
          key: id
          columns:
            id: {type: bigint, sequence: {}}
            tier: {type: string, choice: {Basic: 6, Gold: 4}}
            paid: {type: string, choice: {Cash: 50, Card: 50}, case: {tier: {Gold: {choice: {Card: 90, Wallet: 10}}}}}
            fate: {type: string, quota: {bad: 5, good: 95}, hidden: true}
            is_bad: {type: boolean, expr: "fate = 'bad'"}
            y: {type: boolean, label: {logistic: {weights: {tier: {Gold: 1}}}}}
        followers:
          follows: {table: t, column: fate, values: [bad]}
          columns:
            of: {lookup: t.id}
      """;

  private static World world(Object... columnsAndWeights) {
    WeightOption[] options = new WeightOption[columnsAndWeights.length / 2];
    for (int i = 0; i < options.length; i++) {
      @SuppressWarnings("unchecked")
      Map<String, Double> weights = (Map<String, Double>) columnsAndWeights[2 * i + 1];
      Map<String, Map<String, Double>> by = new java.util.LinkedHashMap<>();
      weights.forEach((value, weight) -> by.put(value, Map.of("", weight)));
      options[i] = new WeightOption((String) columnsAndWeights[2 * i], new DriftChange(0, 1, by));
    }
    return World.of(Own.world(SPEC).config().weighed(List.of(options)));
  }

  private static double share(World world, String column, long value) {
    return Arrays.stream(Own.longs(world, "t", column)).filter(v -> v == value).count() / 10_000.0;
  }

  @Test
  void aQuotaGetsOtherSharesAndWhatFollowsItAsManyRows() {
    World world = world("t.fate", Map.of("bad", 20.0, "good", 80.0));
    assertThat(share(world, "is_bad", 1)).isEqualTo(0.2);
    assertThat(world.table("followers").rows()).isEqualTo(2_000);
    assertThat(Own.world(SPEC).table("followers").rows()).isEqualTo(500);
  }

  @Test
  void aChoiceKeepsTheWeightsThatAreNotNamed() {
    String[] tiers = Own.texts(world("T.Tier", Map.of("Gold", 18.0)), "t", "tier");
    double gold = Arrays.stream(tiers).filter(tier -> tier.equals("Gold")).count() / 10_000.0;
    assertThat(gold).isCloseTo(0.75, within(4 * Math.sqrt(0.75 * 0.25 / 10_000)));
  }

  @Test
  void aColumnWithCasesGetsThemInEachThatHasTheValue() {
    World world = world("t.paid", Map.of("Cash", 0.0, "Wallet", 270.0));
    String[] tiers = Own.texts(world, "t", "tier");
    String[] paid = Own.texts(world, "t", "paid");
    int gold = 0;
    int wallets = 0;
    for (int i = 0; i < paid.length; i++) {
      assertThat(paid[i]).isNotEqualTo("Cash");
      gold += tiers[i].equals("Gold") ? 1 : 0;
      wallets += paid[i].equals("Wallet") ? 1 : 0;
    }
    assertThat(wallets)
        .isCloseTo((int) (0.75 * gold), within((int) (4 * Math.sqrt(gold * 0.1875))));
  }

  @Test
  void allThatDoesNotFitIsSaidAtOnce() {
    assertThatThrownBy(
            () ->
                world(
                    "u.tier", Map.of("Gold", 1.0),
                    "t.tiers", Map.of("Gold", 1.0),
                    "t.id", Map.of("Gold", 1.0),
                    "t.tier", Map.of("Gould", 1.0),
                    "t.fate", Map.of("bad", 0.0, "good", 0.0)))
        .hasMessageContaining(
            "Option 'weights.u.tier' names no table of this world. Known: t, followers.")
        .hasMessageContaining(
            "Option 'weights.t.tiers' names no column of 't'. Did you mean 'tier'?")
        .hasMessageContaining(
            "Option 'weights.t.id' can't be: the column is made by sequence, not by a choice, quota"
                + " or label, nor is a case of it.")
        .hasMessageContaining(
            "Option 'weights.t.tier': the column is never 'Gould'. Did you mean 'Gold'?\n")
        .hasMessageContaining("Option 'weights.t.fate': the column needs a weight above 0.");
  }
}
