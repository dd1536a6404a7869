package io.sparksynth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  @Test
  void fieldsWeightsAndGroupsAreRead() {
    Vocabulary places = Vocabularies.load("test.place", "en-US");
    assertThat(places.name()).isEqualTo("test.place");
    assertThat(places.locale()).isEqualTo("en-US");
    assertThat(places.size()).isEqualTo(3);
    assertThat(places.fields()).containsExactly("city", "state", "region");
    assertThat(places.defaultField()).isEqualTo("city");
    assertThat(places.value(2, "city")).isEqualTo("Lima");
    assertThat(places.weights()).containsExactly(2.5, 1, 4);
    assertThat(places.weight(0)).isEqualTo(2.5);
    assertThat(places.groups()).containsExactly("Midwest", "West");
    assertThat(places.entriesOf("Midwest")).containsExactly(0, 2);
    assertThat(places.entriesBy("state").get("OR")).containsExactly(1);
  }

  @Test
  void aGroupColumnIsNoField() {
    Vocabulary kinds = Vocabularies.load("test.place.kind", "en-US");
    assertThat(kinds.fields()).containsExactly("kind");
    assertThat(kinds.groups()).containsExactly("a", "b");
  }

  @Test
  void withoutWeightsAllAreOneAndWithoutGroupsThereAreNone() {
    Vocabulary plain = Vocabularies.load("test.plain", "any");
    assertThat(plain.weights()).containsExactly(1, 1);
    assertThat(plain.groups()).isEmpty();
    assertThat(plain.value(0, "word")).isEqualTo("für");
  }

  @Test
  void anyLocaleIsTheFallbackAndLoadsAreCached() {
    assertThat(Vocabularies.load("test.plain", "de-DE"))
        .isSameAs(Vocabularies.load("test.plain", "en-US"));
    assertThat(Vocabularies.names("de-DE")).contains("test.plain", "test.place", "test.local");
    assertThat(Vocabularies.names("en-US")).contains("test.plain").doesNotContain("test.local");
  }

  @Test
  void whatALocaleLacksIsThatOfTheDefaultOne() {
    assertThat(Vocabularies.load("test.place", "de-DE"))
        .isSameAs(Vocabularies.load("test.place", "en-US"));
    assertThat(Vocabularies.load("test.place", "de-DE:1,fr-FR:1"))
        .isSameAs(Vocabularies.load("test.place", "en-US"));
  }

  @Test
  void namesInOtherScriptsAreAsciiInMailboxes() {
    assertThat(List.of("O'Brien", "Müller", "Łukasz", "你好", ""))
        .extracting(Filter.Standard.SLUG::apply)
        .containsExactly("obrien", "muller", "lukasz", "u4f60u597d", "");
  }

  @Test
  void theLongestNameThatIsAVocabularyWins() {
    assertThat(word("test.place")).isEqualTo("test.place / city");
    assertThat(word("test.place.state")).isEqualTo("test.place / state");
    assertThat(word("test.place.kind")).isEqualTo("test.place.kind / kind");
    assertThat(word("test.place.kind.kind")).isEqualTo("test.place.kind / kind");
  }

  private static String word(String dotted) {
    Word word = Vocabularies.word(dotted, "en-US");
    return word.vocabulary().name() + " / " + word.field();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "test.plase   | en-US | Unknown vocabulary 'test.plase'. Did you mean 'test.place'?",
        "test.local   | en-US | Vocabulary 'test.local' has no words for locale 'en-US'. It has:"
            + " de-DE.",
        "test.place.sate | en-US | Vocabulary 'test.place' has no field 'sate'. Did you mean"
            + " 'state'?",
        "test.gone    | en-US | Vocabulary 'test.gone' is listed in an index, but there is no file"
            + " io/sparksynth/vocabulary/en-US/test.gone.tsv.",
        "test.broken  | en-US | io/sparksynth/vocabulary/en-US/test.broken.tsv, line 4: expected 2"
            + " fields [a, b], got 1.",
        "test.weightless | en-US | io/sparksynth/vocabulary/en-US/test.weightless.tsv, line 3: a"
            + " weight must be a finite number > 0, got '0'.",
        "test.empty   | en-US | io/sparksynth/vocabulary/en-US/test.empty.tsv: there is no header"
            + " line.",
      })
  void badNamesAndFilesAreTold(String dotted, String locale, String message) {
    assertThatThrownBy(() -> Vocabularies.word(dotted, locale))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void unknownGroupsAreTold() {
    assertThatThrownBy(() -> Vocabularies.load("test.place", "en-US").entriesOf("Midwst"))
        .hasMessage("Vocabulary 'test.place' has no group 'Midwst'. Did you mean 'Midwest'?");
    assertThatThrownBy(() -> Vocabularies.load("test.plain", "any").entriesOf("x"))
        .hasMessage("Vocabulary 'test.plain' has no groups, so nothing can be picked by 'x'.");
  }

  @Test
  void anotherJarOfTheThreadsClassLoaderCanBringMore(@TempDir Path folder) throws Exception {
    Path vocabulary = Files.createDirectories(folder.resolve("io/sparksynth/vocabulary/en-US"));
    Files.writeString(vocabulary.resolve("third.party.tsv"), "name\nours\n");
    Files.writeString(vocabulary.resolveSibling("index.txt"), "en-US/third.party\n");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      assertThat(Vocabularies.load("third.party", "en-US").value(0, "name")).isEqualTo("ours");
      assertThat(Vocabularies.load("test.place", "en-US").size()).isEqualTo(3);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void calendarsKnowDaysAndNames() {
    HolidayCalendar calendar = HolidayCalendar.load("XX");
    assertThat(calendar.days())
        .containsEntry(LocalDate.of(2024, 1, 1), "New Year")
        .containsEntry(LocalDate.of(2024, 5, 1), "May Day")
        .hasSize(2);
    assertThat(calendar.datesOf("Rest")).containsExactly(LocalDate.of(2024, 1, 1));
    assertThatThrownBy(() -> calendar.datesOf("May Dai"))
        .hasMessage("Calendar 'XX' has no holiday 'May Dai'. Did you mean 'May Day'?");
    assertThatThrownBy(() -> HolidayCalendar.load("XY"))
        .hasMessage("Unknown calendar 'XY'. Did you mean 'XX'?");
  }
}
