package io.sparksynth.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnitsTest {
  @Test
  void bytesHaveTheNearestUnit() {
    assertThat(Units.bytes(0)).isEqualTo("0 B");
    assertThat(Units.bytes(1023)).isEqualTo("1023 B");
    assertThat(Units.bytes(1536)).isEqualTo("1.5 KiB");
    assertThat(Units.bytes(1024 * 1024 - 1)).isEqualTo("1.0 MiB");
    assertThat(Units.bytes(Long.MAX_VALUE)).isEqualTo("8.0 EiB");
    assertThat(Units.bytes(-1)).isEqualTo("-");
  }

  @Test
  void timesHaveTwoUnitsAtMost() {
    assertThat(Units.time(Duration.ofMillis(1234))).isEqualTo("1.2 s");
    assertThat(Units.time(Duration.ofSeconds(185))).isEqualTo("3 min 05 s");
    assertThat(Units.time(Duration.ofMinutes(127))).isEqualTo("2 h 07 min");
  }

  @Test
  void aRateOfNoTimeIsFinite() {
    assertThat(Units.rate(1000, Duration.ofSeconds(2))).isEqualTo("500");
    assertThat(Units.rate(10, Duration.ZERO)).isEqualTo("10,000");
  }
}
