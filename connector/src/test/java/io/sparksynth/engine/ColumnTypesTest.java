package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the type of a column makes of its values. */
class ColumnTypesTest {
  @Test
  void othersSeeAFloatAsReadersDo() {
    World world =
        Own.table(
            500,
            """
            f: {type: float, normal: {mean: 10, sd: 3}}
            same: {type: double, lookup: f}
            twice: {type: double, expr: f * 2}
            """);
    double[] floats = Own.doubles(world, "t", "f");
    double[] twice = Own.doubles(world, "t", "twice");
    assertThat(Own.doubles(world, "t", "same")).isEqualTo(floats);
    for (int i = 0; i < floats.length; i++) {
      assertThat(floats[i]).isEqualTo((float) floats[i]);
      assertThat(twice[i]).isEqualTo(floats[i] * 2);
    }
  }

  @Test
  void aDateThatIsWrittenOutHasNoTimeOfDay() {
    World world = Own.table(50, "d: {type: string, date: {from: 2024-01-01, to: 2024-06-01}}");
    assertThat(Own.texts(world, "t", "d")).allMatch(d -> d.matches("2024-0[1-5]-[0-3][0-9]"));
  }

  @Test
  void offsetsEndWithTheYearsThatSqlHas() {
    World world =
        Own.table(
            200,
            """
            d: {type: date, date: {}}
            years: {type: double, expr: "case when day(d) > 15 then 1e12 else -1e12 end"}
            moved: {type: date, offset: {after: d, by: {lookup: years}}}
            at: {type: timestamp, offset: {after: d, by: {lookup: years}, unit: years}}
            """);
    long first = LocalDate.of(1, 1, 1).toEpochDay();
    long last = LocalDate.of(9999, 12, 31).toEpochDay();
    assertThat(Own.longs(world, "t", "moved")).containsOnly(first, last);
    assertThat(Own.longs(world, "t", "at"))
        .containsOnly(first * 86_400_000_000L, (last + 1) * 86_400_000_000L - 1);
  }

  @Test
  void timesOfAllYearsAreMade() {
    World world =
        Own.table(500, "at: {type: timestamp, timestamp: {from: 1600-01-01, to: 9999-12-31}}");
    long from = LocalDate.of(1600, 1, 1).toEpochDay() * 86_400_000_000L;
    long to = LocalDate.of(9999, 12, 31).toEpochDay() * 86_400_000_000L;
    assertThat(Arrays.stream(Own.longs(world, "t", "at")).boxed())
        .allMatch(at -> at >= from && at < to)
        .anyMatch(at -> at < from + (to - from) / 50)
        .anyMatch(at -> at > to - (to - from) / 50);
  }
}
