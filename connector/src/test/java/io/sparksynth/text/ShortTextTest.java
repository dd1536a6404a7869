package io.sparksynth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortTextTest {
  private static byte[] text(int length) {
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) ('a' + i % 26);
    }
    return text;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 40, 1000})
  void writesItsBytesAndNothingBeforeThemOrBehindTheSlack(int length) {
    ShortText text = ShortText.of(text(length));
    assertThat(text.length()).isEqualTo(length);
    for (int at = 0; at < 9; at++) {
      byte[] out = new byte[at + length + ShortText.SLACK + 3];
      Arrays.fill(out, (byte) '#');
      assertThat(text.write(out, at)).isEqualTo(at + length);
      assertThat(Arrays.copyOfRange(out, at, at + length)).isEqualTo(text(length));
      assertThat(new String(out, 0, at, StandardCharsets.US_ASCII)).isEqualTo("#".repeat(at));
      assertThat(new String(out, out.length - 3, 3, StandardCharsets.US_ASCII)).isEqualTo("###");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 13, 30})
  void copiesFromAnyPlaceOfALongerArray(int length) {
    byte[] from = text(50);
    for (int start = 0; start + length <= from.length; start++) {
      byte[] out = new byte[length + ShortText.SLACK];
      assertThat(ShortText.copy(from, start, length, out, 0)).isEqualTo(length);
      assertThat(Arrays.copyOf(out, length))
          .isEqualTo(Arrays.copyOfRange(from, start, start + length));
    }
  }
}
