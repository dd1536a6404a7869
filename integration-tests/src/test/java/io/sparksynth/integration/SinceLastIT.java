package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The job continues what an earlier one wrote: nothing is missing, nothing comes twice. */
class SinceLastIT {
  private static final List<String> EVENTS = List.of("transactions", "line_items");
  private static final List<String> OTHERS = List.of("customers", "products", "stores");

  private final SparkSession spark = Session.shared();
  @TempDir private Path folder;

  private List<String> arguments(String end, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("retail", "--rows-per-day", "transactions=50", "--end-date", end, "--output"));
    arguments.add(folder.toString());
    arguments.addAll(List.of("--mode", "append", "--since", "last"));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private JobRun continueUntil(String end, String format) {
    JobRun run = JobRun.of(arguments(end, "--start-date", "2025-03-01", "--format", format));
    assertThat(run.status()).as(run.said()).isZero();
    return run;
  }

  private static Dataset<Row> days(String table, String from, String to) {
    Object[] options = {"rowsPerDay.transactions", 50, "startDate", from, "endDate", to};
    return Synthetic.retail(table, options);
  }

  private Dataset<Row> written(String table, String format) {
    Dataset<Row> made = days(table, "2025-03-01", "2025-03-02");
    var reader = spark.read().format(format);
    if (format.equals("csv") || format.equals("json")) {
      reader = reader.schema(made.schema()).option("header", "true").option("escape", "\"");
    }
    return reader.load(folder.resolve(table).toString());
  }

  private void assertHolds(String format, String from, String to) {
    for (String table : EVENTS) {
      assertThat(Rows.sorted(written(table, format)))
          .as(table)
          .isEqualTo(Rows.sorted(days(table, from, to)));
    }
    for (String table : OTHERS) {
      assertThat(written(table, format).count()).as(table).isEqualTo(days(table, from, to).count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"delta", "json", "csv"})
  void daysAreAddedWithoutGapOrOverlap(String format) {
    continueUntil("2025-03-03", format);
    continueUntil("2025-03-04", format);
    continueUntil("2025-03-08", format);
    assertHolds(format, "2025-03-01", "2025-03-08");
  }

  @Test
  @Tag("core")
  void aRunThatFindsNothingNewWritesNothing() {
    continueUntil("2025-03-03", "parquet");
    JobRun again = continueUntil("2025-03-03", "parquet");
    assertThat(again.said()).contains("up to date").doesNotContain("KiB");
    assertHolds("parquet", "2025-03-01", "2025-03-03");
  }

  @Test
  void windowsNeedNotBeDays() {
    continueUntil("2025-03-01T10:30:00", "parquet");
    continueUntil("2025-03-01T10:30:01", "parquet");
    continueUntil("2025-03-03", "parquet");
    assertHolds("parquet", "2025-03-01", "2025-03-03");
  }

  @Test
  void aTableThatAnInterruptedRunDidNotReachCatchesUp() throws IOException {
    continueUntil("2025-03-03", "parquet");
    try (var files = Files.walk(folder.resolve("line_items"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    // Without a start: lines begin where their transactions do.
    JobRun run = JobRun.of(arguments("2025-03-05", "--format", "parquet"));
    assertThat(run.status()).as(run.said()).isZero();
    assertHolds("parquet", "2025-03-01", "2025-03-05");
  }

  @Test
  void anotherWorldIsNotContinued() {
    continueUntil("2025-03-03", "parquet");
    JobRun other = JobRun.of(arguments("2025-03-05", "--format", "parquet", "--seed", "7"));
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.said())
        .contains("Table 'transactions' ends at 2025-03-02", "--seed, --rows-per-day")
        .doesNotContain("\tat ");
    assertHolds("parquet", "2025-03-01", "2025-03-03");

    JobRun larger =
        JobRun.of(arguments("2025-03-05", "--format", "parquet", "--rows-per-day=transactions=99"));
    assertThat(larger.status()).isEqualTo(2);
    assertThat(larger.said()).contains("Table 'customers' holds");
  }

  @Test
  void whatCannotBeContinuedIsRefused() {
    List<String> noMode = new ArrayList<>(arguments("2025-03-05"));
    noMode.removeAll(List.of("--mode", "append"));
    assertThat(JobRun.of(noMode).said()).contains("give --mode append");
    assertThat(
            JobRun.of(
                    List.of(
                        "retail", "--output", folder.toString(), "--mode=append", "--since=last"))
                .said())
        .contains("--since last needs a world that goes on");
    assertThat(JobRun.of(arguments("2025-03-05", "--faults", "standard")).said())
        .contains("--since last can't tell where rows with faults end");
    assertThat(JobRun.of(arguments("2025-03-05", "--since", "first")).status()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }
}
