package io.sparksynth.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class JobArgumentsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-03-01T23:59:59Z"), ZoneOffset.UTC);

  private static List<JobRequest> requests(String... args) {
    var arguments = new JobArguments();
    new CommandLine(arguments)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(RowsArgument.expand(args));
    return arguments.requests(List.of("iot", "retail"), CLOCK);
  }

  @Test
  void argumentsOfTheDataSourceArePassedAsItsOptions() {
    JobRequest request =
        requests(
                "retail",
                "--scale=0.1",
                "--seed=7",
                "--start-date=2023-01-01",
                "--end-date=2023-06-30",
                "--num-partitions=3",
                "--rows.customers=500",
                "--rows.products",
                "20",
                "--rows=stores=3",
                "--faults=standard,nulls=0.1,typos.last_name=5 %",
                "--option=locale=en-US",
                "--output=out")
            .get(0);

    assertThat(request.options())
        .containsOnly(
            entry("industry", "retail"),
            entry("scale", "0.1"),
            entry("seed", "7"),
            entry("startDate", "2023-01-01"),
            entry("endDate", "2023-06-30"),
            entry("numPartitions", "3"),
            entry("rows.customers", "500"),
            entry("rows.products", "20"),
            entry("rows.stores", "3"),
            entry("faults", "standard"),
            entry("faults.nulls", "0.1"),
            entry("faults.typos.last_name", "5 %"),
            entry("locale", "en-US"));
  }

  @Test
  void theEndOfTheWindowIsResolvedOnce() {
    assertThat(requests("all", "--output=out"))
        .allSatisfy(
            request -> assertThat(request.options()).containsEntry("endDate", "2024-03-01"));
  }

  @Test
  void aFolderHoldsATableInEachSubFolder() {
    JobRequest request = requests("retail", "--format=CSV", "--output=out").get(0);

    assertThat(request.format()).isEqualTo(OutputFormat.CSV);
    assertThat(request.mode()).isEqualTo(WriteMode.ERROR);
    assertThat(request.destination().of("stores")).hasToString("out/stores");
  }

  @Test
  void aSchemaIsNamedForItsIndustryUnlessGiven() {
    assertThat(requests("retail", "--catalog=demo").get(0).destination().of("stores"))
        .hasToString("demo.retail.stores");
    assertThat(requests("retail", "--schema=s").get(0).destination().of("stores"))
        .isEqualTo(new Target.CatalogTable("`s`.`stores`"));
  }

  @Test
  void allWritesEachIndustryToAPlaceOfItsOwn() {
    assertThat(requests("all", "--output=out"))
        .extracting(request -> request.destination().toString())
        .containsExactly("out/iot", "out/retail");
    assertThat(requests("ALL", "--catalog=c", "--schema=s"))
        .extracting(request -> request.destination().toString())
        .containsExactly("c.s_iot", "c.s_retail");
  }

  @Test
  void contradictionsAreRefused() {
    assertThatThrownBy(() -> requests("--output=out"))
        .hasMessage("Give either an industry or --spec FILE. Installed: iot, retail");
    assertThatThrownBy(() -> requests("retail", "--spec=a.yaml", "--output=out"))
        .hasMessageStartingWith("Give either an industry or --spec FILE.");
    assertThatThrownBy(() -> requests("retail"))
        .hasMessage("Give either --output DIR, or --catalog C and --schema S.");
    assertThatThrownBy(() -> requests("retail", "--output=out", "--schema=s"))
        .hasMessage("Give either --output DIR, or --catalog C and --schema S.");
    assertThatThrownBy(() -> requests("--spec=a.yaml", "--catalog=c"))
        .hasMessage("Give --schema S: a spec has no name for it.");
  }

  @Test
  void anUnknownIndustryIsNamedWithTheNearest() {
    assertThatThrownBy(() -> requests("retial", "--output=out"))
        .isInstanceOf(BadUsage.class)
        .hasMessage("Unknown industry 'retial'. Did you mean 'retail'?");
  }
}
