package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.sample.Goodness;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.apache.commons.statistics.distribution.ZipfDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values of every generator, as a world's table gives them, follow the distribution that the spec
 * names. Each comparison fails a right generator with a probability of {@link
 * Goodness#FALSE_ALARM}, 1e-6; there are about 150 in this class, so the chance that the fixed seed
 * was unlucky in any was 0.015 %.
 */
class GeneratorDistributionTest {
  private static final int ROWS = 200_000;
  private static final long DAY = 86_400_000_000L;

  /** A generator of doubles and what it must follow. */
  record Continuous(String name, String generator, ContinuousDistribution distribution) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final double MEAN_SD_VARIANCE = Math.log1p(0.25);

  static final List<Continuous> CONTINUOUS =
      List.of(
          new Continuous("normal", "normal: {mean: 172, sd: 9}", NormalDistribution.of(172, 9)),
          new Continuous(
              "lognormal_median",
              "lognormal: {median: 45, sigma: 0.9}",
              LogNormalDistribution.of(Math.log(45), 0.9)),
          new Continuous(
              "lognormal_mu", "lognormal: {mu: -1, sigma: 2.5}", LogNormalDistribution.of(-1, 2.5)),
          new Continuous(
              "lognormal_mean",
              "lognormal: {mean: 80, sd: 40}",
              LogNormalDistribution.of(
                  Math.log(80) - MEAN_SD_VARIANCE / 2, Math.sqrt(MEAN_SD_VARIANCE))),
          new Continuous("gamma", "gamma: {shape: 2, scale: 2500}", GammaDistribution.of(2, 2500)),
          new Continuous("gamma_spiky", "gamma: {shape: 0.3}", GammaDistribution.of(0.3, 1)),
          new Continuous("beta", "beta: {alpha: 2, beta: 8}", BetaDistribution.of(2, 8)),
          new Continuous("beta_u", "beta: {alpha: 0.5, beta: 0.5}", BetaDistribution.of(0.5, 0.5)),
          new Continuous("exponential", "exponential: 4.5", ExponentialDistribution.of(4.5)),
          new Continuous("pareto", "pareto: {scale: 5, shape: 1.5}", ParetoDistribution.of(5, 1.5)),
          new Continuous(
              "weibull", "weibull: {shape: 1.5, scale: 2000}", WeibullDistribution.of(1.5, 2000)),
          new Continuous(
              "triangular",
              "triangular: {min: 1, mode: 3, max: 10}",
              TriangularDistribution.of(1, 3, 10)),
          new Continuous(
              "range", "range: {min: -2, max: 5}", UniformContinuousDistribution.of(-2, 5)));

  static List<Continuous> continuous() {
    return CONTINUOUS;
  }

  private static final World NUMBERS =
      Own.table(
          ROWS,
          CONTINUOUS.stream()
              .map(c -> "%s: {type: double, %s}\n".formatted(c.name(), c.generator()))
              .reduce("", String::concat));

  @ParameterizedTest
  @MethodSource("continuous")
  void numbersFollowTheirDistribution(Continuous column) {
    double[] values = Own.doubles(NUMBERS, "t", column.name());
    Goodness.assertFits(values, column.distribution()::cumulativeProbability);
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void tailsHoldTheirShare(Continuous column) {
    double[] values = Own.doubles(NUMBERS, "t", column.name());
    for (double p : new double[] {1e-4, 1e-3, 1e-2}) {
      double low = column.distribution().inverseCumulativeProbability(p);
      double high = column.distribution().inverseSurvivalProbability(p);
      Goodness.assertCount(Arrays.stream(values).filter(v -> v < low).count(), ROWS, p);
      Goodness.assertCount(Arrays.stream(values).filter(v -> v > high).count(), ROWS, p);
    }
  }

  /** As a decimal, a value is the nearest of its scale. */
  @Test
  void numbersAreRoundedToTheirType() {
    World world =
        Own.table(
            ROWS,
            """
            cents: {type: "decimal(12,2)", normal: {mean: 0, sd: 1}}
            whole: {type: int, normal: {mean: 0, sd: 3}}
            """);
    assertRounded(Own.longs(world, "t", "cents"), NormalDistribution.of(0, 100));
    assertRounded(Own.longs(world, "t", "whole"), NormalDistribution.of(0, 3));
  }

  private static void assertRounded(long[] values, NormalDistribution distribution) {
    int most = (int) Math.ceil(distribution.inverseSurvivalProbability(1e-12));
    double[] expected = new double[2 * most + 1];
    for (int i = 0; i < expected.length; i++) {
      double low = i == 0 ? Double.NEGATIVE_INFINITY : i - most - 0.5;
      double high = i == 2 * most ? Double.POSITIVE_INFINITY : i - most + 0.5;
      expected[i] = distribution.probability(low, high);
    }
    Goodness.assertFits(Own.counts(Arrays.stream(values), -most, expected.length), expected);
  }

  @Test
  void histogramFillsItsBarsEvenly() {
    double[] edges = {18, 30, 50, 90, 120};
    double[] weights = {25, 45, 0, 30};
    World world =
        Own.table(
            ROWS,
            "h: {type: double, histogram: {edges: [18, 30, 50, 90, 120], weights: [25, 45, 0,"
                + " 30]}}");
    Goodness.assertFits(
        Own.doubles(world, "t", "h"),
        x -> {
          double below = 0;
          for (int i = 0; i < weights.length; i++) {
            double part = Math.max(0, Math.min(1, (x - edges[i]) / (edges[i + 1] - edges[i])));
            below += weights[i] * part;
          }
          return below / 100;
        });
  }

  @Test
  void wholeNumbersAndDecimalsTakeEveryValueOfTheirRangeAlike() {
    World world =
        Own.table(
            ROWS,
            """
            dice: {type: int, range: {min: 1, max: 6}}
            wide: {type: bigint, range: {min: -1000, max: 999}}
            cents: {type: "decimal(5,2)", range: {min: 0.1, max: 0.3}}
            """);
    assertAlike(Own.longs(world, "t", "dice"), 1, 6);
    assertAlike(Own.longs(world, "t", "wide"), -1000, 2000);
    assertAlike(Own.longs(world, "t", "cents"), 10, 21);
  }

  private static void assertAlike(long[] values, long first, int size) {
    double[] expected = new double[size];
    Arrays.fill(expected, 1.0 / size);
    Goodness.assertFits(Own.counts(Arrays.stream(values), first, size), expected);
  }

  @Test
  void countsFollowPoisson() {
    World world =
        Own.table(ROWS, "few: {type: int, poisson: 3.7}\nmany: {type: int, poisson: 900}");
    assertPoisson(Own.longs(world, "t", "few"), PoissonDistribution.of(3.7));
    assertPoisson(Own.longs(world, "t", "many"), PoissonDistribution.of(900));
  }

  private static void assertPoisson(long[] values, PoissonDistribution poisson) {
    int size = 2 + (int) (poisson.getMean() * 2) + 30;
    double[] expected = IntStream.range(0, size).mapToDouble(poisson::probability).toArray();
    Goodness.assertFits(Own.counts(Arrays.stream(values), 0, size), expected);
    int high = poisson.inverseSurvivalProbability(1e-4);
    Goodness.assertCount(
        Arrays.stream(values).filter(v -> v > high).count(),
        ROWS,
        poisson.survivalProbability(high));
  }

  @Test
  void ranksFollowZipf() {
    World world = Own.table(ROWS, "rank: {type: int, zipf: {exponent: 1.1, max: 5000}}");
    ZipfDistribution zipf = ZipfDistribution.of(5000, 1.1);
    double[] expected = IntStream.rangeClosed(1, 5000).mapToDouble(zipf::probability).toArray();
    long[] values = Own.longs(world, "t", "rank");
    Goodness.assertFits(Own.counts(Arrays.stream(values), 1, 5000), expected);
  }

  @Test
  void choicesHaveTheirWeights() {
    World world =
        Own.table(
            ROWS,
            """
            text: {type: string, choice: {A: 51, B: 48, C: 1, D: 0.02}}
            number: {type: int, choice: {1: 72, 2: 17, 3: 6, 4: 3, 6: 1.5, 12: 0.5}}
            yes: {type: boolean, choice: {false: 15, true: 85}}
            alike: {type: string, choice: [x, y, z]}
            """);
    assertWeights(Own.texts(world, "t", "text"), Map.of("A", 51.0, "B", 48.0, "C", 1.0, "D", 0.02));
    assertWeights(Own.texts(world, "t", "alike"), Map.of("x", 1.0, "y", 1.0, "z", 1.0));
    long[] number = Own.longs(world, "t", "number");
    assertWeights(
        Arrays.stream(number).mapToObj(Long::toString).toArray(String[]::new),
        Map.of("1", 72.0, "2", 17.0, "3", 6.0, "4", 3.0, "6", 1.5, "12", 0.5));
    Goodness.assertCount(Arrays.stream(Own.longs(world, "t", "yes")).sum(), ROWS, 0.85);
  }

  private static void assertWeights(String[] values, Map<String, Double> weights) {
    double all = weights.values().stream().mapToDouble(w -> w).sum();
    Map<String, long[]> counts = new LinkedHashMap<>();
    weights.keySet().forEach(name -> counts.put(name, new long[1]));
    Arrays.stream(values).forEach(v -> counts.get(v)[0]++);
    Goodness.assertFits(
        counts.values().stream().mapToLong(c -> c[0]).toArray(),
        counts.keySet().stream().mapToDouble(name -> weights.get(name) / all).toArray());
  }

  @Test
  void constantsAreTheSameEverywhereAndNullsAtTheirRate() {
    World world =
        Own.table(
            ROWS,
            """
            currency: {type: string, constant: USD}
            nothing: {type: string, constant: null}
            third: {type: string, constant: x, nulls: 33.3 %}
            """);
    assertThat(Own.texts(world, "t", "currency")).containsOnly("USD");
    assertThat(Own.texts(world, "t", "nothing")).containsOnly("null");
    long nulls = Arrays.stream(Own.texts(world, "t", "third")).filter("null"::equals).count();
    Goodness.assertCount(nulls, ROWS, 0.333);
  }

  @Test
  void everyPlaceOfAPatternTakesItsCharactersAlike() {
    World world = Own.table(ROWS, "p: {type: string, pattern: \"A-##?\"}");
    String[] texts = Own.texts(world, "t", "p");
    assertThat(Arrays.stream(texts).allMatch(p -> p.matches("A-[0-9]{2}[A-Za-z]"))).isTrue();
    assertCharacters(texts, 2);
    assertCharacters(texts, 3);
    assertCharacters(texts, 4);
  }

  /** All characters that occur at a place occur alike, pairs of neighbours as well. */
  private static void assertCharacters(String[] texts, int place) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String text : texts) {
      counts.merge(text.substring(place, place + 1), 1L, Long::sum);
    }
    double[] expected = new double[counts.size()];
    Arrays.fill(expected, 1.0 / expected.length);
    assertThat(expected.length).isIn(10, 16, 26, 52);
    Goodness.assertFits(counts.values().stream().mapToLong(c -> c).toArray(), expected);
  }

  @Test
  void aUniquePatternNeverRepeats() {
    World world = Own.table(100_000, "p: {type: string, pattern: \"#####\", unique: true}");
    assertThat(new HashSet<>(List.of(Own.texts(world, "t", "p")))).hasSize(100_000);
  }

  @Test
  void uuidsAreRandomVersion4AndDiffer() {
    World world = Own.table(ROWS, "id: {type: string, uuid: {}}");
    String[] ids = Own.texts(world, "t", "id");
    Set<String> different = new HashSet<>(List.of(ids));
    assertThat(different).hasSize(ROWS);
    for (int place = 0; place < 36; place++) {
      int at = place;
      switch (place) {
        case 8, 13, 18, 23 ->
            assertThat(Arrays.stream(ids).allMatch(id -> id.charAt(at) == '-')).isTrue();
        case 14 -> assertThat(Arrays.stream(ids).allMatch(id -> id.charAt(at) == '4')).isTrue();
        case 19 ->
            assertThat(Arrays.stream(ids).allMatch(id -> "89ab".indexOf(id.charAt(at)) >= 0))
                .isTrue();
        default -> assertCharacters(ids, place);
      }
    }
  }

  @Test
  void datesAndTimesFillTheirWindowEvenly() {
    World world =
        Own.table(
            ROWS,
            """
            day: {type: date, date: {from: end - 100 days, to: end}}
            moment: {type: timestamp, timestamp: {from: end - 7 days, to: end}}
            """);
    long end = LocalDate.of(2026, 11, 21).toEpochDay();
    assertAlike(Own.longs(world, "t", "day"), end - 100, 100);
    double from = (end - 7.0) * DAY;
    double[] moments = Arrays.stream(Own.longs(world, "t", "moment")).asDoubleStream().toArray();
    Goodness.assertFits(moments, x -> (x - from) / (7.0 * DAY));
  }

  @Test
  void offsetsFollowTheirOwnDistribution() {
    World world =
        Own.table(
            ROWS,
            """
            at: {type: timestamp, timestamp: {from: end - 7 days, to: end}}
            later: {type: timestamp, offset: {after: at, by: {exponential: 36}, unit: hours}}
            earlier: {type: timestamp, offset: {before: at, by: {gamma: {shape: 3}}, unit: days}}
            day: {type: date, date: {from: end - 7 days, to: end}}
            due: {type: date, offset: {after: day, by: {poisson: 3}, unit: days}}
            """);
    long[] at = Own.longs(world, "t", "at");
    double[] hours = difference(Own.longs(world, "t", "later"), at, DAY / 24.0);
    Goodness.assertFits(hours, ExponentialDistribution.of(36)::cumulativeProbability);
    double[] days = difference(at, Own.longs(world, "t", "earlier"), DAY);
    Goodness.assertFits(days, GammaDistribution.of(3, 1)::cumulativeProbability);
    double[] due = difference(Own.longs(world, "t", "due"), Own.longs(world, "t", "day"), 1);
    assertPoisson(Arrays.stream(due).mapToLong(Math::round).toArray(), PoissonDistribution.of(3));
  }

  private static double[] difference(long[] a, long[] b, double unit) {
    return IntStream.range(0, a.length).mapToDouble(i -> (a[i] - b[i]) / unit).toArray();
  }

  @Test
  void elementsOfArraysFollowTheirGeneratorAndSizesAreAlike() {
    World world =
        Own.table(
            40_000,
            """
            few: {type: "array<double>", array: {of: {exponential: 2}, min: 0, max: 9}}
            fixed: {type: "array<string>", array: {of: {choice: {a: 3, b: 1}}, size: 3}}
            """);
    long[] sizes = new long[10];
    DoubleStream.Builder elements = DoubleStream.builder();
    Own.each(
        world.table("t"),
        "few",
        40_000,
        (vector, n) -> {
          ListVector lists = (ListVector) vector;
          DoubleVector values = (DoubleVector) lists.elements;
          for (int i = 0; i < n; i++) {
            sizes[lists.offsets[i + 1] - lists.offsets[i]]++;
          }
          for (int j = 0; j < lists.offsets[n]; j++) {
            elements.add(values.values[j]);
          }
        });
    double[] alike = new double[10];
    Arrays.fill(alike, 0.1);
    Goodness.assertFits(sizes, alike);
    Goodness.assertFits(
        elements.build().toArray(), ExponentialDistribution.of(2)::cumulativeProbability);
    long[] of = new long[2];
    Own.each(
        world.table("t"),
        "fixed",
        40_000,
        (vector, n) -> {
          ListVector lists = (ListVector) vector;
          CodeVector values = (CodeVector) lists.elements;
          assertThat(lists.offsets[n]).isEqualTo(3 * n);
          for (int j = 0; j < lists.offsets[n]; j++) {
            of[values.dictionary.text(values.codes[j]).equals("a") ? 0 : 1]++;
          }
        });
    Goodness.assertFits(of, new double[] {0.75, 0.25});
  }

  @Test
  void mapsHaveDifferentKeysAllAlikeAndValuesOfTheirGenerator() {
    World world =
        Own.table(
            40_000,
            """
            m:
              type: "map<string,double>"
              map: {keys: [cpu, disk, net, ram], values: {normal: {}}, min: 1, max: 3}
            """);
    long[] sizes = new long[3];
    Map<String, long[]> keys = new LinkedHashMap<>();
    DoubleStream.Builder values = DoubleStream.builder();
    Own.each(
        world.table("t"),
        "m",
        40_000,
        (vector, n) -> {
          MapVector maps = (MapVector) vector;
          CodeVector key = (CodeVector) maps.keys;
          for (int i = 0; i < n; i++) {
            int from = maps.offsets[i];
            int to = maps.offsets[i + 1];
            sizes[to - from - 1]++;
            Set<String> seen = new HashSet<>();
            for (int j = from; j < to; j++) {
              String name = key.dictionary.text(key.codes[j]);
              seen.add(name);
              keys.computeIfAbsent(name, any -> new long[1])[0]++;
              values.add(((DoubleVector) maps.values).values[j]);
            }
            assertThat(seen).hasSize(to - from);
          }
        });
    Goodness.assertFits(sizes, new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0});
    assertThat(keys.keySet()).containsExactlyInAnyOrder("cpu", "disk", "net", "ram");
    // two keys of one map exclude each other, so their counts vary less than if they were drawn
    Goodness.assertFits(
        keys.values().stream().mapToLong(c -> c[0]).toArray(),
        new double[] {0.25, 0.25, 0.25, 0.25});
    Goodness.assertFits(
        values.build().toArray(), NormalDistribution.of(0, 1)::cumulativeProbability);
  }

  @Test
  void fieldsOfStructsFollowTheirGeneratorsAndAreUnrelated() {
    World world =
        Own.table(
            ROWS,
            """
            s: {type: "struct<x:double,y:double>", struct: {x: {normal: {}}, y: {normal: {}}}}
            """);
    double[][] xy = new double[2][ROWS];
    int[] at = {0};
    Own.each(
        world.table("t"),
        "s",
        ROWS,
        (vector, n) -> {
          StructVector struct = (StructVector) vector;
          for (int f = 0; f < 2; f++) {
            System.arraycopy(((DoubleVector) struct.fields[f]).values, 0, xy[f], at[0], n);
          }
          at[0] += n;
        });
    for (double[] values : xy) {
      Goodness.assertFits(values, NormalDistribution.of(0, 1)::cumulativeProbability);
    }
    assertThat(Math.abs(IndependenceTest.correlation(xy[0], xy[1])) * Math.sqrt(ROWS))
        .isLessThan(4);
  }

  @Test
  void sequencesAndFormatsCountUp() {
    World world =
        Own.table(
            5000,
            "id: {type: bigint, sequence: {start: -3, step: 7}}\n"
                + "code: {type: string, format: C-0098}");
    assertThat(Own.longs(world, "t", "id"))
        .isEqualTo(LongStream.range(0, 5000).map(i -> -3 + 7 * i).toArray());
    assertThat(Own.texts(world, "t", "code"))
        .startsWith("C-0098", "C-0099", "C-0100")
        .endsWith("C-5097");
  }

  @Test
  void casesTakeTheirBranchesDistribution() {
    World world =
        Own.table(
            ROWS,
            """
            tier: {type: string, choice: {Gold: 1, Silver: 3}}
            value: {type: double, exponential: 2, case: {tier: {Gold: {normal: {mean: 9, sd: 2}}}}}
            """);
    String[] tier = Own.texts(world, "t", "tier");
    double[] value = Own.doubles(world, "t", "value");
    double[] gold =
        IntStream.range(0, ROWS)
            .filter(i -> tier[i].equals("Gold"))
            .mapToDouble(i -> value[i])
            .toArray();
    double[] rest =
        IntStream.range(0, ROWS)
            .filter(i -> tier[i].equals("Silver"))
            .mapToDouble(i -> value[i])
            .toArray();
    Goodness.assertCount(gold.length, ROWS, 0.25);
    Goodness.assertFits(gold, NormalDistribution.of(9, 2)::cumulativeProbability);
    Goodness.assertFits(rest, ExponentialDistribution.of(2)::cumulativeProbability);
  }
}
