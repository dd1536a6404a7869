package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Labels against the probability that {@code _truth} shows; false alarms once in 10,000 runs. */
class LabelTest {
  private static final int ROWS = 100_000;

  private static World world(String label) {
    return world(label, ROWS);
  }

  private static World world(String label, int rows) {
    return Own.world(
        """
        industry: own
        tables:
          homes:
            rows: 50
            key: id
            columns:
              id: {type: bigint, sequence: {}}
              old: {type: boolean, choice: {false: 1, true: 1}}
          t:
            rows: %d
            columns:
              visits: {type: int, poisson: {mean: 3}}
              paid: {type: "decimal(8,2)", gamma: {shape: 2, scale: 10}, nulls: 0.2}
              tier: {type: string, choice: {Basic: 6, Gold: 4}}
              code: {type: string, pattern: "[AB]"}
              active: {type: boolean, choice: {false: 1, true: 3}}
              home: {references: homes}
              day: {type: date, date: {from: start, to: end}}
              y: {type: boolean, label: %s}
        """
            .formatted(rows, label));
  }

  private static double[] truth(World world) {
    return Own.doubles(world, "t", WorldTable.TRUTH);
  }

  private static double mean(World world) {
    return LongStream.of(Own.longs(world, "t", "y")).average().orElseThrow();
  }

  @Test
  void theTruthIsTheModelsProbability() {
    World world =
        world(
            "{logistic: {intercept: -1, weights: {visits: 0.2, paid: 0.05, tier: {Gold: 0.5}, code:"
                + " {A: -0.25}, active: -0.75, homes.old: 1}}}",
            5_000);
    double[] truth = truth(world);
    long[] visits = Own.longs(world, "t", "visits");
    String[] tiers = Own.texts(world, "t", "tier");
    String[] codes = Own.texts(world, "t", "code");
    long[] active = Own.longs(world, "t", "active");
    long[] homes = Own.longs(world, "t", "home");
    long[] old = Own.longs(world, "homes", "old");
    double[] paid = new double[truth.length];
    int[] at = {0};
    Own.each(
        world.table("t"),
        "paid",
        truth.length,
        (vector, n) -> {
          for (int i = 0; i < n; i++) {
            paid[at[0]++] = vector.isNull(i) ? 0 : ((LongVector) vector).values[i] / 100.0;
          }
        });
    for (int i = 0; i < truth.length; i++) {
      double x =
          -1
              + 0.2 * visits[i]
              + 0.05 * paid[i]
              + (tiers[i].equals("Gold") ? 0.5 : 0)
              + (codes[i].equals("A") ? -0.25 : 0)
              - 0.75 * active[i]
              + old[(int) homes[i] - 1];
      assertThat(truth[i]).isEqualTo(1 / (1 + Math.exp(-x)), within(1e-12));
    }
  }

  @Test
  void labelsAreTrueAsOftenAsTheirProbabilitySays() {
    World world = world("{logistic: {intercept: -2, weights: {visits: 0.5}}}");
    double[] truth = truth(world);
    long[] labels = Own.longs(world, "t", "y");
    for (double from = 0; from < 1; from += 0.1) {
      double expected = 0;
      double variance = 0;
      long found = 0;
      for (int i = 0; i < truth.length; i++) {
        if (truth[i] >= from && truth[i] < from + 0.1) {
          expected += truth[i];
          variance += truth[i] * (1 - truth[i]);
          found += labels[i];
        }
      }
      assertThat((double) found).isEqualTo(expected, within(4.3 * Math.sqrt(variance) + 1e-9));
    }
  }

  @Test
  void aCategoryMayStandInThePath() {
    String[] forms = {"tier.Gold: 0.7, tier.Basic: 0.1", "tier: {Gold: 0.7, Basic: 0.1}"};
    assertThat(truth(world("{logistic: {weights: {" + forms[0] + "}}}", 500)))
        .isEqualTo(truth(world("{logistic: {weights: {" + forms[1] + "}}}", 500)));
    double[] yes = truth(world("{logistic: {weights: {active: {true: 1, false: -1}}}}", 500));
    assertThat(Arrays.stream(yes).distinct().count()).isEqualTo(2);
  }

  @Test
  void hazardIsTheChanceOfAnEventWithinDays() {
    World world = world("{hazard: {rate: 0.01, days: 7, weights: {visits: 0.3}}}", 2_000);
    double[] truth = truth(world);
    long[] visits = Own.longs(world, "t", "visits");
    for (int i = 0; i < truth.length; i++) {
      assertThat(truth[i])
          .isEqualTo(1 - Math.exp(-0.01 * 7 * Math.exp(0.3 * visits[i])), within(1e-12));
    }
  }

  @Test
  void imbalanceIsMetExactlyOnExpectation() {
    for (String model :
        new String[] {
          "logistic: {weights: {visits: 0.8, tier: {Gold: 1}}}",
          "hazard: {rate: 1, weights: {visits: 0.8, tier: {Gold: 1}}}"
        }) {
      for (double share : new double[] {0.001, 0.05, 0.5, 0.97}) {
        World world = world("{" + model + ", imbalance: " + share + "}");
        assertThat(Arrays.stream(truth(world)).average().orElseThrow())
            .isEqualTo(share, within(1e-9));
        assertThat(mean(world)).isEqualTo(share, within(4 * Math.sqrt(share * (1 - share) / ROWS)));
      }
    }
  }

  @Test
  void imbalanceOfALargeTableIsThatOfASample() {
    World world = world("{logistic: {weights: {visits: 0.8}}, imbalance: 0.1}", 2_000_000);
    assertThat(Arrays.stream(truth(world)).average().orElseThrow()).isEqualTo(0.1, within(0.001));
  }

  @Test
  void whereItCannotHappenTheProbabilityIsZero() {
    String model = "logistic: {intercept: -1, weights: {visits: 0.2}}";
    double[] everywhere = truth(world("{" + model + "}", 5_000));
    World world = world("{" + model + ", where: active}", 5_000);
    double[] truth = truth(world);
    long[] active = Own.longs(world, "t", "active");
    long[] happened = Own.longs(world, "t", "y");
    for (int i = 0; i < truth.length; i++) {
      assertThat(truth[i]).isEqualTo(active[i] == 1 ? everywhere[i] : 0);
      assertThat(happened[i]).isLessThanOrEqualTo(active[i]);
    }
    double[] fewer = truth(world("{" + model + ", where: homes.old, imbalance: 0.1}", 5_000));
    assertThat(Arrays.stream(fewer).average().orElseThrow()).isEqualTo(0.1, within(1e-9));
    assertThat(Arrays.stream(fewer).filter(p -> p == 0).count()).isBetween(1_000L, 4_000L);
  }

  @Test
  void moreThanWhereItCanHappenIsRefused() {
    assertThatThrownBy(
            () ->
                world("{logistic: {weights: {visits: 0.2}}, where: active, imbalance: 0.8}", 5_000))
        .hasMessageMatching(
            "(?s).*tables.t.columns.y.*imbalance 0.8 can't be met: 'active' is true in"
                + " 0.7[789]\\d* of the rows at most. Lower it.*");
    // of few rows nobody knows in how many it could be
    assertThat(
            truth(world("{logistic: {weights: {visits: 0.2}}, where: active, imbalance: 0.8}", 9)))
        .hasSize(9);
  }

  @Test
  void whatCannotBeWeighedIsSaid() {
    assertThatThrownBy(() -> world("{logistic: {}, where: tier}"))
        .hasMessageContaining("tables.t.columns.y: 'tier' is string: where takes a boolean");
    assertThatThrownBy(() -> world("{logistic: {}, where: activ}"))
        .hasMessageContaining("table 't' has no column 'activ'. Did you mean 'active'?");
    assertThatThrownBy(() -> world("{logistic: {weights: {tier: 1}}}"))
        .hasMessageContaining(
            "tables.t.columns.y: 'tier' is a text: give its values weights, as in tier: {value:"
                + " 1.0}");
    assertThatThrownBy(() -> world("{logistic: {weights: {day: 1}}}"))
        .hasMessageContaining("'day' is date: weigh a number that an expr makes of it");
    assertThatThrownBy(() -> world("{logistic: {weights: {visits: {3: 1}}}}"))
        .hasMessageContaining("'visits' is int: give it one weight, not some for its values");
    assertThatThrownBy(() -> world("{logistic: {weights: {visit: 1}}}"))
        .hasMessageContaining("table 't' has no column 'visit'. Did you mean 'visits'?");
    assertThatThrownBy(() -> world("{imbalance: 0.1}"))
        .hasMessageContaining("needs either logistic or hazard.");
    assertThatThrownBy(() -> world("{logistic: {}, imbalance: 0}"))
        .hasMessageContaining("must be between 0 and 1.");
    assertThatThrownBy(
            () -> world("{logistic: {}}}\n      z: {type: boolean, label: {logistic: {}}"))
        .hasMessageContaining(
            "tables.t.columns.z: is the second label of its table, which has one: that of _truth");
  }

  @Test
  void aTableWithoutALabelHasNoTruth() {
    assertThat(world("{logistic: {}}").table("homes").hasTruth()).isFalse();
    assertThat(world("{logistic: {}}").table("t").hasTruth()).isTrue();
  }
}
