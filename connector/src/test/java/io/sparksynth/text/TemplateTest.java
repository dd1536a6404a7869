package io.sparksynth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.text.Template.Field;
import io.sparksynth.text.Template.Literal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  @Test
  void fieldsFiltersAndLiteralsAreParsed() {
    Template template =
        Template.parse("{first_name|lower}.{last_name|ascii|lower}{row|pad5}@example.com");
    assertThat(template.parts())
        .containsExactly(
            new Field("first_name", List.of(Filter.Standard.LOWER)),
            new Literal("."),
            new Field("last_name", List.of(Filter.Standard.ASCII, Filter.Standard.LOWER)),
            new Field("row", List.of(new Filter.Pad(5))),
            new Literal("@example.com"));
    assertThat(template.columns()).containsExactly("first_name", "last_name");
  }

  @Test
  void doubledBracesAreBraces() {
    assertThat(Template.parse("{{a}} {b}}}").parts())
        .containsExactly(new Literal("{a} "), new Field("b", List.of()), new Literal("}"));
    assertThat(Template.parse("").parts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a{b   | Template 'a{b': the brace at character 2 is never closed. Write {{ for a brace.",
        "a}b   | Template 'a}b': the brace at character 2 was never opened. Write }} for a brace.",
        "a{}   | Template 'a{}': '{}' is not the name of a column.",
        "{a b} | Template '{a b}': '{a b}' is not the name of a column.",
      })
  void badTemplatesAreTold(String text, String message) {
    assertThatThrownBy(() -> Template.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void unknownFiltersAreTold() {
    assertThatThrownBy(() -> Template.parse("{a|lowr}"))
        .hasMessage("Template '{a|lowr}': Unknown filter 'lowr'. Did you mean 'lower'?");
    assertThatThrownBy(() -> Template.parse("{a|pad0}"))
        .hasMessage("Template '{a|pad0}': Unknown filter 'pad0'. Did you mean 'pad5'?");
  }

  @ParameterizedTest
  @CsvSource({
    "lower, ÄB c, äb c",
    "upper, äb c, ÄB C",
    "title, jean o'brien-SMITH, Jean O'brien-Smith",
    "initial, Émile, É",
    "initial, 😀x, 😀",
    "ascii, Łukasz Ström-Böß, Lukasz Strom-Boss",
    "ascii, 東x, x",
    "slug, O'Brien-Núñez 3, obriennunez3",
    "pad5, 42, 00042",
    "pad5, 123456, 123456",
  })
  void filtersDoWhatTheySay(String filter, String text, String expected) {
    assertThat(new Field("x", List.of(Filter.parse(filter))).filtered(text)).isEqualTo(expected);
  }
}
