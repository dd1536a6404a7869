package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.problem.Problems;
import io.sparksynth.spec.DriftChange;
import io.sparksynth.spec.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drift against the same world without it; false alarms once in 10,000 runs. */
class DriftTest {
  private static final String AT = "end - 40 days";

  private static final String SPEC =
      """
      industry: own
      tables:
        members:
          rows: 4_000
          key: id
          timeline: {column: joined}
          drift: %s
          columns:
            id: {type: bigint, sequence: {}}
            tier: {type: string, choice: {Basic: 70, Gold: 30}}
            score: {type: double, normal: {mean: 50, sd: 10}}
            points: {type: "decimal(9,2)", gamma: {shape: 2, scale: 100}, nulls: 0.1, max: 2000}
            visits: {type: int, poisson: {mean: 4}}
            grade: {type: int, choice: {1: 50, 2: 50}}
            bonus: {type: "decimal(9,2)", expr: "points * 0.1"}
            paid: {type: string, choice: {Cash: 30, Card: 50, Wallet: 20}, case: {tier: {Gold: {choice: {Card: 80, Wallet: 20}}}}}
            left: {type: boolean, label: {logistic: {weights: {visits: -0.5, tier: {Gold: -1}}}, imbalance: 0.2}}
        orders:
          rows: 20_000
          key: no
          timeline: {column: at}
          columns:
            no: {type: bigint, sequence: {}}
            member: {references: members, popularity: {zipf: 1}, weight: {tier: {Gold: 5}}}
            tier: {lookup: members.tier}
            score: {lookup: members.score}
            total: {type: "decimal(12,2)", sum: lines.price}
        lines:
          partOf: {table: orders, children: {min: 1, max: 4, mean: 2}}
          columns:
            price: {type: "decimal(8,2)", lognormal: {mean: 20, sd: 10}}
        shops:
          rows: 10
          columns:
            size: {type: int, range: {min: 1, max: 9}}
            lamps: {type: int, range: {min: 1, max: 9}}
      """;

  private static World still() {
    return Own.world(SPEC.formatted("[]").replace("    drift: []\n", ""));
  }

  private static World drifting(String drift) {
    return Own.world(SPEC.formatted(drift));
  }

  private static World byOption(String column, String by) {
    return World.of(still().config().drifting(option(column, by)));
  }

  private static DriftOption option(String column, String by) {
    Problems problems = new Problems();
    DriftChange change =
        DriftChange.option().parse(new Node.Scalar(by, true, 0), "drift.by", problems);
    assertThat(problems.list()).isEmpty();
    return new DriftOption(column, AT, java.util.Objects.requireNonNull(change));
  }

  private static int first(World world, String table, String column) {
    Instant at = world.config().end().minusSeconds(40 * 86_400L);
    long micros = at.getEpochSecond() * 1_000_000;
    return (int) world.table(table).ordered(column).orElseThrow().lowerBound(micros);
  }

  /** Cells of a column in the unit in which they are kept; null where they are. */
  private static List<Object> cells(World world, String table, String column) {
    WorldTable from = world.table(table);
    List<Object> cells = new ArrayList<>();
    Own.each(
        from,
        column,
        from.rows(),
        (vector, n) -> {
          for (int i = 0; i < n; i++) {
            if (vector.isNull(i)) {
              cells.add("null");
            } else if (vector instanceof LongVector longs) {
              cells.add(longs.values[i]);
            } else if (vector instanceof DoubleVector doubles) {
              cells.add(doubles.values[i]);
            } else {
              CodeVector codes = (CodeVector) vector;
              cells.add(codes.dictionary.text(codes.codes[i]));
            }
          }
        });
    return cells;
  }

  /** Names of the columns that differ, each from its first row on. */
  private static Map<String, Integer> differences(World a, World b) {
    Map<String, Integer> found = new java.util.TreeMap<>();
    for (WorldTable table : a.tables()) {
      List<String> columns = new ArrayList<>(table.fields().stream().map(Field::name).toList());
      if (table.hasTruth()) {
        columns.add(WorldTable.TRUTH);
      }
      for (String column : columns) {
        List<Object> one = cells(a, table.name(), column);
        List<Object> other = cells(b, table.name(), column);
        IntStream.range(0, one.size())
            .filter(i -> !one.get(i).equals(other.get(i)))
            .findFirst()
            .ifPresent(i -> found.put(table.name() + "." + column, i));
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "members.score | +5 | members.score orders.score",
        "members.score | *1.5 | members.score orders.score",
        "points | -10 % | members.bonus members.points",
        "members.visits | +3 | members._truth members.left members.visits",
        "members.tier | Gold:300 | members._truth members.left members.paid members.tier"
            + " orders.tier",
        "members.paid | Wallet:200 | members.paid",
        "left | visits:0.5 | members._truth members.left",
        "left | +2 | members._truth members.left",
        "price | x2 | lines.price orders.total"
      })
  void onlyWhatDependsOnTheColumnChangesAndOnlyFromThenOn(
      String column, String by, String changed) {
    World still = still();
    World drifted = byOption(column, by);
    Map<String, Integer> differences = differences(still, drifted);
    assertThat(differences.keySet()).containsExactlyInAnyOrder(changed.split(" "));
    differences.forEach(
        (name, row) -> {
          String table = name.substring(0, name.indexOf('.'));
          int from =
              switch (table) {
                case "members" -> first(still, "members", "joined");
                case "orders" -> first(still, "orders", "at");
                default -> first(still, "orders", "at"); // each order has one line or more
              };
          assertThat(row).as(name).isGreaterThanOrEqualTo(from);
        });
  }

  @Test
  void theSpecSaysTheSameAsTheOptions() {
    World spec = drifting("{column: score, from: end - 40 days, shift: 5}");
    assertThat(differences(byOption("members.score", "+5"), spec)).isEmpty();
    World weights = drifting("{column: tier, from: end - 40 days, weights: {Gold: 300}}");
    assertThat(differences(byOption("members.tier", "{Gold: 300}"), weights)).isEmpty();
  }

  @Test
  void numbersAreScaledAndShiftedWithinTheirBounds() {
    World still = still();
    World drifted = drifting("{column: points, from: end - 40 days, scale: 3, shift: -20.5}");
    List<Object> before = cells(still, "members", "points");
    List<Object> after = cells(drifted, "members", "points");
    int first = first(still, "members", "joined");
    for (int i = first; i < before.size(); i++) {
      Object expected =
          before.get(i) instanceof Long value
              ? (Object) Math.min(200_000L, value * 3 - 2_050)
              : before.get(i);
      assertThat(after.get(i)).isEqualTo(expected);
    }
  }

  @Test
  void newWeightsAreMet() {
    World drifted = byOption("members.tier", "Gold:280,Basic:70");
    int first = first(drifted, "members", "joined");
    String[] tiers = Own.texts(drifted, "members", "tier");
    double n = tiers.length - first;
    double share = Arrays.stream(tiers, first, tiers.length).filter("Gold"::equals).count() / n;
    assertThat(share).isEqualTo(0.8, within(4 * Math.sqrt(0.16 / n)));
  }

  @Test
  void newWeightsAreThoseOfEachCaseThatHasTheValue() {
    World drifted = byOption("paid", "Cash:50,Wallet:80");
    int first = first(drifted, "members", "joined");
    assertShare(drifted, first, "Gold", "Cash", 0);
    assertShare(drifted, first, "Gold", "Wallet", 80 / 160.0);
    assertShare(drifted, first, "Basic", "Cash", 50 / 180.0);
    assertShare(drifted, first, "Basic", "Wallet", 80 / 180.0);
  }

  private static void assertShare(
      World world, int first, String tier, String value, double expected) {
    String[] tiers = Own.texts(world, "members", "tier");
    String[] paid = Own.texts(world, "members", "paid");
    int[] rows = IntStream.range(first, paid.length).filter(i -> tiers[i].equals(tier)).toArray();
    double share =
        Arrays.stream(rows).filter(i -> paid[i].equals(value)).count() / (double) rows.length;
    assertThat(share)
        .as("%s of %s", value, tier)
        .isEqualTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / rows.length)));
  }

  @Test
  void theTruthOfALabelThatDriftsIsThatOfItsNewModel() {
    double[] still = Own.doubles(still(), "members", WorldTable.TRUTH);
    World drifted = byOption("left", "+2");
    double[] truth = Own.doubles(drifted, "members", WorldTable.TRUTH);
    long[] left = Own.longs(drifted, "members", "left");
    int first = first(drifted, "members", "joined");
    double expected = 0;
    double variance = 0;
    double found = 0;
    for (int i = first; i < truth.length; i++) {
      double odds = still[i] / (1 - still[i]) * Math.exp(2);
      assertThat(truth[i]).isEqualTo(odds / (1 + odds), within(1e-9));
      expected += truth[i];
      variance += truth[i] * (1 - truth[i]);
      found += left[i];
    }
    assertThat(found).isEqualTo(expected, within(4 * Math.sqrt(variance)));
  }

  @Test
  void aColumnMayDriftInSteps() {
    World drifted =
        drifting(
            "[{column: score, from: end - 60 days, shift: 5},"
                + " {column: score, from: end - 40 days, shift: 7}]");
    double[] still = Own.doubles(still(), "members", "score");
    double[] score = Own.doubles(drifted, "members", "score");
    assertThat(score[0]).isEqualTo(still[0]);
    int last = score.length - 1;
    assertThat(score[last]).isEqualTo(still[last] + 12, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theStepsOfALabelAddUpInTheOrderOfTime(boolean isLaterFirst) {
    String first = "{column: left, from: end - 60 days, weights: {visits: 0.5}}";
    String second = "{column: left, from: end - 40 days, shift: 1}";
    String third = "{column: left, from: end - 20 days, shift: 2}";
    World drifted =
        drifting(
            (isLaterFirst ? "[%3$s, %2$s, %1$s]" : "[%1$s, %2$s, %3$s]")
                .formatted(first, second, third));
    double[] weighed =
        Own.doubles(
            drifting("{column: left, from: end - 60 days, weights: {visits: 0.5}}"),
            "members",
            WorldTable.TRUTH);
    double[] truth = Own.doubles(drifted, "members", WorldTable.TRUTH);
    int from = first(drifted, "members", "joined");
    for (int i = 0; i < truth.length; i++) {
      double added = Math.log(truth[i] / (1 - truth[i]) * (1 - weighed[i]) / weighed[i]);
      boolean isLast = i == truth.length - 1;
      assertThat(added).isCloseTo(i < from ? 0 : isLast || added > 2 ? 3 : 1, within(1e-9));
    }
  }

  @Test
  void newWeightsOfNumbersKeepTheShiftBeforeThem() {
    World drifted =
        drifting(
            "[{column: grade, from: end - 60 days, shift: 20},"
                + " {column: grade, from: end - 40 days, weights: {1: 0}}]");
    long[] grades = Own.longs(drifted, "members", "grade");
    assertThat(Arrays.stream(grades).skip(first(drifted, "members", "joined"))).containsOnly(22L);
    assertThat(grades[0]).isLessThan(3);
  }

  @Test
  void theStepsOfAChoiceKeepTheWeightsOfThoseBefore() {
    World drifted =
        drifting(
            "[{column: tier, from: end - 60 days, weights: {Gold: 0}},"
                + " {column: tier, from: end - 40 days, weights: {Basic: 1}}]");
    String[] tiers = Own.texts(drifted, "members", "tier");
    assertThat(Arrays.stream(tiers, first(drifted, "members", "joined"), tiers.length))
        .containsOnly("Basic");
  }

  @Test
  void thePlanTellsOfIt() {
    assertThat(
            byOption("members.score", "*1.5").table("members").fields().stream()
                .filter(field -> field.name().equals("score"))
                .findFirst()
                .orElseThrow()
                .madeBy())
        .endsWith("from end - 40 days on × 1.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scoer | +1 | Option 'drift.column' names no column of this world. Did you mean 'score'?",
        "membres.score | +1 | Option 'drift.column' names no table of this world. Did you mean"
            + " 'members'?",
        "members.scores | +1 | Option 'drift.column' names no column of 'members'. Did you mean"
            + " 'score'?",
        "shops.size | +1 | 'shops.size' has no time to drift at",
        "members.id | +1 | 'members.id' can't drift: it identifies rows",
        "orders.member | +1 | 'orders.member' can't drift: it identifies rows",
        "joined | +1 | 'members.joined' can't drift: it shows the timeline",
        "members.tier | +1 | 'members.tier' is string: shift and scale are for numbers, a choice"
            + " takes weights",
        "members.tier | Gld:1 | 'members.tier' is never 'Gld'. Did you mean 'Gold'?",
        "paid | Card:1,Cahs:2 | 'members.paid' is never 'Cahs'. Did you mean 'Cash'?",
        "paid | Card:0,Wallet:0 | 'members.paid' needs a weight above 0 where tier is Gold",
        "members.score | Gold:1 | 'members.score' has no weights: a choice or a label has",
        "left | *2 | is a label, which drifts by shift",
        "left | visit:1 | table 'members' has no column 'visit'. Did you mean 'visits'?"
      })
  void whatCannotDriftIsSaid(String column, String by, String message) {
    assertThatThrownBy(() -> byOption(column, by)).hasMessageContaining(message);
  }

  @Test
  void whatIsWrongInASpecIsSaid() {
    assertThatThrownBy(() -> drifting("{column: scoer, from: end, shift: 1}"))
        .hasMessageContaining(
            "tables.members.drift.column: table 'members' has no column 'scoer'. Did you mean"
                + " 'score'?");
    assertThatThrownBy(() -> drifting("{column: score, from: end}"))
        .hasMessageContaining("tables.members.drift: needs shift or scale (or both), or weights.");
    assertThatThrownBy(() -> drifting("{column: id, from: end, shift: 1}"))
        .hasMessageContaining("tables.members.drift: column 'id' can't drift");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "+", "Gold", "*1", "*-2", "Gold:x", "1 day"})
  void aChangeThatIsNoneIsRefused(String by) {
    Problems problems = new Problems();
    DriftChange.option().parse(new Node.Scalar(by, true, 0), "drift.by", problems);
    assertThat(problems.list().toString())
        .contains("must be a shift such as +20, a factor such as *1.5 or -10 %, or new weights");
  }

  @Test
  void batchesOfAnySizeAgree() {
    WorldTable table = byOption("members.tier", "Gold:300").table("members");
    List<String> columns = List.of("left", "tier", WorldTable.TRUTH);
    BatchReader whole = table.reader(columns, 4_000);
    whole.read(0, 4_000);
    BatchReader small = table.reader(List.of(WorldTable.TRUTH), 7);
    for (long from = 0; from < 3_990; from += 7) {
      small.read(from, 7);
      for (int i = 0; i < 7; i++) {
        assertThat(((DoubleVector) small.vector(0)).values[i])
            .isEqualTo(((DoubleVector) whole.vector(2)).values[(int) from + i]);
      }
    }
  }
}
