package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The job of the JAR: what it writes, what it says, its exit status. */
class GenerateTablesIT {
  private final SparkSession spark = Session.shared();
  @TempDir private Path folder;

  private JobRun retail(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "retail", "--scale", "0.001", "--end-date", Synthetic.END, "--output", target()));
    arguments.addAll(List.of(more));
    return JobRun.of(arguments);
  }

  private String target() {
    return folder.resolve("shop").toString();
  }

  @Test
  @Tag("core")
  void writesAndChecksAllTablesAsParquet() {
    writesAndChecksAllTables("parquet");
  }

  @Test
  void writesAndChecksAllTablesAsDelta() {
    writesAndChecksAllTables("delta");
  }

  private void writesAndChecksAllTables(String format) {
    JobRun run = retail("--format", format, "--check");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("World: retail", "endDate=2025-01-01", "scale=0.001")
        .contains("Write: " + format + ", mode error")
        .containsPattern("(?m)^customers +100 rows.*rows/s")
        .containsPattern("(?m)^total.* (\\d+) of \\1 *$");
    assertThat(run.status()).isZero();
    for (String table : Synthetic.RETAIL) {
      assertThat(Rows.sorted(spark.read().format(format).load(target() + "/" + table)))
          .as(table)
          .isEqualTo(Rows.sorted(Synthetic.retail(table, "scale", 0.001)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void checksTextFilesAsItReadsThem(String format) {
    JobRun run = retail("--format", format, "--check");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).as(run.out()).isZero();
  }

  @Test
  void aDryRunWritesNothing() {
    JobRun run = retail("--dry-run", "--format", "parquet");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("World: retail", "line_items", "in memory");
    assertThat(folder.resolve("shop")).doesNotExist();
  }

  @Test
  void someTablesAreWrittenAndChecksOfOthersSkipped() throws IOException {
    JobRun run = retail("--tables", "stores,customers", "--format", "parquet", "--check");
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out()).contains("skipped");
    try (var tables = Files.list(folder.resolve("shop"))) {
      assertThat(tables.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("customers", "stores");
    }
  }

  @Test
  void modesSayWhatToDoWithATableThatIsThere() {
    assertThat(retail("--tables", "stores", "--rows.stores=20").status()).isZero();

    JobRun again = retail("--tables", "stores", "--rows.stores=20");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("is not empty. Add --mode overwrite or --mode append.");

    assertThat(retail("--tables", "stores", "--rows.stores=20", "--mode", "append").status())
        .isZero();
    assertThat(spark.read().format("delta").load(target() + "/stores").count()).isEqualTo(40);

    assertThat(retail("--tables", "stores", "--rows.stores=30", "--mode", "overwrite").status())
        .isZero();
    assertThat(spark.read().format("delta").load(target() + "/stores").count()).isEqualTo(30);
  }

  @Test
  void tablesOfACatalogAreWrittenIntoASchemaThatItMakes() {
    spark.sql("DROP SCHEMA IF EXISTS made_by_job CASCADE");
    JobRun run =
        JobRun.of(
            "retail",
            "--scale",
            "0.001",
            "--end-date",
            Synthetic.END,
            "--format",
            "delta",
            "--catalog",
            "spark_catalog",
            "--schema",
            "made_by_job",
            "--tables",
            "stores,transactions,line_items",
            "--check");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(spark.table("made_by_job.line_items").count()).isEqualTo(3_000);
    assertThat(
            spark
                .sql("DESCRIBE DETAIL made_by_job.stores")
                .select("format", "description")
                .collectAsList()
                .toString())
        .contains("delta", "Branches");
    spark.sql("DROP SCHEMA made_by_job CASCADE");
  }

  @Test
  void aSpecOfOneFileIsWrittenAndAFailedCheckIsTheStatus() throws IOException {
    Path spec = folder.resolve("mine.yaml");
    Files.writeString(
        spec,
        """
        tables:
          t:
            rows: 50
            columns: {n: {type: int, sequence: {start: 1}}}
        checks:
          - {name: right, table: t, sql: select max(n) from t, expect: 50}
          - {name: wrong, table: t, sql: select min(n) from t, expect: 0}
        """);
    JobRun run =
        JobRun.of(
            "--spec", spec.toString(), "--output", target(), "--format", "parquet", "--check");
    assertThat(run.status()).as(run.out()).isEqualTo(1);
    assertThat(run.out()).contains("wrong").contains("2 of 3");
  }

  @ParameterizedTest
  @Tag("core")
  @CsvSource(
      delimiter = '|',
      value = {
        "retial --output x | Unknown industry 'retial'. Did you mean 'retail'?",
        "retail | Give either --output DIR, or --catalog C and --schema S.",
        "--output x | Give either an industry or --spec FILE. Installed: retail",
        "retail --output x --format deltaa | Invalid value for option '--format'",
        "retail --output x --scale big | Option 'scale' must be a number from 0 to 1000000000",
        "retail --output x --tables custmers | Unknown table 'custmers'. Did you mean 'customers'?",
        "retail --output x --sead 5 | Unknown option",
        "retail --output x --rows.customers=-1 | Option 'rows.customers' must be a whole number",
        "retail --output x --start-date 2025-01-02 --end-date 2025-01-01 | must be before"
            + " 'endDate'",
        "--spec no/such.yaml --output x | which does not exist"
      })
  void badArgumentsAreOneMessageAndStatusTwo(String arguments, String message) {
    JobRun run = JobRun.of(arguments.replace("--output x", "--output " + target()).split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(folder.resolve("shop")).doesNotExist();
  }

  @Test
  void theMainClassEndsItsJvmWithTheStatus() throws Exception {
    Jvm job =
        Jvm.start(
            List.of("-Xmx1g", "-Dspark.master=local[1]"),
            "io.sparksynth.GenerateTables",
            "retail",
            "--scale",
            "0.001",
            "--format",
            "parquet",
            "--tables",
            "stores",
            "--output",
            target());
    assertThat(job.status()).as(job.output()).isZero();
    assertThat(spark.read().parquet(target() + "/stores").count()).isEqualTo(1);

    assertThat(Jvm.start(List.of(), "io.sparksynth.GenerateTables", "retial").status())
        .isEqualTo(2);
  }
}
