package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A few generators with every shape of parameters; they generate nothing. */
final class TestGenerators {
  static final Parameter<Double> MEAN =
      Parameter.of("mean", ValueTypes.number()).orElse(0.0).text("Its mean.");
  static final Parameter<Double> DEVIATION =
      Parameter.of("deviation", ValueTypes.number()).above(0).required().text("Its spread.");
  static final Parameter<LinkedHashMap<String, Double>> WEIGHTS =
      Parameter.of("weights", ValueTypes.weights()).required().text("The values.");
  static final Parameter<String> VOCABULARY =
      Parameter.of("vocabulary", ValueTypes.text()).required().text("Its name.");
  static final Parameter<List<String>> BY =
      Parameter.of("by", ValueTypes.oneOrMore(ValueTypes.text())).text("Columns that decide.");
  static final Parameter<Long> START =
      Parameter.of("start", ValueTypes.integer()).orElse(1L).text("The first number.");
  static final Parameter<Long> STEP =
      Parameter.of("step", ValueTypes.integer()).orElse(1L).range(1, 1000).text("From row to row.");
  static final Parameter<String> TABLE =
      Parameter.of("table", ValueTypes.identifier()).required().text("The parent.");

  /** How popular the parents are: exactly one of them. */
  record Popularity(Optional<Ratio> pareto, Optional<Double> zipf) {}

  static final Parameter<Ratio> PARETO = Parameter.of("pareto", ValueTypes.ratio());
  static final Parameter<Double> ZIPF = Parameter.of("zipf", ValueTypes.number()).above(0);
  static final Parameter<Popularity> POPULARITY =
      Parameter.of(
          "popularity",
          ValueTypes.record(
              "a popularity", a -> new Popularity(a.find(PARETO), a.find(ZIPF)), PARETO, ZIPF));
  static final Parameter<Map<String, LinkedHashMap<String, Double>>> WEIGHT =
      Parameter.of("weight", ValueTypes.map(ValueTypes.weights()));
  static final Parameter<Double> LOW = Parameter.of("low", ValueTypes.number()).required();
  static final Parameter<Double> HIGH = Parameter.of("high", ValueTypes.number()).required();
  static final Parameter<Double> SHAPE = Parameter.of("shape", ValueTypes.number()).above(0);
  static final Parameter<Double> SCALE = Parameter.of("scale", ValueTypes.number()).above(0);
  static final Parameter<GeneratorSpec> OF =
      Parameter.of("of", ValueTypes.generator()).required().text("What is in it.");
  static final Parameter<Long> SIZE =
      Parameter.of("size", ValueTypes.integer()).range(0, 100).orElse(3L);
  static final Parameter<List<ColumnSpec>> FIELDS =
      Parameter.of("fields", ValueTypes.columns()).required();
  static final Parameter<Literal> VALUE = Parameter.of("value", ValueTypes.scalar()).required();
  static final Parameter<String> SQL = Parameter.of("sql", ValueTypes.text()).required();
  static final Parameter<String> COLUMN = Parameter.of("column", ValueTypes.text()).required();

  static final List<GeneratorType> ALL =
      List.of(
          new Type("normal", List.of(MEAN, DEVIATION), List.of(), Optional.empty()),
          new Type("choice", List.of(WEIGHTS), List.of(BY), Optional.of(WEIGHTS)),
          new Type("word", List.of(VOCABULARY), List.of(BY), Optional.of(VOCABULARY)),
          new Type("sequence", List.of(START, STEP), List.of(), Optional.empty()),
          new Type("references", List.of(TABLE), List.of(POPULARITY, WEIGHT), Optional.of(TABLE)),
          new Type(
              "range",
              List.of(LOW, HIGH),
              List.of(),
              Optional.empty(),
              (a, problems) -> {
                if (a.get(LOW) > a.get(HIGH)) {
                  problems.add(a.path(LOW), "must not be above high.");
                }
              }),
          new Type("gamma", List.of(SHAPE, SCALE), List.of(), Optional.empty()),
          new Type("array", List.of(SIZE), List.of(OF), Optional.of(SIZE)),
          new Type("struct", List.of(), List.of(), Optional.of(FIELDS)),
          new Type("constant", List.of(), List.of(), Optional.of(VALUE)),
          new Type("template", List.of(), List.of(), Optional.of(SQL)),
          new Type("expr", List.of(), List.of(), Optional.of(SQL)),
          new Type("sum", List.of(), List.of(), Optional.of(COLUMN)),
          new Type("lookup", List.of(), List.of(), Optional.of(COLUMN)),
          new Type("uuid", List.of(), List.of(), Optional.empty()));

  static final SpecParser PARSER = SpecParser.of(ALL);

  private TestGenerators() {}

  /** A generator of its parts. */
  record Type(
      String name,
      List<Parameter<?>> inside,
      List<Parameter<?>> beside,
      Optional<Parameter<?>> shorthand,
      BiConsumer<Arguments, Problems> relations)
      implements GeneratorType {

    Type(
        String name,
        List<Parameter<?>> inside,
        List<Parameter<?>> beside,
        Optional<Parameter<?>> shorthand) {
      this(name, inside, beside, shorthand, (arguments, problems) -> {});
    }

    @Override
    public String summary() {
      return "Makes " + name + ".";
    }

    @Override
    public String example() {
      return "a: {" + name + ": ...}";
    }

    @Override
    public void check(Arguments arguments, Problems problems) {
      relations.accept(arguments, problems);
    }

    @Override
    public Optional<DataType> impliedType(Arguments arguments) {
      return name.equals("uuid") ? Optional.of(DataType.STRING) : Optional.empty();
    }
  }
}
