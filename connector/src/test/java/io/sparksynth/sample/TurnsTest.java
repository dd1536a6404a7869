package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {
  /** Four rounds of four buckets; the rows begin in the middle of the first round. */
  private static Turns turns(long rows, long chosen) {
    double[] rowWeights = new double[14];
    double[] weights = new double[14];
    int[] rounds = new int[14];
    for (int bucket = 0; bucket < 14; bucket++) {
      rowWeights[bucket] = 1 + bucket % 3;
      weights[bucket] = new double[] {0.1, 0.2, 0.3, 0.4}[(bucket + 2) % 4];
      rounds[bucket] = (bucket + 2) / 4;
    }
    return Turns.of(rows, chosen, rowWeights, weights, rounds, 0.3);
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 1000, 123_456})
  void everyRoundHasEachPlaceOnceInOrder(long rows) {
    long chosen = rows / 10;
    Turns turns = turns(rows, chosen);
    Turns.Cursor cursor = new Turns.Cursor(turns);
    long found = 0;
    long before = -1;
    int rounds = 1;
    for (long row = 0; row < rows; row++) {
      long place = cursor.place(row);
      // a cursor that jumps finds the same
      assertThat(new Turns.Cursor(turns).place(row)).isEqualTo(place);
      if (place >= 0) {
        found++;
        assertThat(place).isLessThan(turns.places());
        assertThat(place == before + 1 || place == 0 || before < 0).isTrue();
        rounds += place <= before ? 1 : 0;
        before = place;
      }
    }
    assertThat(found).isEqualTo(chosen);
    if (rows >= 1000) {
      assertThat(rounds).isEqualTo(4);
      // 3.7 whole rounds
      assertThat((double) turns.places()).isBetween(chosen / 3.7 - 1, chosen / 3.7 + 2);
    }
  }

  @Test
  void whereMoreAreWantedThanThereAreRowsSomeMissTheirTurn() {
    Turns turns =
        Turns.of(100, 60, new double[] {1, 9}, new double[] {0.5, 0.5}, new int[] {0, 0}, 0);
    Turns.Cursor cursor = new Turns.Cursor(turns);
    long before = -1;
    int found = 0;
    for (long row = 0; row < 100; row++) {
      long place = cursor.place(row);
      if (place >= 0) {
        assertThat(place).isGreaterThan(before);
        before = place;
        found++;
      }
    }
    // all of the first ten rows, 30 of the others
    assertThat(found).isEqualTo(40);
    assertThat(turns.places()).isEqualTo(60);
  }
}
