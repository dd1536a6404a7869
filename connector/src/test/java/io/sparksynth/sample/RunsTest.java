package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.random.Cells;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {
  private static final int TICKS = 2000;

  @ParameterizedTest
  @CsvSource({"1,false", "7,true", "200,false", "200,true", "3001,true"})
  void runsTakeTheirShareAndCanBeFoundBothWays(int series, boolean fromEnd) {
    Runs runs = Runs.ofShare(series, 0.01, 3, 9, fromEnd, 11);
    long in = 0;
    for (int s = 0; s < series; s++) {
      for (int tick = 0; tick < TICKS; tick++) {
        long run = runs.at(s, tick);
        if (run >= 0) {
          in++;
          assertThat(runs.member(run)).isEqualTo(s);
          assertThat((long) tick)
              .isBetween(runs.first(run), runs.first(run) + runs.length(run) - 1);
          assertThat(runs.length(run)).isBetween(3, 9);
        }
      }
    }
    double runCount = series * TICKS * 0.01 / 6;
    // by the number of runs, which is nearly exact, and their lengths, of variance 4 around 6
    double tolerance = 2 * 9 + 5 * Math.sqrt(4 * runCount) + 0.01 * 6 * runCount;
    assertThat((double) in).isBetween(6 * runCount - tolerance, 6 * runCount + tolerance);
    for (long run = 0; run < runs.before(TICKS); run++) {
      assertThat(run == 0 || runs.anchor(run) >= runs.anchor(run - 1)).isTrue();
      assertThat(runs.before((double) runs.anchor(run))).isLessThanOrEqualTo(run);
      assertThat(runs.before(runs.anchor(run) + 1.0)).isGreaterThan(run);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "7", "50", "1001"})
  void membersHaveOneRunARoundApartFromEachOther(int members) {
    int round = 336;
    Runs runs = Runs.ofMembers(members, round, 4, 48, true, 5);
    for (int m = 0; m < members; m += 1 + members / 20) {
      long last = -1;
      int count = 0;
      for (int tick = 0; tick < 10 * round; tick++) {
        long run = runs.at(m, tick);
        if (run != last && run >= 0) {
          count++;
          assertThat(runs.first(run)).isLessThanOrEqualTo(tick);
          if (last >= 0) {
            // the next fault begins well after the last one ended
            assertThat(runs.first(run) - runs.anchor(last)).isGreaterThan(48);
          }
          last = run;
        }
      }
      assertThat(count).isBetween(9, 11);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,false", "7,true", "200,false", "200,true", "3001,true"})
  void aCursorFindsTheSameRuns(int series, boolean fromEnd) {
    for (Runs runs :
        new Runs[] {
          Runs.ofShare(series, 0.01, 3, 9, fromEnd, 11),
          Runs.ofShare(series, 0.4, 1, 2, fromEnd, 12),
          Runs.ofMembers(series, 336, 4, 48, fromEnd, 5)
        }) {
      Runs.Cursor forward = runs.cursor();
      Runs.Cursor anyhow = runs.cursor();
      int step = 1 + series / 40;
      for (int tick = 0; tick < TICKS; tick++) {
        long far = Cells.below(Cells.bits(4, tick), TICKS);
        for (int s = 0; s < series; s += step) {
          assertThat(forward.at(s, tick)).isEqualTo(runs.at(s, tick));
        }
        long other = Cells.below(Cells.bits(5, tick), series);
        assertThat(anyhow.at(other, far)).isEqualTo(runs.at(other, far));
      }
    }
  }
}
