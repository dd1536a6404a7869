package io.sparksynth.spark;

import io.sparksynth.engine.WeightOption;
import io.sparksynth.engine.fault.FaultKind;
import io.sparksynth.engine.fault.FaultRates;
import io.sparksynth.engine.stream.Rate;
import io.sparksynth.problem.Problems;
import io.sparksynth.problem.ProblemsException;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DriftChange;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.TimeExpr;
import io.sparksynth.spec.ValueTypes;
import io.sparksynth.text.Locales;
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
  static final Parameter<Long> ROWS_PER_DAY =
      Parameter.of("rowsPerDay", ValueTypes.integer())
          .range(1, 1_000_000_000_000L)
          .text(
              "Rows that the table of events gets per day on average; the whole world is sized by"
                  + " it. Events then go on from `historyStart` for twenty years, and `startDate`"
                  + " and `endDate` choose which of them are read: days can be appended one by one,"
                  + " without overlap or gap, and what was read never changes.");
  static final Parameter<Long> ROWS_PER_DAY_OF =
      Parameter.of("rowsPerDay.<table>", ValueTypes.integer())
          .range(1, 1_000_000_000_000L)
          .text("The same for reads of any table of the world: names the one that sizes it.");
  static final Parameter<Instant> HISTORY_START =
      Parameter.of("historyStart", new InstantType())
          .text(
              "When events begin, with `rowsPerDay` or `scale`; by default 2020-01-01. Whoever"
                  + " takes part exists by then. Give it the same value in all reads.");
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
      Parameter.of("locale", new LocalesType())
          .orElse(Locales.DEFAULT)
          .text(
              "Language and country of people, addresses, companies and phones. Several with"
                  + " weights, `en-US:60,de-DE:40`, mix row by row: the columns of a row agree."
                  + " Texts of an industry, such as the names of articles, stay English.");

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

  static final Parameter<String> DRIFT_COLUMN =
      Parameter.of("drift.column", ValueTypes.text())
          .text(
              "A column that drifts: `amount`, of every table that has it, or"
                  + " `transactions.amount`. From `drift.at` on it is made otherwise, and with it"
                  + " all that depends on it; rows before stay as they are. A column that is"
                  + " computed, such as a sum, drifts alone and no longer fits what it comes of:"
                  + " let that drift instead. Drifts of a spec stand in it.");
  static final Parameter<TimeExpr> DRIFT_AT =
      Parameter.of("drift.at", ValueTypes.time())
          .text("From when rows drift: `2024-06-01`, `end - 30 days`.");
  static final Parameter<DriftChange> DRIFT_BY =
      Parameter.of("drift.by", DriftChange.option())
          .text(
              "How: `+20` or `-5` shifts a number (or the log-odds of a label), `*1.5` or `-10 %`"
                  + " scales it, `Gold:30,Basic:70` are new weights of a choice (those not named"
                  + " keep theirs; of cases, each that has the value) or of a label's columns.");
  static final List<Parameter<?>> DRIFT = List.of(DRIFT_COLUMN, DRIFT_AT, DRIFT_BY);

  static final Parameter<DriftChange> WEIGHTS_OF =
      Parameter.of("weights.<table>.<column>", DriftChange.newWeights())
          .text(
              "Other weights of a column that is a choice or a quota, or of a label's columns, as"
                  + " `Sound:80,Faulty:20` for `weights.equipment.condition`; those not named keep"
                  + " theirs. Of a column with cases, each case that has the value gets them."
                  + " Hidden columns too. Rules of `_checks` that tell the shares of the pack then"
                  + " fail.");

  private static Parameter<Double> faultsOf(FaultKind kind) {
    String share = kind.isOfRows() ? "Share of the rows: " : "Share of each column's cells: ";
    return Parameter.of("faults." + kind.label(), ValueTypes.rate())
        .text(share + kind.text() + ".");
  }

  static final Parameter<Rate> ROWS_PER_SECOND =
      Parameter.of("rowsPerSecond", StreamTypes.rate())
          .orElse(new Rate.Constant(1000, 0))
          .text(
              "Streams: row n arrives at the start + n / rowsPerSecond. A number; a schedule by the"
                  + " clock of UTC, `06:00=200,09:00=2000,18:00=500`, of which the last rate holds"
                  + " through midnight; or `timeline`, when rows arrive as they happen in the"
                  + " world, whose begin is the start of the stream. May change when a query is"
                  + " started again.");
  static final Parameter<Double> SPEED =
      Parameter.of("speed", ValueTypes.number())
          .range(1e-3, 1e9)
          .orElse(1.0)
          .text(
              "Streams with `rowsPerSecond` `timeline`: 60 runs an hour of the world in a minute.");
  static final Parameter<Double> RAMP_UP =
      Parameter.of("rampUpSeconds", ValueTypes.number())
          .range(0, 1e7)
          .orElse(0.0)
          .text(
              "Streams: how long it takes to get from no rows to a number of rowsPerSecond,"
                  + " evenly.");
  static final Parameter<Long> MAX_ROWS =
      Parameter.of("maxRowsPerTrigger", ValueTypes.integer())
          .range(1, Long.MAX_VALUE)
          .text("Streams: most rows of a batch; without it all that have arrived.");
  static final Parameter<Instant> STREAM_START =
      Parameter.of("streamStart", new InstantType())
          .text(
              "Streams: when the first row arrives, in UTC; by default when the query is first"
                  + " started. With one start for all, the streams of a world agree: parts of a row"
                  + " arrive with it.");
  static final Parameter<String> EVENT_TIME =
      Parameter.of("eventTime", ValueTypes.oneOf(Set.of("wall", "world")))
          .orElse("wall")
          .text(
              "Streams: whether a row happens when it arrives (`wall`: the timeline's column, and"
                  + " what is made of it, moves with the clock) or in the window of the world"
                  + " (`world`: the rows of a batch read). With `wall`, a table with a timeline"
                  + " goes on without end, unless `rows` ends it.");
  static final Parameter<Double> LATE_RATE =
      Parameter.of("lateRate", ValueTypes.rate())
          .orElse(0.0)
          .text("Streams: share of rows that arrive late; `_fault` is `late` there.");
  static final Parameter<StreamTypes.Delay> LATE_BY =
      Parameter.of("lateBy", StreamTypes.delay())
          .orElse(new StreamTypes.Delay(600_000_000L, false))
          .text(
              "Streams: how late, in event time: the mean of an exponential distribution, `10"
                  + " minutes`, or always the same, `fixed 10 minutes`. Exact to a sixteenth, or"
                  + " to some rows if few rows come within it.");
  static final Parameter<Long> OUT_OF_ORDER_BY =
      Parameter.of("outOfOrderBy", StreamTypes.duration())
          .text(
              "Streams: rows get into disorder by up to that much event time, `5 seconds`; `_fault`"
                  + " is `out_of_order` where a row arrives after a later one.");
  static final Parameter<Double> DUPLICATE_RATE =
      Parameter.of("duplicateRate", ValueTypes.rate())
          .orElse(0.0)
          .text("Streams: share of rows that arrive once more; `_fault` is `duplicate` then.");

  static final Parameter<Boolean> INCLUDE_METADATA =
      Parameter.of("includeMetadata", ValueTypes.bool())
          .orElse(false)
          .text(
              "Streams: whether `_row`, `_fault` and `_truth` are ordinary columns, the last three."
                  + " Spark 4 also finds them when they are selected by name, the streams of Spark"
                  + " 3.5 do not.");

  /** Those that only streams have. */
  static final List<Parameter<?>> OF_STREAMS =
      List.of(
          ROWS_PER_SECOND,
          SPEED,
          RAMP_UP,
          MAX_ROWS,
          STREAM_START,
          EVENT_TIME,
          LATE_RATE,
          LATE_BY,
          OUT_OF_ORDER_BY,
          DUPLICATE_RATE,
          INCLUDE_METADATA);

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
                  ROWS_PER_DAY,
                  ROWS_PER_DAY_OF,
                  HISTORY_START,
                  SEED,
                  START_DATE,
                  END_DATE,
                  LOCALE,
                  FAULTS),
              FAULTS_OF,
              List.of(FAULTS_OF_COLUMN),
              DRIFT,
              List.of(WEIGHTS_OF),
              List.of(NUM_PARTITIONS, BATCH_SIZE),
              OF_STREAMS,
              ChangeOptions.ALL)
          .<Parameter<?>>flatMap(List::stream)
          .toList();

  /** What problems are found in, for their title. */
  static final String TITLE = "the options of format 'synthetic'";

  private final Arguments arguments;
  private final Map<String, Long> rowsOf;
  private final Map<String, Long> rowsPerDayOf;
  private final FaultRates faults;
  private final List<WeightOption> weights;

  SyntheticOptions(
      Arguments arguments,
      Map<String, Long> rowsOf,
      Map<String, Long> rowsPerDayOf,
      FaultRates faults,
      List<WeightOption> weights) {
    this.rowsPerDayOf = Collections.unmodifiableMap(new LinkedHashMap<>(rowsPerDayOf));
    this.arguments = arguments;
    this.faults = faults;
    this.weights = List.copyOf(weights);
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

  /** Values of {@code rowsPerDay.<table>} by table, as the user wrote its name. */
  Map<String, Long> rowsPerDayOf() {
    return rowsPerDayOf;
  }

  /** Whether it was given, right or wrong. */
  boolean isGiven(Parameter<?> option) {
    return arguments.given(option);
  }

  /** Values of {@code rows.<table>} by table, as the user wrote its name. */
  Map<String, Long> rowsOf() {
    return rowsOf;
  }

  /** How often each fault is wanted. */
  FaultRates faults() {
    return faults;
  }

  /** Other weights of columns. */
  List<WeightOption> weights() {
    return weights;
  }
}
