package io.sparksynth.spark;

import io.sparksynth.engine.WeightOption;
import io.sparksynth.engine.fault.FaultKind;
import io.sparksynth.engine.fault.FaultRates;
import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problem;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DriftChange;
import io.sparksynth.spec.Node;
import io.sparksynth.spec.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns texts into typed options. */
final class OptionsParser {
  private static final String ROWS_PREFIX = "rows.";
  private static final String ROWS_PER_DAY_PREFIX = "rowsperday.";
  private static final String FAULTS_PREFIX = "faults.";
  private static final String WEIGHTS_PREFIX = "weights.";

  /** What Spark adds by itself: for {@code load(a, b)} and for tables of its session catalog. */
  private static final Set<String> FROM_SPARK =
      Set.of("provider", "owner", "external", "location", "is_managed_location", "comment");

  private final Problems problems;
  private final Map<String, String> given = new LinkedHashMap<>();
  private final Map<String, Long> rowsOf = new LinkedHashMap<>();
  private final Map<String, Long> rowsPerDayOf = new LinkedHashMap<>();
  private final List<FaultRates.Rate> faults = new ArrayList<>();
  private final List<WeightOption> weights = new ArrayList<>();

  private OptionsParser(Problems problems) {
    this.problems = problems;
  }

  static SyntheticOptions parse(Map<String, String> options, Problems problems) {
    OptionsParser parser = new OptionsParser(problems);
    // Spark keeps options in no order: problems are told by name, the same in every run.
    new TreeMap<>(options).forEach(parser::take);
    List<Parameter<?>> declared = new ArrayList<>(SyntheticOptions.ALL);
    declared.remove(SyntheticOptions.ROWS_OF);
    declared.remove(SyntheticOptions.ROWS_PER_DAY_OF);
    declared.removeAll(SyntheticOptions.FAULTS_OF);
    declared.remove(SyntheticOptions.FAULTS_OF_COLUMN);
    declared.remove(SyntheticOptions.WEIGHTS_OF);
    Problems bad = new Problems();
    Arguments arguments = Arguments.parse(Node.entries(parser.given), declared, "", bad);
    bad.list().forEach(problem -> problems.add("", sentence(problem)));
    return new SyntheticOptions(
        arguments, parser.rowsOf, parser.rowsPerDayOf, parser.faults(arguments), parser.weights);
  }

  private void take(String name, String value) {
    String key = name.toLowerCase(Locale.ROOT);
    Optional<Parameter<?>> option =
        SyntheticOptions.ALL.stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
    if (key.startsWith(FAULTS_PREFIX)) {
      takeFaults(name, value);
    } else if (key.startsWith(WEIGHTS_PREFIX)) {
      takeWeights(name, value);
    } else if (option.isPresent()) {
      given.put(option.get().name(), value);
    } else if (key.equals("maxbytespertrigger") || key.equals("maxfilespertrigger")) {
      problems.add(
          "",
          "Option '%s' does not apply: there are no files, rows are generated. Use 'maxRowsPerTrigger'."
              .formatted(name));
    } else if (key.equals("paths")) {
      problems.add(
          "", "load() takes one name, such as load(\"retail.customers\"), got " + value + ".");
    } else if (key.startsWith(ROWS_PREFIX) && key.length() > ROWS_PREFIX.length()) {
      takeOf(SyntheticOptions.ROWS_OF, ROWS_PREFIX, name, value, rowsOf);
    } else if (key.startsWith(ROWS_PER_DAY_PREFIX) && key.length() > ROWS_PER_DAY_PREFIX.length()) {
      takeOf(SyntheticOptions.ROWS_PER_DAY_OF, ROWS_PER_DAY_PREFIX, name, value, rowsPerDayOf);
    } else if (!isFromSpark(key)) {
      problems.add("", "Unknown option '" + name + "'." + NearestName.didYouMean(name, known()));
    }
  }

  /** A number of rows for a table that is named behind the prefix. */
  private void takeOf(
      Parameter<Long> option, String prefix, String name, String value, Map<String, Long> into) {
    Problems bad = new Problems();
    Long rows = option.type().parse(new Node.Scalar(value, true, 0), name, bad);
    bad.list().forEach(problem -> problems.add("", sentence(problem)));
    if (rows != null) {
      into.put(name.substring(prefix.length()), rows);
    }
  }

  /** {@code faults.<kind>} or {@code faults.<kind>.<column>}. */
  private void takeFaults(String name, String value) {
    String rest = name.substring(FAULTS_PREFIX.length());
    int dot = rest.indexOf('.');
    String kind = dot < 0 ? rest : rest.substring(0, dot);
    String column = dot < 0 ? "" : rest.substring(dot + 1);
    Optional<FaultKind> found = FaultKind.find(kind);
    if (found.isEmpty()) {
      problems.add(
          "",
          "Option '%s' names no kind of fault.%s"
              .formatted(name, NearestName.didYouMean(kind, FaultKind.labels())));
      return;
    }
    if (dot >= 0 && column.isEmpty()) {
      problems.add("", "Option '" + name + "' names no column after its last dot.");
      return;
    }
    Problems bad = new Problems();
    Double rate =
        SyntheticOptions.FAULTS_OF_COLUMN.type().parse(new Node.Scalar(value, true, 0), name, bad);
    bad.list().forEach(problem -> problems.add("", sentence(problem)));
    if (rate != null) {
      faults.add(new FaultRates.Rate(found.get(), column, rate));
    }
  }

  /** {@code weights.<table>.<column>}. */
  private void takeWeights(String name, String value) {
    String column = name.substring(WEIGHTS_PREFIX.length());
    if (!column.matches("[^.]+\\.[^.]+")) {
      problems.add(
          "",
          "Option '%s' must name a table and its column, as weights.equipment.condition."
              .formatted(name));
      return;
    }
    Problems bad = new Problems();
    DriftChange change =
        SyntheticOptions.WEIGHTS_OF.type().parse(new Node.Scalar(value, true, 0), name, bad);
    bad.list().forEach(problem -> problems.add("", sentence(problem)));
    if (change != null) {
      weights.add(new WeightOption(column, change));
    }
  }

  /** The preset with what was set beside it. */
  private FaultRates faults(Arguments arguments) {
    FaultRates rates =
        arguments.get(SyntheticOptions.FAULTS).equals("standard")
            ? FaultRates.STANDARD
            : FaultRates.NONE;
    for (FaultRates.Rate each : faults) {
      rates = rates.with(each.kind(), each.column(), each.rate());
    }
    return rates;
  }

  private static boolean isFromSpark(String key) {
    return FROM_SPARK.contains(key) || key.startsWith("option.") || key.startsWith("__");
  }

  private static List<String> known() {
    return SyntheticOptions.ALL.stream().map(Parameter::name).toList();
  }

  /** {@code rows: must be x} as a sentence that shows the line to write. */
  private static String sentence(Problem problem) {
    return "Option '%s' %s"
        .formatted(
            problem.where(),
            problem
                .what()
                .replaceFirst(
                    "Write it out: (\\S+)$",
                    "Write it out: .option(\"" + problem.where() + "\", $1)"));
  }
}
