package io.sparksynth.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.engine.fault.FaultKind;
import io.sparksynth.engine.fault.FaultRates;
import io.sparksynth.problem.ProblemsException;
import io.sparksynth.spec.Parameter;
import io.sparksynth.text.Locales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticOptionsTest {
  private static String failure(String... namesAndValues) {
    Map<String, String> options =
        namesAndValues.length == 2
            ? Map.of(namesAndValues[0], namesAndValues[1])
            : Map.of(namesAndValues[0], namesAndValues[1], namesAndValues[2], namesAndValues[3]);
    try {
      SyntheticOptions.parse(options);
    } catch (ProblemsException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError("no problem with " + options);
  }

  @Test
  void namesAreReadInAnyCase() {
    SyntheticOptions options =
        SyntheticOptions.parse(Map.of("NUMPARTITIONS", "8", "Rows.Line_Items", "5", "SEED", "-7"));
    assertThat(options.find(SyntheticOptions.NUM_PARTITIONS)).contains(8L);
    assertThat(options.get(SyntheticOptions.SEED)).isEqualTo(-7);
    assertThat(options.rowsOf()).isEqualTo(Map.of("Line_Items", 5L));
  }

  @Test
  void defaultsAreThoseOfTheReference() {
    SyntheticOptions options = SyntheticOptions.parse(Map.of());
    assertThat(options.get(SyntheticOptions.SEED)).isEqualTo(42);
    assertThat(options.get(SyntheticOptions.SCALE)).isEqualTo(1.0);
    assertThat(options.get(SyntheticOptions.BATCH_SIZE)).isEqualTo(4096);
    assertThat(options.get(SyntheticOptions.LOCALE)).isEqualTo("en-US");
    assertThat(options.find(SyntheticOptions.ROWS)).isEmpty();
    assertThat(options.find(SyntheticOptions.END_DATE)).isEmpty();
  }

  @Test
  void datesAreMidnightsInUtc() {
    SyntheticOptions options =
        SyntheticOptions.parse(
            Map.of("startDate", "2024-01-31", "endDate", "2024-02-01T10:00:00+02:00"));
    assertThat(options.find(SyntheticOptions.START_DATE))
        .contains(Instant.parse("2024-01-31T00:00:00Z"));
    assertThat(options.find(SyntheticOptions.END_DATE))
        .contains(Instant.parse("2024-02-01T08:00:00Z"));
  }

  @Test
  void everyMisspeltOptionIsFoundAndItsNameSuggested() {
    for (Parameter<?> option : SyntheticOptions.ALL) {
      String wrong = option.name().charAt(0) + "x" + option.name().substring(1);
      assertThat(failure(wrong, "1"))
          .isEqualTo("Unknown option '%s'. Did you mean '%s'?".formatted(wrong, option.name()));
    }
  }

  @Test
  void anOptionThatIsLikeNoOtherIsUnknown() {
    assertThat(failure("header", "true")).isEqualTo("Unknown option 'header'.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scale | -1 | a number from 0 to 1000000000, got '-1'.",
        "scale | big | a number from 0 to 1000000000, got 'big'.",
        "scale | NaN | a number from 0 to 1000000000, got 'NaN'.",
        "rows | -1 | a whole number from 0 to 9223372036854775807, got '-1'.",
        "rows | 1.5 | a whole number from 0 to 9223372036854775807, got '1.5'.",
        "rows | 9223372036854775808 | a whole number from 0 to 9223372036854775807, got"
            + " '9223372036854775808'.",
        "rows.orders | x | a whole number from 0 to 9223372036854775807, got 'x'.",
        "seed | forty-two | a whole number, got 'forty-two'.",
        "numPartitions | 0 | a whole number from 1 to 100000, got '0'.",
        "numPartitions | 100001 | a whole number from 1 to 100000, got '100001'.",
        "batchSize | 0 | a whole number from 1 to 65536, got '0'.",
        "batchSize | 65537 | a whole number from 1 to 65536, got '65537'.",
        "startDate | yesterday | a date such as 2024-01-31 or a time such as"
            + " 2024-01-31T10:00:00Z, got 'yesterday'.",
        "endDate | 2024-02-30 | a date such as 2024-01-31 or a time such as"
            + " 2024-01-31T10:00:00Z, got '2024-02-30'.",
        "endDate | end - 3 days | a date such as 2024-01-31 or a time such as"
            + " 2024-01-31T10:00:00Z, got 'end - 3 days'.",
        "endDate | 2024-01-01 or 2020-01-01 | a date such as 2024-01-31 or a time such as"
            + " 2024-01-31T10:00:00Z, got '2024-01-01 or 2020-01-01'."
      })
  void aBadValueSaysWhatIsMeant(String option, String value, String must) {
    assertThat(failure(option, value)).isEqualTo("Option '%s' must be %s".formatted(option, must));
  }

  @Test
  void abbreviatedNumbersAreWrittenOut() {
    assertThat(failure("rows", "10k"))
        .isEqualTo(
            "Option 'rows' must be a whole number from 0 to 9223372036854775807, got '10k'. Write"
                + " it out: .option(\"rows\", 10000)");
    assertThat(failure("rows.orders", "2M"))
        .endsWith("Write it out: .option(\"rows.orders\", 2000000)");
  }

  @Test
  void allProblemsAreInOneMessage() {
    assertThat(failure("batchSize", "0", "batchSise", "1"))
        .startsWith("2 problems in the options of format 'synthetic':\n")
        .contains("Unknown option 'batchSise'. Did you mean 'batchSize'?")
        .contains("Option 'batchSize' must be a whole number from 1 to 65536, got '0'.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rowsPerSecond", "lateBy", "outOfOrderBy", "eventTime", "maxRowsPerTrigger"})
  void optionsOfStreamsSayWhatTheyTake(String option) {
    assertThat(failure(option.toLowerCase(Locale.ROOT), "soon"))
        .startsWith("Option '%s' must be ".formatted(option))
        .endsWith(", got 'soon'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maxBytesPerTrigger", "maxFilesPerTrigger"})
  void limitsOfFilesAreRefused(String option) {
    assertThat(failure(option, "1"))
        .isEqualTo(
            "Option '%s' does not apply: there are no files, rows are generated. Use 'maxRowsPerTrigger'."
                .formatted(option));
  }

  @Test
  void aDurationOrDelayReadsAsPeopleWriteIt() {
    SyntheticOptions options =
        SyntheticOptions.parse(
            Map.of("lateBy", "fixed 10 minutes", "outOfOrderBy", "1.5 s", "lateRate", "2 %"));
    assertThat(options.get(SyntheticOptions.LATE_BY))
        .isEqualTo(new StreamTypes.Delay(600_000_000L, true));
    assertThat(options.find(SyntheticOptions.OUT_OF_ORDER_BY)).hasValue(1_500_000L);
  }

  @Test
  void faultsAreRatesByKindAndColumn() {
    FaultRates rates =
        SyntheticOptions.parse(
                Map.of("FAULTS", "standard", "faults.Nulls", "0.5", "faults.typos.A.b", "5 %"))
            .faults();
    assertThat(rates.of(FaultKind.NULLS)).isEqualTo(0.5);
    assertThat(rates.of(FaultKind.OUTLIERS)).isEqualTo(0.01);
    assertThat(rates.of(FaultKind.TYPOS)).isZero();
    assertThat(rates.of(FaultKind.TYPOS, "a", "B")).contains(0.05);
    assertThat(rates.of(FaultKind.TYPOS, "x", "B")).isEmpty();
    assertThat(SyntheticOptions.parse(Map.of()).faults()).isEqualTo(FaultRates.NONE);
  }

  @Test
  void faultsThatAreNoneAreNamed() {
    assertThat(failure("faults.null", "0.1"))
        .isEqualTo("Option 'faults.null' names no kind of fault. Did you mean 'nulls'?");
    assertThat(failure("faults.nulls.", "0.1"))
        .isEqualTo("Option 'faults.nulls.' names no column after its last dot.");
    assertThat(failure("faults.late", "-1"))
        .isEqualTo("Option 'faults.late' must be a rate from 0 to 1 (0.02 or 2 %), got '-1'.");
    assertThat(failure("faults", "all"))
        .isEqualTo("Option 'faults' must be one of none, standard, got 'all'.");
  }

  @Test
  void severalPathsAreRefused() {
    assertThat(failure("paths", "[\"a\",\"b\"]"))
        .isEqualTo("load() takes one name, such as load(\"retail.customers\"), got [\"a\",\"b\"].");
  }

  @Test
  void whatSparkAddsIsIgnored() {
    SyntheticOptions options =
        SyntheticOptions.parse(
            Map.of("provider", "synthetic", "owner", "me", "option.seed", "3", "__v", "x"));
    assertThat(options.get(SyntheticOptions.SEED)).isEqualTo(42);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en_us | en-US",
        "de-de | de-DE",
        "de-DE:3 | de-DE",
        "en-US:60,de-DE:40 | en-US:60,de-DE:40",
        "ja_JP : 0.5 , pl-pl:1.0 | ja-JP:0.5,pl-PL:1",
      })
  void localesMayBeWrittenInSeveralWays(String given, String locale) {
    assertThat(SyntheticOptions.parse(Map.of("locale", given)).get(SyntheticOptions.LOCALE))
        .isEqualTo(locale);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xx-XX | names the unknown locale 'xx-XX'. There are: KNOWN.",
        "de-AT | names the unknown locale 'de-AT'. Did you mean 'de-DE'? There are: KNOWN.",
        "ja | names the unknown locale 'ja'. Did you mean 'ja-JP'? There are: KNOWN.",
        "on-US:1,de-DE:1 | names the unknown locale 'on-US'. Did you mean 'en-US'? There are:"
            + " KNOWN.",
        "en-US,de-DE | gives 'en-US' no weight. Write it as in en-US:60,de-DE:40.",
        "en-US:0,de-DE:1 | gives 'en-US' the weight '0'; it must be a number > 0.",
        "en-US:x,de-DE:1 | gives 'en-US' the weight 'x'; it must be a number > 0.",
        "de-DE:1,de_de:2 | names 'de-DE' twice; write it once."
      })
  void aBadLocaleSaysHowToMendIt(String given, String message) {
    assertThat(failure("locale", given))
        .isEqualTo("Option 'locale' " + message.replace("KNOWN", String.join(", ", Locales.KNOWN)));
  }

  @Test
  void aProblemIsAnIllegalArgument() {
    assertThatThrownBy(() -> SyntheticOptions.parse(Map.of("seed", "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Regenerate with {@code -Dgenerate.docs}. */
  @Test
  void theReferencePageIsUpToDate() throws IOException {
    Path page = Path.of("..", "docs", "options.md");
    if (System.getProperty("generate.docs") != null) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, SyntheticOptions.markdown());
    }
    assertThat(page).hasContent(SyntheticOptions.markdown());
  }
}
