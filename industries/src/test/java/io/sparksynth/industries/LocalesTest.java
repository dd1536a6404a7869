package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.Sizing;
import io.sparksynth.engine.SpecSource;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.text.Locales;
import io.sparksynth.text.Vocabularies;
import io.sparksynth.text.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People, places, companies and phones of every locale, alone and mixed. */
class LocalesTest {
  private static final List<String> LOCAL =
      List.of(
          "person.first_name",
          "person.last_name",
          "place",
          "street.name",
          "address.form",
          "phone.form",
          "company.form",
          "company.name");

  /** Ranges for fiction, 555-01xx, or too short to be dialled. */
  private static final String NOBODYS =
      "[(]\\d{3}[)] 555-01\\d\\d|[+]\\d\\d 555 01\\d\\d|0(20 7946|1\\d\\d 496|29 2018|28 9649)"
          + " \\d{4}|0[1-5] (99 00|61 91|53 01|65 71|36 49) \\d\\d \\d\\d|0(30 23125|40 66969|89"
          + " 99998|221 4710|69 90009)\\d{3}|0171 39200\\d\\d";

  static List<String> locales() {
    return Locales.KNOWN;
  }

  /** Every industry in two locales of other scripts, in one alone and in a mix. */
  static Stream<List<String>> industries() {
    return World.installedIndustries().stream()
        .flatMap(
            industry ->
                Stream.of("de-DE", "ja-JP", "en-US:50,hi-IN:30,fr-FR:20")
                    .map(locale -> List.of(industry, locale)));
  }

  static World world(String industry, String locale, double scale) {
    return World.of(
        new WorldConfig(
            new SpecSource(industry, null),
            42,
            Sizing.of(scale),
            Worlds.START,
            Worlds.END,
            locale));
  }

  @ParameterizedTest
  @MethodSource("locales")
  void everyLocaleHasItsOwnWords(String locale) {
    for (String name : LOCAL) {
      Vocabulary words = Vocabularies.load(name, locale);
      assertThat(words.locale()).as(name).isEqualTo(locale);
      for (String field : words.fields()) {
        assertThat(words.values(field))
            .as(name)
            .noneMatch(text -> text.isBlank() || !text.equals(text.strip()));
      }
    }
    Vocabulary people = Vocabularies.load("person.first_name", locale);
    assertThat(people.groups()).contains("F", "M");
    assertThat(people.entriesOf("F").length).isGreaterThanOrEqualTo(24);
    assertThat(people.entriesOf("M").length).isGreaterThanOrEqualTo(24);
    Vocabulary places = Vocabularies.load("place", locale);
    assertThat(places.fields())
        .containsExactlyElementsOf(Vocabularies.load("place", "en-US").fields());
    assertThat(places.values("zip")).doesNotHaveDuplicates();
    assertThat(places.groups().size()).isGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("locales")
  void customersAreOfTheLocale(String locale) {
    WorldTable customers = world("retail", locale, 0.02).table("customers");
    Rows rows =
        Rows.of(customers, "first_name", "last_name", "city", "zip", "region", "email", "phone");
    Vocabulary places = Vocabularies.load("place", locale);
    Map<String, String> cityOf = new HashMap<>();
    IntStream.range(0, places.size())
        .forEach(i -> cityOf.put(places.value(i, "zip"), places.value(i, "city")));
    Set<String> first =
        new TreeSet<>(Vocabularies.load("person.first_name", locale).values("first_name"));
    for (int i = 0; i < rows.count(); i++) {
      assertThat(first).contains(rows.texts("first_name")[i]);
      assertThat(cityOf.get(rows.texts("zip")[i])).isEqualTo(rows.texts("city")[i]);
      if (!rows.nulls("phone")[i]) {
        assertThat(rows.texts("phone")[i]).matches(NOBODYS);
      }
      if (!rows.nulls("email")[i]) {
        assertThat(rows.texts("email")[i]).matches("[a-z]+[.][a-z]+[0-9]+@example[.](com|net|org)");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("industries")
  void everyIndustryWorksInEveryLocale(List<String> industryAndLocale) {
    World world = world(industryAndLocale.get(0), industryAndLocale.get(1), 0.001);
    for (WorldTable table : world.tables()) {
      Rows rows =
          Rows.of(
              table,
              0,
              Math.min(200, table.rows()),
              Checksums.columns(table).toArray(new String[0]));
      assertThat(rows.count()).isEqualTo((int) Math.min(200, table.rows()));
    }
  }

  /** The columns of a row agree, and 60 and 40 % of the rows are of each; within 5 errors. */
  @Test
  void aMixGivesEachRowOneLocale() {
    WorldTable customers = world("retail", "en-US:60,ja-JP:40", 0.2).table("customers");
    Rows rows = Rows.of(customers, "first_name", "last_name", "city", "address", "phone", "gender");
    int japanese = 0;
    for (int i = 0; i < rows.count(); i++) {
      boolean isJapanese = !rows.texts("first_name")[i].matches("\\p{IsLatin}+");
      japanese += isJapanese ? 1 : 0;
      assertThat(!rows.texts("last_name")[i].matches("[\\p{IsLatin}']+")).isEqualTo(isJapanese);
      assertThat(!rows.texts("city")[i].matches("[\\p{IsLatin}'. -]+")).isEqualTo(isJapanese);
      assertThat(rows.texts("address")[i].endsWith("番地")).isEqualTo(isJapanese);
      if (!rows.nulls("phone")[i]) {
        assertThat(rows.texts("phone")[i].startsWith("+81")).isEqualTo(isJapanese);
      }
    }
    double error = Math.sqrt(0.24 / rows.count());
    assertThat(japanese / (double) rows.count()).isBetween(0.4 - 5 * error, 0.4 + 5 * error);
  }

  @Test
  void namesOfAMixFollowTheSex() {
    WorldTable customers = world("retail", "de-DE:50,fr-FR:50", 0.02).table("customers");
    Rows rows = Rows.of(customers, "first_name", "gender");
    Set<String> female = new TreeSet<>();
    Set<String> male = new TreeSet<>();
    for (String locale : List.of("de-DE", "fr-FR")) {
      Vocabulary names = Vocabularies.load("person.first_name", locale);
      for (int entry : names.entriesOf("F")) {
        female.add(names.value(entry, "first_name"));
      }
      for (int entry : names.entriesOf("M")) {
        male.add(names.value(entry, "first_name"));
      }
    }
    for (int i = 0; i < rows.count(); i++) {
      switch (rows.texts("gender")[i]) {
        case "F" -> assertThat(female).contains(rows.texts("first_name")[i]);
        case "M" -> assertThat(male).contains(rows.texts("first_name")[i]);
        default -> assertThat(rows.texts("gender")[i]).isEqualTo("X");
      }
    }
  }

  /** A site is in one city, though many devices are there. */
  @Test
  void whatIsDrawnPerValueHasOneLocalePerValue() {
    WorldTable devices = world("iot", "en-US:50,ja-JP:50", 0.1).table("devices");
    Map<String, Set<String>> citiesOfNumber = new HashMap<>();
    Rows rows = Rows.of(devices, "site");
    for (String site : rows.texts("site")) {
      citiesOfNumber
          .computeIfAbsent(site.substring(site.lastIndexOf(' ') + 1), n -> new TreeSet<>())
          .add(site);
    }
    assertThat(citiesOfNumber).hasSizeGreaterThan(50);
    assertThat(citiesOfNumber.values()).allSatisfy(sites -> assertThat(sites).hasSize(1));
    assertThat(rows.texts("site")).anyMatch(site -> site.matches("\\p{IsHan}.*"));
    assertThat(rows.texts("site")).anyMatch(site -> site.matches("\\p{IsLatin}.*"));
  }
}
