package io.sparksynth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
  private static String string(Pattern pattern, long index) {
    byte[] out = new byte[pattern.length() + 1];
    assertThat(pattern.write(index, out, 1)).isEqualTo(pattern.length() + 1);
    return new String(out, 1, pattern.length(), StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource({
    "???-####, 175760000, AAA-0000, ZZZ-9999",
    "[AB12]!, 104, Aa, 2z",
    "X[A-CX-Z]\\#, 6, XA#, XZ#",
    "\\\\\\[a, 1, \\[a, \\[a",
    "[-+]#, 20, -0, +9"
  })
  void stringsAreNumberedFromFirstToLast(String text, long size, String first, String last) {
    Pattern pattern = Pattern.parse(text);
    assertThat(pattern.size()).isEqualTo(size);
    assertThat(string(pattern, 0)).isEqualTo(first);
    assertThat(string(pattern, size - 1)).isEqualTo(last);
  }

  @Test
  void distinctNumbersGiveDistinctStrings() {
    Pattern pattern = Pattern.parse("?[XYZ]-#!");
    Set<String> strings = new HashSet<>();
    for (long i = 0; i < pattern.size(); i++) {
      strings.add(string(pattern, i));
    }
    assertThat(strings).hasSize((int) pattern.size()).hasSize(26 * 3 * 10 * 26);
  }

  @Test
  void aSizeBeyondLongSaturatesAndStaysDistinct() {
    Pattern pattern = Pattern.parse("#".repeat(30));
    assertThat(pattern.size()).isEqualTo(Long.MAX_VALUE);
    assertThat(string(pattern, Long.MAX_VALUE - 1)).endsWith(Long.toString(Long.MAX_VALUE - 1));
    Set<String> fronts = new HashSet<>();
    for (long i = 0; i < 1000; i++) {
      assertThat(string(pattern, i)).endsWith("%019d".formatted(i));
      fronts.add(string(pattern, i).substring(0, 11));
    }
    assertThat(fronts).hasSizeGreaterThan(990);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''    | Pattern '': it is empty.",
        "ab[c  | Pattern 'ab[c': the set at character 3 is never closed.",
        "[]    | Pattern '[]': the set [] must have printable ASCII characters.",
        "[aba] | Pattern '[aba]': the set [aba] has 'a' twice.",
        "[z-a] | Pattern '[z-a]': the range 'z-a' falls. Turn it round.",
        "ü#    | Pattern 'ü#': character 1 is not printable ASCII.",
        "#\\   | Pattern '#\\': it ends with a lone backslash. Write two for one."
      })
  void badPatternsAreTold(String text, String message) {
    assertThatThrownBy(() -> Pattern.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
