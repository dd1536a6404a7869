package io.sparksynth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
  private interface Writer {
    int write(byte[] out, int at);
  }

  /** Writes into the middle of a dirty buffer and checks that nothing else was touched. */
  private static String written(Writer writer) {
    byte[] out = new byte[64];
    Arrays.fill(out, (byte) '~');
    int end = writer.write(out, 3);
    String text = new String(out, StandardCharsets.US_ASCII);
    assertThat(text).startsWith("~~~");
    assertThat(text.substring(end)).matches("~*");
    return text.substring(3, end);
  }

  @Test
  void longsAreWrittenAsJavaDoes() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      assertThat(written((out, at) -> Digits.write(value, out, at)))
          .isEqualTo(Long.toString(value));
    }
    for (long power = 1; power > 0 && power <= Long.MAX_VALUE / 10; power *= 10) {
      for (long value : new long[] {power - 1, power, power + 1, -power}) {
        assertThat(written((out, at) -> Digits.write(value, out, at)))
            .isEqualTo(Long.toString(value));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, 1L + Integer.MAX_VALUE})
  void edgesAreWrittenAsJavaDoes(long value) {
    assertThat(written((out, at) -> Digits.write(value, out, at))).isEqualTo(Long.toString(value));
  }

  @ParameterizedTest
  @CsvSource({
    "42, 5, 00042",
    "-42, 5, -00042",
    "123456, 3, 123456",
    "0, 1, 0",
    "0, 4, 0000",
    "2147483648, 12, 002147483648",
    "-9223372036854775808, 21, -009223372036854775808",
    "7, 20, 00000000000000000007"
  })
  void paddingFillsWithZeros(long value, int width, String expected) {
    assertThat(written((out, at) -> Digits.writePadded(value, width, out, at))).isEqualTo(expected);
  }

  @Test
  void decimalsAreWrittenAsBigDecimalDoes() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      long unscaled = random.nextLong() >> random.nextInt(64);
      int scale = random.nextInt(19);
      assertThat(written((out, at) -> Digits.writeDecimal(unscaled, scale, out, at)))
          .isEqualTo(BigDecimal.valueOf(unscaled, scale).toPlainString());
    }
  }

  @Test
  void datesAreWrittenAsJavaDoes() {
    for (long day = -800_000; day < 3_000_000; day += 13) {
      long epochDay = day;
      assertThat(written((out, at) -> Digits.writeDate(epochDay, out, at)))
          .isEqualTo(LocalDate.ofEpochDay(day).toString());
    }
  }

  @Test
  void timestampsAreIsoWithoutZerosAtTheEnd() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      long micros = random.nextLong() >> (9 + random.nextInt(50));
      String text = written((out, at) -> Digits.writeTimestamp(micros, out, at));
      assertThat(Instant.parse(text)).isEqualTo(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
      assertThat(text).doesNotContainPattern("\\.\\d*0Z|\\.Z");
    }
    assertThat(written((out, at) -> Digits.writeTimestamp(1_709_201_730_250_000L, out, at)))
        .isEqualTo("2024-02-29T10:15:30.25Z");
    assertThat(
            written((out, at) -> Digits.writeDateTime(1_709_201_730_000_000L, (byte) ' ', out, at)))
        .isEqualTo("2024-02-29 10:15:30");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "-0.0, -0.0",
    "1, 1.0",
    "-1.5, -1.5",
    "0.1, 0.1",
    "0.001, 0.001",
    "0.0009999, 9.999E-4",
    "1E7, 1.0E7",
    "9999999, 9999999.0",
    "12345678.9, 1.23456789E7",
    "123456.78, 123456.78",
    "2E23, 2.0E23",
    "4.9E-324, 4.9E-324",
    "9.9E-324, 9.9E-324",
    "1.5E-323, 1.5E-323",
    "1.7976931348623157E308, 1.7976931348623157E308",
    "2.2250738585072014E-308, 2.2250738585072014E-308",
    "8.41E21, 8.41E21",
    "9.007199254740992E15, 9.007199254740992E15",
    "5E-324, 4.9E-324",
    "1E23, 1.0E23",
    "NaN, NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity",
    "100, 100.0"
  })
  void doublesHaveTheirKnownForms(double value, String expected) {
    assertThat(written((out, at) -> Digits.write(value, out, at))).isEqualTo(expected);
  }

  /**
   * Reads back the same; no decimal with fewer digits does; and of those of its length none is
   * nearer.
   */
  @Test
  void doublesAreTheShortestAndNearestThatReadBack() {
    Random random = new Random(4);
    for (int i = 0; i < 200_000; i++) {
      double value =
          switch (i % 4) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextGaussian() * 1000;
            case 2 -> random.nextInt(1_000_000) / 100.0;
            default ->
                Math.scalb(1.0, random.nextInt(2098) - 1074); // powers of two: uneven neighbours
          };
      if (!Double.isFinite(value) || value == 0) {
        continue;
      }
      String text = written((out, at) -> Digits.write(value, out, at));
      assertThat(Double.doubleToRawLongBits(Double.parseDouble(text)))
          .as(text)
          .isEqualTo(Double.doubleToRawLongBits(value));
      checkShortest(value, text);
    }
  }

  private static void checkShortest(double value, String text) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal written = new BigDecimal(text).stripTrailingZeros();
    int digits = written.precision();
    for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
      if (digits > 2) {
        BigDecimal shorter = exact.round(new MathContext(digits - 1, mode));
        assertThat(shorter.doubleValue())
            .as("%s is shorter than %s", shorter, text)
            .isNotEqualTo(value);
      }
      BigDecimal other = exact.round(new MathContext(Math.max(2, digits), mode));
      if (other.doubleValue() == value) {
        assertThat(exact.subtract(written).abs())
            .as("%s is nearer than %s", other, text)
            .isLessThanOrEqualTo(exact.subtract(other).abs());
      }
    }
  }
}
