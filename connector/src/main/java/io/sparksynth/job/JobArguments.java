package io.sparksynth.job;

import io.sparksynth.problem.NearestName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The job's arguments. Those that are options of the data source stay text: the data source checks
 * them, with its own messages, before the first write.
 */
@Command(
    name = "GenerateTables",
    description = "Writes the tables of a synthetic world and checks them.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all tables written, no check failed",
      "1:a check failed",
      "2:bad options; nothing was written",
      "3:a table could not be written, or anything else failed"
    })
final class JobArguments {
  private static final String ALL = "all";

  @Parameters(
      arity = "0..1",
      paramLabel = "INDUSTRY",
      description = "An installed industry, or 'all': each in its own folder or schema.")
  @Nullable String industry;

  @Option(names = "--spec", paramLabel = "FILE", description = "Your own spec, not an industry.")
  @Nullable String spec;

  @Option(names = "--scale", paramLabel = "X", description = "Factor on all base rows (1.0).")
  @Nullable String scale;

  @Option(
      names = "--rows",
      paramLabel = "TABLE=N",
      description = "Exact rows of one table; also --rows.TABLE=N. Repeatable.")
  Map<String, String> rows = new LinkedHashMap<>();

  @Option(names = "--seed", paramLabel = "N", description = "Same seed, same data (42).")
  @Nullable String seed;

  @Option(
      names = "--start-date",
      paramLabel = "DATE",
      description = "Start of the window (180 days before its end).")
  @Nullable String startDate;

  @Option(names = "--end-date", paramLabel = "DATE", description = "Its end (today, in UTC).")
  @Nullable String endDate;

  @Option(
      names = "--rows-per-day",
      paramLabel = "TABLE=N",
      description = "Rows a day of a table of events, which go on for years. It sizes the others.")
  Map<String, String> rowsPerDay = new LinkedHashMap<>();

  @Option(
      names = "--history-start",
      paramLabel = "DATE",
      description = "When such events begin (2020-01-01).")
  @Nullable String historyStart;

  @Option(names = "--num-partitions", paramLabel = "N", description = "Spark partitions a table.")
  @Nullable String numPartitions;

  @Option(
      names = "--faults",
      paramLabel = "FAULTS",
      description =
          "'standard', or rates as nulls=0.02,late=5%%; their truth is in the table _faults. With"
              + " --check they show as failed checks.")
  @Nullable String faults;

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "Any other option of the data source, as locale=en-US. Repeatable.")
  Map<String, String> others = new LinkedHashMap<>();

  @Option(
      names = "--tables",
      split = ",",
      paramLabel = "TABLE",
      description = "Write these tables only; separate them by commas.")
  List<String> tables = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "delta",
      description = "One of ${COMPLETION-CANDIDATES} (delta).")
  OutputFormat format = OutputFormat.DELTA;

  @Option(names = "--output", paramLabel = "DIR", description = "Write to DIR/<table>.")
  @Nullable String output;

  @Option(names = "--catalog", paramLabel = "C", description = "Write to a catalog's tables.")
  @Nullable String catalog;

  @Option(
      names = "--schema",
      paramLabel = "S",
      description = "Schema in the catalog; made if missing (the industry's name).")
  @Nullable String schema;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      defaultValue = "error",
      description = "One of ${COMPLETION-CANDIDATES}: what to do with tables that exist (error).")
  WriteMode mode = WriteMode.ERROR;

  @Option(
      names = "--since",
      paramLabel = "last",
      description =
          "With --mode append: write only what happened after the last row that is there, as with"
              + " --rows-per-day transactions=1000 each day.")
  @Nullable Since since;

  @Option(names = "--check", description = "Read the tables back and run the world's checks.")
  boolean check;

  @Option(names = "--dry-run", description = "Print the plan only.")
  boolean dryRun;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  boolean help;

  /**
   * One request a world.
   *
   * @throws BadUsage if the arguments contradict each other or name an unknown industry
   */
  List<JobRequest> requests(List<String> installed, Clock clock) {
    if ((industry == null) == (spec == null)) {
      throw new BadUsage(
          "Give either an industry or --spec FILE. Installed: " + String.join(", ", installed));
    }
    if ((output == null) == (catalog == null && schema == null)) {
      throw new BadUsage("Give either --output DIR, or --catalog C and --schema S.");
    }
    checkSince();
    // Resolved once, so that the tables agree even if midnight passes while they are written.
    String end = endDate == null ? LocalDate.now(clock).toString() : endDate;
    if (industry == null) {
      return List.of(request("spec", Objects.requireNonNull(spec), end, false));
    }
    if (industry.equalsIgnoreCase(ALL)) {
      return installed.stream().map(each -> request("industry", each, end, true)).toList();
    }
    if (installed.stream().noneMatch(industry::equalsIgnoreCase)) {
      throw new BadUsage(
          "Unknown industry '" + industry + "'." + NearestName.didYouMean(industry, installed));
    }
    return List.of(request("industry", industry, end, false));
  }

  private void checkSince() {
    if (since == null) {
      return;
    }
    if (mode != WriteMode.APPEND) {
      throw new BadUsage("--since last adds to what is there: give --mode append with it.");
    }
    if (rowsPerDay.isEmpty() && historyStart == null) {
      throw new BadUsage(
          "--since last needs a world that goes on: add --rows-per-day TABLE=N or --history-start"
              + " DATE, the same ones each time.");
    }
    if (faults != null) {
      throw new BadUsage(
          "--since last can't tell where rows with faults end: their times may be wrong. Drop"
              + " --faults, or write windows with --start-date and --end-date.");
    }
  }

  private JobRequest request(String kind, String world, String end, boolean own) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(kind, world);
    put(options, "scale", scale);
    put(options, "seed", seed);
    put(options, "startDate", startDate);
    put(options, "endDate", end);
    put(options, "numPartitions", numPartitions);
    rows.forEach((table, count) -> options.put("rows." + table, count));
    rowsPerDay.forEach((table, count) -> options.put("rowsPerDay." + table, count));
    put(options, "historyStart", historyStart);
    putFaults(options);
    options.putAll(others);
    return new JobRequest(
        world,
        options,
        tables,
        format,
        mode,
        destination(kind, world, own),
        since != null,
        check,
        dryRun);
  }

  private void putFaults(Map<String, String> options) {
    for (String part : faults == null ? new String[0] : faults.split(",", -1)) {
      String each = part.strip();
      int equals = each.indexOf('=');
      options.put(
          equals < 0 ? "faults" : "faults." + each.substring(0, equals),
          each.substring(equals + 1));
    }
  }

  private static void put(Map<String, String> options, String name, @Nullable String value) {
    if (value != null) {
      options.put(name, value);
    }
  }

  private Destination destination(String kind, String world, boolean own) {
    if (output != null) {
      return new Destination.Directory(own ? output + "/" + world : output);
    }
    if (schema == null && kind.equals("spec")) {
      throw new BadUsage("Give --schema S: a spec has no name for it.");
    }
    if (schema == null) {
      return new Destination.Schema(catalog, world);
    }
    return new Destination.Schema(catalog, own ? schema + "_" + world : schema);
  }
}
