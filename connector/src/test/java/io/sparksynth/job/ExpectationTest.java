package io.sparksynth.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  @Test
  void numbersAreComparedByValue() {
    assertThat(Expectation.holds("0", 0L)).isTrue();
    assertThat(Expectation.holds("1", new BigDecimal("1.00"))).isTrue();
    assertThat(Expectation.holds("0.85", 0.85)).isTrue();
    assertThat(Expectation.holds("1_000", 1000)).isTrue();
    assertThat(Expectation.holds("0", 1L)).isFalse();
    assertThat(Expectation.holds("true", 1L)).isFalse();
    assertThat(Expectation.holds("NaN", Double.NaN)).isTrue();
  }

  @Test
  void booleansAndNullsAreComparedInAnyCase() {
    assertThat(Expectation.holds("TRUE", true)).isTrue();
    assertThat(Expectation.holds("true", false)).isFalse();
    assertThat(Expectation.holds("null", null)).isTrue();
    assertThat(Expectation.holds("0", null)).isFalse();
  }

  @Test
  void textIsComparedExactly() {
    assertThat(Expectation.holds("Gold", "Gold")).isTrue();
    assertThat(Expectation.holds("Gold", "gold")).isFalse();
    assertThat(Expectation.holds("2024-01-01", java.sql.Date.valueOf("2024-01-01"))).isTrue();
  }
}
