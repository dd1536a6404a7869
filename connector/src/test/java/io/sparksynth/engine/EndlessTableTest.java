package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.engine.fault.FaultKind;
import io.sparksynth.engine.fault.FaultRates;
import io.sparksynth.engine.stream.Arrivals;
import io.sparksynth.engine.stream.Rate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A table that a stream goes on with: what is found of many of its rows at once is that of the rows
 * which arrive, not of those of a far future. False alarms once in 10,000 runs.
 */
class EndlessTableTest {
  private static final int ROWS = 20_000;

  private static final String SPEC =
      """
      industry: own
      seasons:
        night: {hours: [6, 6, 6, 6, 6, 6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}
      tables:
        clubs:
          rows: 100
          key: id
          columns:
            id: {type: bigint, sequence: {}}
            kind: {type: string, choice: {Open: 1, Closed: 1}}
        members:
          rows: 5_000
          key: id
          timeline: {column: joined}
          columns:
            id: {type: bigint, sequence: {}}
            tier: {type: string, choice: {Basic: 70, Gold: 30}, correlation: {with: joined, rho: -0.6}}
            club: {references: clubs, monthly: {share: 5 %, season: night, among: {kind: Open}}}
            comes_back: {type: boolean, is_monthly: club}
            kind: {lookup: clubs.kind}
            alarm: {type: string, quota: {none: 98, fire: 2}, bursts: {of: fire, minutes: 30, season: night}}
            fault: {type: string, quota: {none: 90, dent: 10}, tilt: 0.8}
            years: {type: double, expr: "timestampdiff(DAY, joined, world_end()) / 365.25"}
            paid: {type: double, expr: "100 - 10 * years"}
            left: {type: boolean, label: {logistic: {weights: {years: -0.5, tier: {Gold: -1}}}, imbalance: 0.2}}
      """;

  private static World streamed(double rowsPerSecond) {
    WorldConfig config = Own.world(SPEC).config();
    long start = TimeContext.micros(Own.END);
    Arrivals.Piece piece = new Arrivals.Piece(0, start, new Rate.Constant(rowsPerSecond, 0));
    return World.of(
        config
            .sized(config.sizing().endless("members"))
            .by(new WallClock("members", List.of(piece)))
            .with(FaultRates.NONE.with(FaultKind.OUTLIERS, "paid", 0.5)));
  }

  private static Vector first(World world, String column) {
    BatchReader reader = world.table("members").reader(List.of(column), ROWS);
    reader.read(0, ROWS);
    return reader.vector(0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1_000})
  void aLabelIsTrueAsOftenAsItSays(double rowsPerSecond) {
    World world = streamed(rowsPerSecond);
    double[] truth = ((DoubleVector) first(world, WorldTable.TRUTH)).values;
    assertThat(Arrays.stream(truth, 0, ROWS).average().orElseThrow()).isEqualTo(0.2, within(0.01));
    long[] left = ((LongVector) first(world, "left")).values;
    assertThat(LongStream.of(left).limit(ROWS).average().orElseThrow())
        .isEqualTo(0.2, within(0.02));
  }

  @Test
  void whatCorrelatesWithTheTimelineKeepsItsShares() {
    CodeVector tiers = (CodeVector) first(streamed(1_000), "tier");
    double gold = 0;
    for (int i = 0; i < ROWS; i++) {
      gold += tiers.dictionary.text(tiers.codes[i]).equals("Gold") ? 1 : 0;
    }
    assertThat(gold / ROWS).isEqualTo(0.3, within(4 * Math.sqrt(0.21 / ROWS)));
  }

  @ParameterizedTest
  @CsvSource({"alarm, fire, 0.02", "fault, dent, 0.1"})
  void quotasAreThoseOfAnyThousandRows(String column, String value, double share) {
    CodeVector texts = (CodeVector) first(streamed(1_000), column);
    int found = 0;
    for (int i = 0; i < ROWS; i++) {
      found += texts.dictionary.text(texts.codes[i]).equals(value) ? 1 : 0;
    }
    assertThat((double) found / ROWS).isEqualTo(share, within(share / 20));
  }

  @Test
  void whatComesBackHasItsShareAndItsParents() {
    World world = streamed(1_000);
    long[] comesBack = ((LongVector) first(world, "comes_back")).values;
    CodeVector kinds = (CodeVector) first(world, "kind");
    long[] clubs = ((LongVector) first(world, "club")).values;
    Set<Long> found = new HashSet<>();
    int chosen = 0;
    for (int i = 0; i < ROWS; i++) {
      if (comesBack[i] == 1) {
        chosen++;
        found.add(clubs[i]);
        assertThat(kinds.dictionary.text(kinds.codes[i])).isEqualTo("Open");
      }
    }
    assertThat((double) chosen / ROWS).isEqualTo(0.05, within(0.001));
    // each of a round's places has one of 16 clubs
    assertThat(found).hasSize(100 / 16);
  }

  @Test
  void outliersAreFarFromTheRowsThatArrive() {
    double[] paid = ((DoubleVector) first(streamed(1), "paid")).values;
    double largest = Arrays.stream(paid, 0, ROWS).max().orElseThrow();
    assertThat(largest).isBetween(500.0, 150_000.0);
  }
}
