package io.sparksynth.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sparksynth.problem.ProblemsException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a stranger's text holds, it is parsed or refused by a {@link ProblemsException}. */
class SafeParsingTest {
  private static final String RETAIL = BrokenSpecs.resource("retail.yaml");

  /** True if it was accepted; anything but a ProblemsException fails the test. */
  private static boolean accepts(String text) {
    try {
      TestGenerators.PARSER.parse(text, "x");
      return true;
    } catch (ProblemsException refused) {
      assertThat(refused.problems()).isNotEmpty();
      assertThat(refused.getMessage()).doesNotContain("Exception", "snakeyaml", "in reader");
      return false;
    }
  }

  @Test
  void truncatedTextsAreParsedOrRefused() {
    for (int end = 0; end < RETAIL.length(); end += 5) {
      accepts(RETAIL.substring(0, end));
    }
  }

  @Test
  void mutatedTextsAreParsedOrRefused() {
    String alphabet = "{}[]:,-#&*!|>'\"%@`\\ \n\t\u0000\u0085\ufeff\ud83dxX09._~<?=";
    Random random = new Random(42);
    int accepted = 0;
    for (int round = 0; round < 1000; round++) {
      StringBuilder text = new StringBuilder(RETAIL);
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = random.nextInt(text.length());
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, c);
          case 1 -> text.insert(at, c);
          default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
        }
      }
      accepted += accepts(text.toString()) ? 1 : 0;
    }
    assertThat(accepted).isBetween(30, 970);
  }

  @Test
  void garbageIsRefused() {
    Random random = new Random(7);
    for (int round = 0; round < 1000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i >= 0; i--) {
        text.append((char) (random.nextInt(10) == 0 ? random.nextInt(65536) : random.nextInt(128)));
      }
      assertThat(accepts(text.toString())).isFalse();
    }
  }

  @Test
  void deepNestingIsRefusedWithoutRecursion() {
    String message = "Problem in spec 'x': line 1, column 31: nested deeper than 30 levels.";
    assertThatThrownBy(() -> TestGenerators.PARSER.parse("[".repeat(1 << 20), "x"))
        .hasMessage(message);
    assertThatThrownBy(() -> TestGenerators.PARSER.parse("[".repeat(31) + "]".repeat(31), "x"))
        .hasMessage(message);
    String thirty = "[".repeat(30) + "]".repeat(30);
    assertThatThrownBy(() -> TestGenerators.PARSER.parse(thirty, "x"))
        .hasMessageContaining("must be a mapping");
  }

  @Test
  void aTextBeyondOneMebibyteIsRefused() {
    assertThatThrownBy(() -> TestGenerators.PARSER.parse("#".repeat((1 << 20) + 1), "x"))
        .hasMessage(
            "Problem in spec 'x': document: must not be longer than 1 MiB, got 1048577"
                + " characters.");
  }

  @Test
  void theLargestTextsTakeBoundedTime() {
    String column = "c%06d: {uuid: , case: {d: {x: {uuid: }}}}, ";
    StringBuilder columns = new StringBuilder("tables: {t: {rows: 1, columns: {");
    for (int i = 0; i < 20_000; i++) {
      columns.append(column.formatted(i));
    }
    StringBuilder tables = new StringBuilder("tables: {");
    for (int i = 0; i < 15_000; i++) {
      tables.append("t%06d: {partOf: {table: t, children: {max: 1}}}, ".formatted(i));
    }
    StringBuilder keys = new StringBuilder("tables: {t: {");
    for (int i = 0; i < 90_000; i++) {
      keys.append("k%06d: 1, ".formatted(i));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertThat(accepts(columns + "}}}")).isFalse();
          assertThat(accepts(tables + "}")).isFalse();
          assertThat(accepts(keys + "}}")).isFalse();
          assertThat(accepts("tables: {" + "a".repeat(1 << 19) + ": 1}")).isFalse();
          assertThat(accepts("tables: {t: {rows: " + "9".repeat(1 << 19) + "}}")).isFalse();
          assertThat(accepts("tables: {t: {rows: 1e999999999}}")).isFalse();
        });
  }

  @Test
  void aControlCharacterIsAProblem() {
    assertThatThrownBy(() -> TestGenerators.PARSER.parse("tables: a\u0000b", "x"))
        .hasMessage(
            "Problem in spec 'x': document: this is not valid YAML: it holds a control character,"
                + " which must be written as an escape in quotes.");
  }
}
