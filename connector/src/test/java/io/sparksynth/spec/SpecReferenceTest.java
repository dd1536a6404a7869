package io.sparksynth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpecReferenceTest {
  @Test
  void aTableHasARowForEachParameter() {
    Parameter<Double> rate =
        Parameter.of("lateRate", ValueTypes.rate()).orElse(0.0).text("Share of late | rows.");
    assertThat(SpecReference.table(List.of(TestGenerators.DEVIATION, rate, TestGenerators.BY)))
        .isEqualTo(
            """
            | key | value | default | text |
            | --- | --- | --- | --- |
            | `deviation` | a number > 0 | required | Its spread. |
            | `lateRate` | a rate from 0 to 1 (0.02 or 2 %) | 0 | Share of late \\| rows. |
            | `by` | a text or a list of at least 1 item, each a text |  | Columns that decide. |
            """);
  }

  @Test
  void aGeneratorHasItsSection() {
    assertThat(SpecReference.markdown(List.of(TestGenerators.ALL.get(2))))
        .isEqualTo(
            """
            ### `word`

            Makes word.

            ```yaml
            a: {word: ...}
            ```

            A bare value is its `vocabulary`: a text.

            Inside:

            | key | value | default | text |
            | --- | --- | --- | --- |
            | `vocabulary` | a text | required | Its name. |

            Beside:

            | key | value | default | text |
            | --- | --- | --- | --- |
            | `by` | a text or a list of at least 1 item, each a text |  | Columns that decide. |

            """);
  }

  @Test
  void everyKeyOfTheLanguageHasAText() {
    assertThat(SpecReference.language())
        .contains("### Spec", "| `growth` |", "| `correlation` |", "| `campaigns` |")
        .doesNotContain("|  |\n")
        .doesNotContain("Optional[");
  }
}
