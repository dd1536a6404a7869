package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.BoundedPareto;
import io.sparksynth.sample.FeistelPermutation;
import io.sparksynth.sample.Goodness;
import io.sparksynth.sample.Popularity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which parent a child picks, against the closed form of the choice for every single parent.
 * Parents are few (alias tables over them) or more than {@link Memo#MOST_ROWS} (candidates are
 * drawn and refused): both follow the same formula. Each comparison fails a right choice with a
 * probability of {@link Goodness#FALSE_ALARM}; there are 30 here.
 */
class ReferenceDistributionTest {
  private static final int CHILDREN = 200_000;
  private static final int MOST_GROUPS = 1000;
  private static final String[] TIERS = {"Bronze", "Silver", "Gold", "Platinum"};
  private static final double[] WEIGHTS = {1, 2, 3, 5};
  private static final String SPEC =
      """
      industry: own
      tables:
        parents:
          rows: 1
          key: id
          columns:
            id: {type: bigint, sequence: {start: 0}}
            tier: {type: string, choice: {Bronze: 50, Silver: 30, Gold: 15, Platinum: 5}}
            region: {type: string, choice: {North: 4, South: 3, East: 2, West: 1}}
        children:
          rows: 1
          columns:
            uniform: {references: parents}
            pareto: {references: parents, popularity: {pareto: 80/20}}
            gentle: {references: parents, popularity: {pareto: 60/20, max: 8}}
            zipf: {references: parents, popularity: {zipf: 1.1}}
            weighted:
              references: parents
              popularity: {pareto: 80/20}
              weight: {tier: {Platinum: 5, Gold: 3, Silver: 2}}
            evenly_weighted: {references: parents, weight: {tier: {Platinum: 5, Gold: 3, Silver: 2}}}
            home: {type: string, choice: {North: 1, South: 1, East: 1, West: 1, Nowhere: 1}}
            matched:
              references: parents
              popularity: {pareto: 60/20}
              match: {column: region, to: home, share: 85 %}
            both:
              references: parents
              popularity: {zipf: 0.8}
              weight: {tier: {Platinum: 5, Gold: 3, Silver: 2}}
              match: {column: region, to: home, share: 40 %}
      """;

  private static World world(long parents) {
    return Own.pinned(SPEC, Map.of("parents", parents, "children", (long) CHILDREN));
  }

  private static FeistelPermutation spread(String column, long parents) {
    return References.spreadOf(Keys.of(42, "own", "children", column), parents);
  }

  /** The chance of each parent's popularity alone. */
  private static double[] popular(String column, Popularity popularity) {
    int parents = (int) popularity.size();
    FeistelPermutation spread = spread(column, parents);
    double[] chances = new double[parents];
    for (int rank = 0; rank < parents; rank++) {
      chances[(int) spread.apply(rank)] = popularity.probability(rank);
    }
    return chances;
  }

  private static double[] normalized(double[] chances) {
    double all = Arrays.stream(chances).sum();
    return Arrays.stream(chances).map(c -> c / all).toArray();
  }

  /** Chi-square over the parents in the order of their rows, and over groups of like chance. */
  private static void assertChosen(long[] chosen, double[] chances) {
    long[] counts = Own.counts(Arrays.stream(chosen), 0, chances.length);
    double[] expected = normalized(chances);
    Goodness.assertFits(counts, expected);
    long[] groupCounts = new long[MOST_GROUPS];
    double[] groupChances = new double[MOST_GROUPS];
    for (int i = 0; i < expected.length; i++) {
      int group = expected[i] > 0 ? (int) (-8 * Math.log(expected[i])) : MOST_GROUPS - 1;
      groupCounts[group] += counts[i];
      groupChances[group] += expected[i];
    }
    Goodness.assertFits(groupCounts, groupChances);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3000, 2_000_000})
  void popularityAloneFollowsItsFormula(long parents) {
    World world = world(parents);
    double[] alike = new double[(int) parents];
    Arrays.fill(alike, 1);
    assertChosen(Own.longs(world, "children", "uniform"), alike);
    assertChosen(
        Own.longs(world, "children", "pareto"),
        popular("pareto", Popularity.pareto(parents, 0.8, 0.2)));
    assertChosen(
        Own.longs(world, "children", "gentle"),
        popular("gentle", BoundedPareto.of(parents, 0.6, 0.2, 8)));
    assertChosen(
        Own.longs(world, "children", "zipf"), popular("zipf", Popularity.zipf(parents, 1.1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {3000, 2_000_000})
  void theTopFifthHasFourFifths(long parents) {
    FeistelPermutation spread = spread("pareto", parents);
    long top =
        Arrays.stream(Own.longs(world(parents), "children", "pareto"))
            .filter(parent -> spread.invert(parent) < parents / 5)
            .count();
    Goodness.assertCount(top, CHILDREN, 0.8);
  }

  @ParameterizedTest
  @ValueSource(longs = {3000, 2_000_000})
  void weightsMultiplyThePopularity(long parents) {
    World world = world(parents);
    double[] weight = weights(world);
    double[] popular = popular("weighted", Popularity.pareto(parents, 0.8, 0.2));
    for (int i = 0; i < parents; i++) {
      popular[i] *= weight[i];
    }
    assertChosen(Own.longs(world, "children", "weighted"), popular);
    assertChosen(Own.longs(world, "children", "evenly_weighted"), weight);
  }

  private static double[] weights(World world) {
    List<String> tiers = List.of(TIERS);
    return Arrays.stream(Own.texts(world, "parents", "tier"))
        .mapToDouble(tier -> WEIGHTS[tiers.indexOf(tier)])
        .toArray();
  }

  /**
   * In 85 % of the children the parent is of the same region, chosen as among those alone; in the
   * others it is of another; where no parent could match, the match has no say.
   */
  @ParameterizedTest
  @ValueSource(longs = {3000, 2_000_000})
  void matchesHoldInTheirShareAndKeepThePopularity(long parents) {
    World world = world(parents);
    double[] popular = popular("matched", BoundedPareto.of(parents, 0.6, 0.2, 30));
    assertMatches(world, "matched", popular, 0.85);
  }

  @ParameterizedTest
  @ValueSource(longs = {3000, 2_000_000})
  void weightsAndMatchesGoTogether(long parents) {
    World world = world(parents);
    double[] chances = popular("both", Popularity.zipf(parents, 0.8));
    double[] weight = weights(world);
    for (int i = 0; i < parents; i++) {
      chances[i] *= weight[i];
    }
    assertMatches(world, "both", chances, 0.4);
  }

  private static void assertMatches(World world, String column, double[] chances, double share) {
    String[] region = Own.texts(world, "parents", "region");
    String[] home = Own.texts(world, "children", "home");
    long[] chosen = Own.longs(world, "children", column);
    for (String wanted : List.of("North", "West", "Nowhere")) {
      long[] of =
          IntStream.range(0, CHILDREN)
              .filter(i -> home[i].equals(wanted))
              .mapToLong(i -> chosen[i])
              .toArray();
      double inside = 0;
      double outside = 0;
      for (int p = 0; p < chances.length; p++) {
        if (region[p].equals(wanted)) {
          inside += chances[p];
        } else {
          outside += chances[p];
        }
      }
      double[] expected = new double[chances.length];
      for (int p = 0; p < chances.length; p++) {
        boolean same = region[p].equals(wanted);
        expected[p] =
            inside == 0 ? chances[p] : chances[p] * (same ? share / inside : (1 - share) / outside);
      }
      long same = Arrays.stream(of).filter(p -> region[(int) p].equals(wanted)).count();
      Goodness.assertCount(same, of.length, inside == 0 ? 1e-12 : share);
      assertChosen(of, expected);
    }
  }

  /** Parents come to exist; whoever a child refers to exists by its time, and all those alike. */
  @ParameterizedTest
  @ValueSource(longs = {3000, 2_000_000})
  void childrenChooseAmongThoseWhoExist(long parents) {
    String spec =
        """
        industry: own
        tables:
          parents:
            rows: 1
            key: id
            timeline: {column: born, from: start - 1 months, to: end, growth: 50 % a year}
            columns:
              id: {type: bigint, sequence: {start: 0}}
              tier: {type: string, choice: {Bronze: 50, Platinum: 50}}
          children:
            rows: 1
            timeline: {column: at}
            columns:
              uniform: {references: parents}
              pareto: {references: parents, popularity: {pareto: 80/20}}
              weighted:
                {references: parents, popularity: {zipf: 0.7}, weight: {tier: {Platinum: 5}}}
        """;
    World world = Own.pinned(spec, Map.of("parents", parents, "children", (long) CHILDREN));
    long[] at = Own.longs(world, "children", "at");
    OrderedColumn born = world.table("parents").ordered("born").orElseThrow();
    long[] alive = Arrays.stream(at).map(t -> born.lowerBound(t + 1)).toArray();
    for (String column : new String[] {"uniform", "pareto", "weighted"}) {
      long[] chosen = Own.longs(world, "children", column);
      double[] place = new double[CHILDREN];
      int unborn = 0;
      for (int i = 0; i < CHILDREN; i++) {
        unborn += chosen[i] < alive[i] ? 0 : 1;
        place[i] = (chosen[i] + Cells.uniform(11, i)) / alive[i];
      }
      assertThat(unborn).as(column + ": children of the unborn").isZero();
      if (column.equals("uniform")) {
        // who is born in the child's own moment may be left out, so the places are off by 1 / alive
        Goodness.assertFits(place, x -> Math.min(1, x));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3000, 2_000_000})
  void correlationOfChildAndParentRowIsNone(long parents) {
    World world = world(parents);
    double[] row = IntStream.range(0, CHILDREN).asDoubleStream().toArray();
    for (String column : new String[] {"uniform", "zipf", "weighted", "both"}) {
      double[] parent =
          Arrays.stream(Own.longs(world, "children", column)).asDoubleStream().toArray();
      assertThat(Math.abs(IndependenceTest.correlation(row, parent)) * Math.sqrt(CHILDREN))
          .as(column)
          .isLessThan(4);
    }
  }
}
