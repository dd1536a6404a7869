package io.sparksynth.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {
  private final Random random = new Random(1);

  @Test
  void doublesRoundLikeTheirShortestDecimal() {
    assertThat(Decimals.halfUp(1.005, 2)).isEqualTo(101);
    assertThat(Decimals.halfUp(-0.125, 2)).isEqualTo(-13);
    assertThat(Decimals.halfUp(Double.NaN, 2)).isEqualTo(Decimals.TOO_LARGE);
    assertThat(Decimals.halfUp(1e18, 0)).isEqualTo(Decimals.TOO_LARGE);
    assertThat(Decimals.halfUp(-1e300, 0)).isEqualTo(Decimals.TOO_LARGE);
    for (int i = 0; i < 100_000; i++) {
      int scale = random.nextInt(7);
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(10));
      double near = i % 2 == 0 ? value : Math.floor(value * 1000) / 1000 + 0.0005;
      BigDecimal exact = BigDecimal.valueOf(near).setScale(scale, RoundingMode.HALF_UP);
      assertThat(Decimals.halfUp(near, scale)).isEqualTo(exact.unscaledValue().longValueExact());
      assertThat(Decimals.round(near, scale)).isEqualTo(exact.doubleValue());
    }
    assertThat(Decimals.round(1e29, 15)).isEqualTo(1e29);
  }

  @Test
  void reciprocalsDivideExactly() {
    for (int digits = 1; digits <= 18; digits++) {
      long divisor = Decimals.power(digits);
      DecimalKernels.Reciprocal reciprocal = DecimalKernels.Reciprocal.of(divisor);
      for (long value : new long[] {0, 1, divisor - 1, divisor, divisor + 1, Long.MAX_VALUE}) {
        assertThat(reciprocal.divide(value)).isEqualTo(value / divisor);
      }
      for (int i = 0; i < 10_000; i++) {
        long value = random.nextLong() >>> (1 + random.nextInt(60));
        long edge = value / divisor * divisor;
        assertThat(reciprocal.divide(value)).isEqualTo(value / divisor);
        assertThat(reciprocal.divide(edge)).isEqualTo(edge / divisor);
      }
    }
  }

  @Test
  void productsBeyondALongAreExact() {
    for (int i = 0; i < 10_000; i++) {
      long a = random.nextLong() % 1_000_000_000_000_000L;
      long b = random.nextLong() % 1_000_000L;
      BigDecimal exact =
          BigDecimal.valueOf(a)
              .multiply(BigDecimal.valueOf(b))
              .movePointLeft(6)
              .setScale(0, RoundingMode.HALF_UP);
      assertThat(Decimals.multiply(a, b, 6)).isEqualTo(exact.longValueExact());
    }
  }

  @Test
  void scaledComparisonsNeedNoCommonScale() {
    assertThat(Decimals.compareScaled(5, 2, 500)).isZero();
    assertThat(Decimals.compareScaled(5, 2, 501)).isNegative();
    assertThat(Decimals.compareScaled(-5, 2, -501)).isPositive();
    assertThat(Decimals.compareScaled(Long.MAX_VALUE, 18, 1)).isPositive();
  }

  @Test
  void theCalendarIsThatOfJava() {
    for (int i = 0; i < 20_000; i++) {
      long day = random.nextLong(-1_000_000, 1_000_000);
      LocalDate date = LocalDate.ofEpochDay(day);
      long fields = Civil.fields(day);
      assertThat(Civil.year(fields)).isEqualTo(date.getYear());
      assertThat(Civil.month(fields)).isEqualTo(date.getMonthValue());
      assertThat(Civil.dayOfMonth(fields)).isEqualTo(date.getDayOfMonth());
      assertThat(Civil.days(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
          .isEqualTo(day);
      assertThat(Civil.weekday(day)).isEqualTo(date.getDayOfWeek().getValue() - 1);
      assertThat(Civil.isoWeek(day)).isEqualTo(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      int months = random.nextInt(1000) - 500;
      assertThat(Civil.addMonths(day, months)).isEqualTo(date.plusMonths(months).toEpochDay());
    }
  }
}
