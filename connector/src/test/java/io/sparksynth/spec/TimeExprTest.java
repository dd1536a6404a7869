package io.sparksynth.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExprTest {
  private static final Instant START = Instant.parse("2024-01-31T00:00:00Z");
  private static final Instant END = Instant.parse("2024-07-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "start, 2024-01-31T00:00:00Z",
    "end, 2024-07-01T00:00:00Z",
    "end - 5 years, 2019-07-01T00:00:00Z",
    "end-1 day, 2024-06-30T00:00:00Z",
    "start + 1 month, 2024-02-29T00:00:00Z",
    "start + 2 weeks - 3 hours, 2024-02-13T21:00:00Z",
    "start + 90 minutes, 2024-01-31T01:30:00Z",
    "2020-02-29, 2020-02-29T00:00:00Z",
    "2020-02-29 + 1 year, 2021-02-28T00:00:00Z",
    "2020-02-29T10:00:00Z, 2020-02-29T10:00:00Z",
    "2020-02-29 10:00:00, 2020-02-29T10:00:00Z",
    "2020-02-29T10:00, 2020-02-29T10:00:00Z",
    "2020-02-29T10:00:00+02:00, 2020-02-29T08:00:00Z",
    "2020-02-29T10:00:00.5Z + 1 hour, 2020-02-29T11:00:00.5Z",
    "start or end - 2 years, 2022-07-01T00:00:00Z",
    "start - 1 day or end - 1 month, 2024-01-30T00:00:00Z",
    "end or 2024-03-01, 2024-03-01T00:00:00Z",
  })
  void resolvesInTheWindow(String text, Instant time) {
    assertThat(TimeExpr.parse(text).orElseThrow().resolve(START, END)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "end -",
        "end - 5",
        "end - five years",
        "end 5 years",
        "end - 5 centuries",
        "2020-02-30",
        "2020-13-01",
        "20-01-01",
        "2020-01-01T25:00:00Z",
        "end - 1.5 days",
        "end - 5 years!",
        "end - 9999999 days",
        "Start",
        "start or",
        "or end",
        "start or end or start",
        "startorend"
      })
  void refusesOthers(String text) {
    assertThat(TimeExpr.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"start", "end - 5 years", "start + 1 month - 2 hours", "start or end - 2 years"})
  void readsAsItIsWritten(String text) {
    assertThat(TimeExpr.parse(text).orElseThrow()).hasToString(text);
  }

  @Test
  void theOrderIsKnownOnTheSameSideOnly() {
    TimeExpr early = TimeExpr.parse("end - 5 years").orElseThrow();
    assertThat(early.isBefore(TimeExpr.END)).contains(true);
    assertThat(TimeExpr.END.isBefore(early)).contains(false);
    assertThat(TimeExpr.END.isBefore(TimeExpr.END)).contains(false);
    assertThat(TimeExpr.START.isBefore(TimeExpr.END)).isEmpty();
    assertThat(TimeExpr.at(START).isBefore(TimeExpr.at(END))).contains(true);
    assertThat(TimeExpr.parse("end or start").orElseThrow().isBefore(early)).isEmpty();
  }

  @Test
  void anAbsoluteTimeHasItsTime() {
    assertThatThrownBy(
            () ->
                new TimeExpr(
                    TimeExpr.Anchor.START, Optional.of(START), List.of(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
