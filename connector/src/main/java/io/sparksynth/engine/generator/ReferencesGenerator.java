package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.ReferenceChoice;
import io.sparksynth.engine.Referring;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.sample.BoundedPareto;
import io.sparksynth.sample.Popularity;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.Ratio;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** {@code references}: the key of a row of another table that exists by the time of this row. */
final class ReferencesGenerator implements Referring {
  private static final Parameter<String> TABLE =
      Parameter.of("table", ValueTypes.text()).required().text("The table that is referred to.");
  private static final Parameter<Ratio> PARETO =
      Parameter.of("pareto", ValueTypes.ratio())
          .text("`80/20`: the top 20 % of the parents have 80 % of the children.");
  private static final Parameter<Double> MAX =
      Parameter.of("max", ValueTypes.number())
          .above(1)
          .orElse(BoundedPareto.DEFAULT_MAX)
          .text("With `pareto`: children of the most popular parent, as a multiple of the mean.");
  private static final Parameter<Double> ZIPF =
      Parameter.of("zipf", ValueTypes.number())
          .range(0, 20)
          .text("Parent of rank k has a weight of k to the power of minus this.");
  private static final Parameter<Arguments> POPULARITY =
      Parameter.of("popularity", ValueTypes.record("a popularity", a -> a, PARETO, MAX, ZIPF))
          .text("How skewed the choice is; without it all parents are alike.");
  private static final Parameter<Map<String, Map<String, Double>>> WEIGHT =
      Parameter.of("weight", ValueTypes.map(ValueTypes.map(ValueTypes.number())))
          .text("Weights by the values of one column of the parent: `{tier: {Gold: 3}}`.");
  private static final Parameter<String> COLUMN =
      Parameter.of("column", ValueTypes.text()).required().text("A column of the parent.");
  private static final Parameter<String> TO =
      Parameter.of("to", ValueTypes.text())
          .required()
          .text("What it equals: a column of this table, or one of another parent.");
  private static final Parameter<Double> SHARE =
      Parameter.of("share", ValueTypes.rate()).orElse(1.0).text("How often.");
  private static final Parameter<Arguments> MATCH =
      Parameter.of("match", ValueTypes.record("a match", a -> a, COLUMN, TO, SHARE))
          .text("The parent's column equals another in a share of the cases.");

  private static final Parameter<String> THROUGH =
      Parameter.of("through", ValueTypes.text())
          .text(
              "A table that this one refers to, or is part of, and that refers to the parent: the"
                  + " key is that row's, as the account of a ticket is its contact's.");
  private static final Parameter<String> VIA =
      Parameter.of("via", ValueTypes.text())
          .text(
              "Another reference of this table, whose row refers to the same table as this one:"
                  + " where it is not null, its parent is taken.");
  private static final Parameter<String> RECENT =
      Parameter.of("recent", ValueTypes.text())
          .text(
              "A column of the other table that is made by `runs`: refers to the row that begins"
                  + " one (or ends it, with `by_end`), the last before this row; null if there is"
                  + " none.");
  private static final Parameter<String> EACH =
      Parameter.of("each", ValueTypes.text())
          .text(
              "A column of the other table that is made by `runs`: each run has exactly one row"
                  + " that refers to its beginning (or end, with `by_end`), one that is near in"
                  + " time, as a repair follows a failure; null in all others.");
  private static final Parameter<Map<String, List<String>>> AMONG =
      Parameter.of("among", ValueTypes.map(ValueTypes.oneOrMore(ValueTypes.text())))
          .text(
              "With `each`: only rows with these values of a column that is made by `quota`:"
                  + " `{kind: [repair, replacement]}`.");
  private static final Parameter<Map<String, List<String>>> TURNS =
      Parameter.of("turns", ValueTypes.map(ValueTypes.oneOrMore(ValueTypes.text())))
          .text(
              "Rows with these values of a column that is made by `quota` take the parents in turn,"
                  + " each after all others, as inspections on schedule: `{kind: inspection}`.");

  private static final Parameter<String> NOT_BEFORE =
      Parameter.of("not_before", ValueTypes.text())
          .text(
              "A date or time of the parent before which this row can't refer to it: `open_date`.");
  private static final Parameter<String> BURST =
      Parameter.of("burst", ValueTypes.text())
          .text(
              "A column of this table that is made by `quota` with `bursts`: all rows of a burst"
                  + " have the same parent.");

  private static final Parameter<Double> PART =
      Parameter.of("share", ValueTypes.rate()).required().text("Of the rows.");
  private static final Parameter<String> SEASON =
      Parameter.of("season", ValueTypes.text())
          .required()
          .text("The season that says when in the month; each month has equally many.");
  private static final Parameter<Map<String, List<String>>> PARENTS =
      Parameter.of("among", ValueTypes.map(ValueTypes.oneOrMore(ValueTypes.text())))
          .text("Only to parents whose column has one of some values: `{type: [Checking]}`.");
  private static final Parameter<Arguments> MONTHLY =
      Parameter.of("monthly", ValueTypes.record("a monthly", a -> a, PART, SEASON, PARENTS))
          .text(
              "A share of the rows comes back to the same parents every month, at about the same"
                  + " time of it: `{share: 5 %, season: payroll}`. The generator `is_monthly` tells"
                  + " which; they are fewer if the parents that there are from the start don't"
                  + " suffice.");

  @Override
  public String name() {
    return "references";
  }

  @Override
  public String summary() {
    return "The key of a row of another table; never of one that does not exist yet.";
  }

  @Override
  public String example() {
    return "customer_id: {references: customers, popularity: {pareto: 80/20}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(TABLE);
  }

  @Override
  public List<Parameter<?>> beside() {
    return List.of(
        POPULARITY,
        WEIGHT,
        MATCH,
        NOT_BEFORE,
        BURST,
        MONTHLY,
        THROUGH,
        VIA,
        RECENT,
        EACH,
        AMONG,
        TURNS);
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(TABLE);
  }

  @Override
  public String parent(Arguments arguments) {
    return arguments.get(TABLE);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    a.find(POPULARITY)
        .filter(p -> p.has(PARETO) == p.has(ZIPF))
        .ifPresent(p -> problems.add(a.path(POPULARITY), "needs either pareto or zipf."));
    if (a.has(THROUGH)
        && List.of(POPULARITY, WEIGHT, MATCH, NOT_BEFORE, BURST, MONTHLY).stream()
            .anyMatch(a::has)) {
      problems.add(
          a.path(THROUGH),
          "leaves no choice: popularity, weight, match, not_before, burst and monthly have no"
              + " place.");
    }
    if (a.has(AMONG) && !a.has(EACH)) {
      problems.add(a.path(AMONG), "has a meaning only with 'each'.");
    }
    for (Parameter<Map<String, List<String>>> choice : List.of(AMONG, TURNS)) {
      if (a.find(choice).map(c -> c.size() != 1).orElse(false)) {
        problems.add(a.path(choice), "needs exactly one column of this table.");
      }
    }
    a.find(MONTHLY)
        .flatMap(m -> m.find(PARENTS))
        .filter(among -> among.size() != 1)
        .ifPresent(
            among ->
                problems.add(a.path(MONTHLY), "among needs exactly one column of the parent."));
    a.find(WEIGHT)
        .ifPresent(
            weight -> {
              if (weight.size() != 1) {
                problems.add(a.path(WEIGHT), "needs exactly one column of the parent.");
              }
              if (weight.values().stream()
                  .flatMap(m -> m.values().stream())
                  .anyMatch(w -> w < 0 || !Double.isFinite(w))) {
                problems.add(a.path(WEIGHT), "a weight must be finite and not negative.");
              }
            });
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    if (a.has(THROUGH)) {
      return column.relations().through(a.get(TABLE), a.get(THROUGH));
    }
    Optional<ReferenceChoice.Weight> weight =
        a.find(WEIGHT)
            .map(w -> w.entrySet().iterator().next())
            .map(e -> new ReferenceChoice.Weight(e.getKey(), e.getValue()));
    Optional<ReferenceChoice.Match> match =
        a.find(MATCH).map(m -> new ReferenceChoice.Match(m.get(COLUMN), m.get(TO), m.get(SHARE)));
    Optional<ReferenceChoice.Monthly> monthly =
        a.find(MONTHLY)
            .map(
                m ->
                    new ReferenceChoice.Monthly(
                        m.get(PART),
                        m.get(SEASON),
                        m.find(PARENTS).map(among -> among.entrySet().iterator().next().getKey()),
                        m.find(PARENTS)
                            .map(among -> among.entrySet().iterator().next().getValue())
                            .orElse(List.of())));
    return column
        .relations()
        .reference(
            new ReferenceChoice(
                a.get(TABLE),
                popularity(column, a.find(POPULARITY)),
                weight,
                match,
                a.find(VIA),
                a.find(RECENT),
                a.find(EACH),
                a.find(AMONG).map(ReferencesGenerator::among),
                a.find(TURNS).map(ReferencesGenerator::among),
                a.find(NOT_BEFORE),
                a.find(BURST),
                monthly));
  }

  private static ReferenceChoice.Among among(Map<String, List<String>> given) {
    Map.Entry<String, List<String>> only = given.entrySet().iterator().next();
    return new ReferenceChoice.Among(only.getKey(), only.getValue());
  }

  private static LongFunction<Popularity> popularity(
      ColumnContext column, Optional<Arguments> given) {
    if (given.isEmpty()) {
      return Popularity::uniform;
    }
    Arguments a = given.get();
    if (a.has(ZIPF)) {
      return parents -> column.attempt(() -> Popularity.zipf(parents, a.get(ZIPF)));
    }
    Ratio ratio = a.get(PARETO);
    return parents ->
        column.attempt(() -> BoundedPareto.of(parents, ratio.share(), ratio.top(), a.get(MAX)));
  }
}
