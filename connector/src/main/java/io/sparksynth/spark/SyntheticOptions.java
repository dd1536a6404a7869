package io.sparksynth.spark;

import io.sparksynth.engine.fault.FaultKind;
import io.sparksynth.engine.fault.FaultRates;
import io.sparksynth.problem.Problems;
import io.sparksynth.problem.ProblemsException;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The options of a read, typed and each by itself valid; how they fit together is checked when the
 * read is resolved. Each option is declared here and nowhere else. Immutable.
 */
public final class SyntheticOptions {
  static final Parameter<String> INDUSTRY =
      Parameter.of("industry", ValueTypes.text())
          .text("The installed industry whose world is read, such as `retail`.");
  static final Parameter<String> TABLE =
      Parameter.of("table", ValueTypes.text())
          .text(
              "The table to read; the first table of the industry if it is not given. `_tables`,"
                  + " `_columns`, `_relationships` and `_checks` tell about the world itself,"
                  + " `_faults` lists what was injected.");
  static final Parameter<String> PATH =
      Parameter.of("path", ValueTypes.text())
          .text("What `load(\"retail.customers\")` sets: industry and table, or one of the two.");
  static final Parameter<String> SPEC =
      Parameter.of("spec", ValueTypes.text())
          .text(
              "A world of your own instead of an industry: the path of a YAML or JSON file, read by"
                  + " the driver, or the text itself (if it begins with `{` or has more than one"
                  + " line). At most 1 MiB.");
  static final Parameter<String> LIKE =
      Parameter.of("like", ValueTypes.text())
          .text(
              "A table or view of the session whose schema is imitated: names and types of its"
                  + " columns, neither its values nor their distributions.");
  static final Parameter<Double> SCALE =
      Parameter.of("scale", ValueTypes.number())
          .range(0, 1e9)
          .orElse(1.0)
          .text("Sizes all tables of the world; 1.0 is the industry's base size.");
  static final Parameter<Long> ROWS =
      Parameter.of("rows", ValueTypes.integer())
          .range(0, Long.MAX_VALUE)
          .text(
              "Rows of the table that is read. The whole world takes the scale at which the table"
                  + " has so many.");
  static final Parameter<Long> ROWS_OF =
      Parameter.of("rows.<table>", ValueTypes.integer())
          .range(0, Long.MAX_VALUE)
          .text("Rows of one table of the world; the others keep their size.");
  static final Parameter<Long> NUM_PARTITIONS =
      Parameter.of("numPartitions", ValueTypes.integer())
          .range(1, 100_000)
          .text(
              "Partitions of the read; by default from rows, row width and the session's"
                  + " parallelism. Never changes the data.");
  static final Parameter<Long> BATCH_SIZE =
      Parameter.of("batchSize", ValueTypes.integer())
          .range(1, 65_536)
          .orElse(4096L)
          .text("Most rows that are generated at once. Never changes the data.");
  static final Parameter<Long> SEED =
      Parameter.of("seed", ValueTypes.integer())
          .orElse(42L)
          .text("The same seed and options give the same data, on any cluster and Spark version.");
  static final Parameter<Instant> START_DATE =
      Parameter.of("startDate", new InstantType())
          .text("Begin of the time window, in UTC; by default 180 days before `endDate`.");
  static final Parameter<Instant> END_DATE =
      Parameter.of("endDate", new InstantType())
          .text("End of the time window (exclusive), in UTC; by default today 00:00.");
  static final Parameter<String> LOCALE =
      Parameter.of("locale", ValueTypes.oneOf(Set.of("en-US")))
          .orElse("en-US")
          .text("Language and country of names and places.");

  static final Parameter<String> FAULTS =
      Parameter.of("faults", ValueTypes.oneOf(Set.of("none", "standard")))
          .orElse("none")
          .text(
              "Faults of all tables at once: `standard` is nulls 2 %, outliers 1 %, duplicates 0.5"
                  + " %, orphans 1 %, late 2 %; single kinds can be set beside it. Without faults"
                  + " the same options give the clean twin. `_fault` says what was done to a row,"
                  + " `_row` to which; the table `_faults` lists every fault with the clean"
                  + " value.");
  static final List<Parameter<Double>> FAULTS_OF =
      Arrays.stream(FaultKind.values()).map(SyntheticOptions::faultsOf).toList();
  static final Parameter<Double> FAULTS_OF_COLUMN =
      Parameter.of("faults.<kind>.<column>", ValueTypes.rate())
          .text(
              "Share of one column's cells, in every table that has the column"
                  + " (`faults.nulls.email`), or in one (`faults.nulls.customers.email`); instead"
                  + " of the rate of its kind. Of `duplicates` the column is a table's key, of"
                  + " `late` its timeline's.");

  private static Parameter<Double> faultsOf(FaultKind kind) {
    String share = kind.isOfRows() ? "Share of the rows: " : "Share of each column's cells: ";
    return Parameter.of("faults." + kind.label(), ValueTypes.rate())
        .text(share + kind.text() + ".");
  }

  /** All options, in the order of the reference page. */
  static final List<Parameter<?>> ALL =
      Stream.of(
              List.of(
                  INDUSTRY,
                  TABLE,
                  PATH,
                  SPEC,
                  LIKE,
                  SCALE,
                  ROWS,
                  ROWS_OF,
                  SEED,
                  START_DATE,
                  END_DATE,
                  LOCALE,
                  FAULTS),
              FAULTS_OF,
              List.of(FAULTS_OF_COLUMN, NUM_PARTITIONS, BATCH_SIZE))
          .<Parameter<?>>flatMap(List::stream)
          .toList();

  /** What problems are found in, for their title. */
  static final String TITLE = "the options of format 'synthetic'";

  private final Arguments arguments;
  private final Map<String, Long> rowsOf;
  private final FaultRates faults;

  SyntheticOptions(Arguments arguments, Map<String, Long> rowsOf, FaultRates faults) {
    this.arguments = arguments;
    this.faults = faults;
    this.rowsOf = Collections.unmodifiableMap(new LinkedHashMap<>(rowsOf));
  }

  /**
   * Parses options as a user gave them; names in any case.
   *
   * @throws ProblemsException with every unknown name and bad value
   */
  public static SyntheticOptions parse(Map<String, String> options) {
    Problems problems = new Problems();
    SyntheticOptions parsed = parse(options, problems);
    problems.throwIfAny(TITLE);
    return parsed;
  }

  /** Parses options; each that is unknown or bad is a problem and absent. */
  static SyntheticOptions parse(Map<String, String> options, Problems problems) {
    return OptionsParser.parse(options, problems);
  }

  /** The reference page of all options, in Markdown. */
  public static String markdown() {
    return OptionsPage.markdown();
  }

  /** The value or its default; empty if there is neither. */
  <T> Optional<T> find(Parameter<T> option) {
    return arguments.find(option);
  }

  /** The value or its default, of an option that has one. */
  <T> T get(Parameter<T> option) {
    return arguments.get(option);
  }

  boolean has(Parameter<?> option) {
    return arguments.has(option);
  }

  /** Values of {@code rows.<table>} by table, as the user wrote its name. */
  Map<String, Long> rowsOf() {
    return rowsOf;
  }

  /** How often each fault is wanted. */
  FaultRates faults() {
    return faults;
  }
}
