package io.sparksynth.industries;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.text.HolidayCalendar;
import io.sparksynth.text.Identifiers;
import io.sparksynth.text.Vocabularies;
import io.sparksynth.text.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyResourcesTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/sparksynth/vocabulary");
  private static final String LOCALE = "en-US";

  private static final Map<String, Set<String>> STATES_BY_REGION =
      Map.of(
          "Northeast", states("CT ME MA NH RI VT NJ NY PA"),
          "Midwest", states("IL IN MI OH WI IA KS MN MO NE ND SD"),
          "South", states("DE DC FL GA MD NC SC VA WV AL KY MS TN AR LA OK TX"),
          "West", states("AZ CO ID MT NV NM UT WY AK CA HI OR WA"));

  static Set<String> names() {
    return Vocabularies.names(LOCALE);
  }

  @Test
  void indexListsExactlyTheFiles() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".tsv"))
              .map(
                  file -> FOLDER.relativize(file).toString().replace('\\', '/').replace(".tsv", ""))
              .sorted()
              .toList();
      assertThat(Files.readAllLines(FOLDER.resolve("index.txt"))).isEqualTo(found);
    }
  }

  @Test
  void extractedFilesAreWhatTheExtractorMakes() throws IOException {
    for (Map.Entry<String, String> file : VocabularyExtractor.files().entrySet()) {
      assertThat(FOLDER.resolve(file.getKey())).hasContent(file.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyVocabularyIsSound(String name) throws IOException {
    Path own = FOLDER.resolve(LOCALE).resolve(name + ".tsv");
    Path file = Files.exists(own) ? own : FOLDER.resolve(Vocabularies.ANY).resolve(name + ".tsv");
    assertThat(file).exists();
    assertThat(Files.size(file)).isLessThan(400_000);
    assertThat(Files.readString(file)).startsWith("# ").doesNotContain("@");
    Vocabulary vocabulary = Vocabularies.load(name, LOCALE);
    assertThat(vocabulary.weights()).hasSize(vocabulary.size());
    assertThat(Arrays.stream(vocabulary.weights())).allMatch(w -> w > 0 && w < 1e9);
    for (String field : vocabulary.fields()) {
      assertThat(vocabulary.values(field))
          .hasSize(vocabulary.size())
          .noneMatch(text -> text.isBlank() || !text.equals(text.strip()))
          .noneMatch(text -> text.matches(".*\\d{3}[-. ]\\d{3}[-. ]\\d{4}.*|.*@.*"));
    }
    if (!vocabulary.groups().isEmpty()) {
      int[] grouped =
          vocabulary.groups().stream()
              .flatMapToInt(g -> Arrays.stream(vocabulary.entriesOf(g)))
              .toArray();
      assertThat(grouped)
          .containsExactlyInAnyOrder(IntStream.range(0, vocabulary.size()).toArray());
    }
  }

  @Test
  void firstNamesBelongToOneSexUnlessTheyAreUnisex() {
    Vocabulary names = Vocabularies.load("person.first_name", LOCALE);
    assertThat(names.groups()).containsExactly("F", "M", "X");
    Set<String> female = valuesOf(names, "F");
    Set<String> male = valuesOf(names, "M");
    Set<String> both = new HashSet<>(female);
    both.retainAll(male);
    assertThat(female).hasSizeGreaterThanOrEqualTo(400).contains("Mary", "Jennifer");
    assertThat(male).hasSizeGreaterThanOrEqualTo(400).contains("James", "Juan");
    assertThat(both).isSubsetOf(valuesOf(names, "X"));
    assertThat(female).doesNotContain("James", "Robert");
    assertThat(male).doesNotContain("Mary", "Linda");
  }

  @Test
  void lastNamesFallInFrequency() {
    Vocabulary names = Vocabularies.load("person.last_name", LOCALE);
    assertThat(names.size()).isGreaterThanOrEqualTo(900);
    assertThat(names.value(0, "last_name")).isEqualTo("Smith");
    assertThat(names.values("last_name")).doesNotHaveDuplicates().contains("O'Brien", "McDonald");
    assertThat(Arrays.stream(names.weights()).boxed().toList())
        .isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void otherListsAreLongEnough() {
    for (Map.Entry<String, Integer> least :
        Map.of("street.name", 300, "company.name", 500, "job.title", 500).entrySet()) {
      Vocabulary vocabulary = Vocabularies.load(least.getKey(), LOCALE);
      assertThat(vocabulary.values(vocabulary.defaultField()))
          .hasSizeGreaterThanOrEqualTo(least.getValue())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void placesAgreeWithThemselves() {
    Vocabulary places = Vocabularies.load("place", LOCALE);
    assertThat(places.values("zip")).doesNotHaveDuplicates().allMatch(zip -> zip.matches("\\d{5}"));
    assertThat(places.values("area_code")).allMatch(code -> code.matches("[2-9]\\d\\d"));
    Set<String> cities =
        IntStream.range(0, places.size())
            .mapToObj(i -> places.value(i, "city") + ", " + places.value(i, "state"))
            .collect(toSet());
    assertThat(cities).hasSizeGreaterThanOrEqualTo(330);
    assertThat(places.entriesBy("state")).hasSize(51);
    assertThat(places.entriesBy("state_name")).hasSize(51);
    assertThat(places.groups()).containsExactlyInAnyOrderElementsOf(STATES_BY_REGION.keySet());
    for (int i = 0; i < places.size(); i++) {
      assertThat(STATES_BY_REGION.get(places.value(i, "region")))
          .contains(places.value(i, "state"));
      boolean farAway = Set.of("AK", "HI").contains(places.value(i, "state"));
      assertThat(Double.parseDouble(places.value(i, "latitude")))
          .isBetween(farAway ? 18.0 : 24.4, farAway ? 72.0 : 49.4);
      assertThat(Double.parseDouble(places.value(i, "longitude")))
          .isBetween(farAway ? -180.0 : -125.0, -66.9);
      assertThat(ZoneId.getAvailableZoneIds()).contains(places.value(i, "timezone"));
    }
  }

  @Test
  void zipCodesOfACityLieNearEachOtherAndAreaCodesInOneState() {
    Vocabulary places = Vocabularies.load("place", LOCALE);
    Map<String, String> stateOfArea = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      String state = places.value(i, "state");
      assertThat(stateOfArea.merge(places.value(i, "area_code"), state, (a, b) -> a))
          .as("area code %s", places.value(i, "area_code"))
          .isEqualTo(state);
    }
    places
        .entriesBy("city")
        .values()
        .forEach(
            entries -> {
              Map<String, List<Integer>> byState =
                  Arrays.stream(entries).boxed().collect(groupingBy(i -> places.value(i, "state")));
              for (List<Integer> city : byState.values()) {
                double[] latitudes =
                    city.stream()
                        .mapToDouble(i -> Double.parseDouble(places.value(i, "latitude")))
                        .sorted()
                        .toArray();
                double middle = latitudes[latitudes.length / 2];
                assertThat(Arrays.stream(latitudes))
                    .as(places.value(city.get(0), "city"))
                    .allMatch(l -> Math.abs(l - middle) < 0.6);
              }
            });
  }

  @Test
  void phoneIdentifiersKnowTheAreaCodesOfThePlaces() {
    Set<String> known = new HashSet<>();
    byte[] out = new byte[14];
    for (long i = 0; i < Identifiers.of("phone").size(); i++) {
      int end = Identifiers.of("phone").write(i, out, 0);
      known.add(new String(out, 0, end, StandardCharsets.US_ASCII).substring(1, 4));
    }
    assertThat(known)
        .containsExactlyInAnyOrderElementsOf(
            Vocabularies.load("place", LOCALE).entriesBy("area_code").keySet());
  }

  @Test
  void bigCitiesAreThere() {
    Vocabulary places = Vocabularies.load("place", LOCALE);
    int loop = places.values("zip").indexOf("60601");
    assertThat(places.value(loop, "city")).isEqualTo("Chicago");
    assertThat(places.value(loop, "area_code")).isIn("312", "872", "773");
    double chicago =
        Arrays.stream(places.entriesBy("city").get("Chicago")).mapToDouble(places::weight).sum();
    assertThat(chicago).isCloseTo(2.7e6, within(2e5));
  }

  @Test
  void productsAndBrandsCoverTheSameCategories() {
    Vocabulary products = Vocabularies.load("retail.product", LOCALE);
    Vocabulary brands = Vocabularies.load("retail.brand", LOCALE);
    assertThat(products.groups()).hasSizeGreaterThanOrEqualTo(12).isEqualTo(brands.groups());
    for (String category : products.groups()) {
      assertThat(valuesOf(brands, category)).hasSizeGreaterThanOrEqualTo(12);
      Map<String, Long> nouns =
          Arrays.stream(products.entriesOf(category))
              .mapToObj(i -> products.value(i, "subcategory"))
              .collect(toMap(s -> s, s -> 1L, Long::sum));
      assertThat(nouns).hasSizeGreaterThanOrEqualTo(6);
      assertThat(nouns.values()).allMatch(n -> n >= 4);
    }
    assertThat(brands.values("brand")).doesNotHaveDuplicates();
  }

  @Test
  void priceRangesHoldMedianAndSigma() {
    Vocabulary products = Vocabularies.load("retail.product", LOCALE);
    for (int i = 0; i < products.size(); i++) {
      double median = Double.parseDouble(products.value(i, "price_median"));
      double sigma = Double.parseDouble(products.value(i, "price_sigma"));
      double low = Double.parseDouble(products.value(i, "price_min"));
      double high = Double.parseDouble(products.value(i, "price_max"));
      assertThat(low).isPositive().isLessThan(high);
      assertThat(median * Math.exp(2.5 * sigma)).isCloseTo(high, within(high * 0.02));
      assertThat(median * Math.exp(-2.5 * sigma)).isCloseTo(low, within(low * 0.02));
    }
    int pen = products.values("noun").indexOf("Ballpoint Pen");
    int sofa = products.values("noun").indexOf("3-Seat Sofa");
    assertThat(products.value(pen, "price_max")).isEqualTo("50");
    assertThat(products.value(sofa, "price_max")).isEqualTo("5000");
  }

  @Test
  void calendarHasTheDaysOfEachYear() {
    HolidayCalendar us = HolidayCalendar.load("US");
    assertThat(us.days())
        .containsEntry(LocalDate.of(2024, 7, 4), "Independence Day")
        .containsEntry(LocalDate.of(2024, 11, 28), "Thanksgiving Day")
        .containsEntry(LocalDate.of(2024, 11, 29), "Black Friday")
        .containsEntry(LocalDate.of(2024, 12, 2), "Cyber Monday")
        .containsEntry(LocalDate.of(2024, 3, 31), "Easter")
        .containsEntry(LocalDate.of(2038, 4, 25), "Easter")
        .containsEntry(LocalDate.of(2024, 5, 12), "Mother's Day")
        .containsEntry(LocalDate.of(2025, 1, 20), "Martin Luther King Jr. Day");
    for (String yearly :
        List.of(
            "Black Friday",
            "Cyber Monday",
            "Christmas Eve",
            "Christmas Day",
            "Valentine's Day",
            "Halloween",
            "Easter",
            "Mother's Day",
            "Labor Day",
            "Memorial Day")) {
      assertThat(us.datesOf(yearly)).hasSize(71).isSorted();
    }
    assertThat(us.datesOf("Easter")).allMatch(d -> d.getDayOfWeek() == DayOfWeek.SUNDAY);
    assertThat(us.datesOf("Cyber Monday")).allMatch(d -> d.getDayOfWeek() == DayOfWeek.MONDAY);
  }

  private static Set<String> valuesOf(Vocabulary vocabulary, String group) {
    return Arrays.stream(vocabulary.entriesOf(group))
        .mapToObj(i -> vocabulary.value(i, vocabulary.defaultField()))
        .collect(toSet());
  }

  private static Set<String> states(String list) {
    return Set.of(list.split(" "));
  }
}
