package io.sparksynth.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void aKnownShareGivesRateAndTimeLeft() {
    assertThat(Progress.line("customers", 10_000, 0.4, Duration.ofSeconds(2)))
        .isEqualTo("customers  4,000 of 10,000 rows (40 %)  2.0 s  2,000 rows/s  ETA 3.0 s");
  }

  @Test
  void anUnknownShareGivesTheTimeOnly() {
    String expected = "customers  writing 10,000 rows  2.0 s";
    assertThat(Progress.line("customers", 10_000, Double.NaN, Duration.ofSeconds(2)))
        .isEqualTo(expected);
    assertThat(Progress.line("customers", 10_000, 0, Duration.ofSeconds(2))).isEqualTo(expected);
  }
}
