package io.sparksynth.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrangementTest {
  /** What stands at a place. */
  private record Place(long row, boolean copy, boolean late, long arrival) {}

  private static List<Place> places(Arrangement arrangement) {
    Arrangement.Cursor cursor = new Arrangement.Cursor(arrangement);
    List<Place> places = new ArrayList<>();
    for (long at = 0; at < arrangement.given(); at++) {
      cursor.seek(at);
      places.add(
          new Place(cursor.row(at), cursor.isCopy(at), cursor.isLate(at), cursor.arrival(at)));
    }
    return places;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "2, 0.5, 0.5",
    "1023, 0.005, 0.02",
    "1024, 1, 1",
    "1030, 0.3, 0.9",
    "10000, 0.005, 0",
    "10000, 0, 0.02",
    "5000, 0.7, 0.999"
  })
  void everyRowComesOnceAndDuplicatesOnceMore(long rows, double duplicates, double late) {
    Arrangement arrangement = new Arrangement(7, rows, duplicates, late);
    List<Place> places = places(arrangement);
    assertThat(places).hasSize((int) (rows + Math.round(rows * duplicates)));
    assertThat(places.stream().filter(p -> !p.copy).map(Place::row).sorted().toList())
        .isEqualTo(LongStream.range(0, rows).boxed().toList());
    assertThat(places.stream().filter(Place::copy).map(Place::row).toList())
        .doesNotHaveDuplicates();
    long lateRows = places.stream().filter(Place::late).count();
    long lastOfBlocks = (rows - 1) / Arrangement.BLOCK + 1;
    assertThat(lateRows)
        .isBetween(Math.min(Math.round(rows * late), rows) - lastOfBlocks, Math.round(rows * late));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "1030, 0.3, 0.9", "5000, 0.02, 0.05", "5000, 0, 0"})
  void rowsInTimeStandOnTheirSideOfTheirPlace(long rows, double duplicates, double late) {
    Arrangement arrangement = new Arrangement(7, rows, duplicates, late);
    List<Place> places = places(arrangement);
    for (long row = 0; row <= rows; row++) {
      long since = arrangement.since(row);
      for (int at = 0; at < places.size(); at++) {
        Place place = places.get(at);
        if (place.row >= row) {
          assertThat(at).isGreaterThanOrEqualTo((int) since);
        } else if (!place.copy && !place.late) {
          assertThat(at).isLessThan((int) since);
        }
      }
      row += row % 7 == 0 ? 0 : rows / 50;
    }
    assertThat(arrangement.since(rows)).isEqualTo(arrangement.given());
  }

  @Test
  void aLateRowStandsBehindALaterOneThatIsOnTime() {
    List<Place> places = places(new Arrangement(7, 20_000, 0.01, 0.05));
    Map<Long, Integer> at = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      if (!places.get(i).copy) {
        at.put(places.get(i).row, i);
      }
    }
    int seen = 0;
    long onTime = -1;
    for (int i = 0; i < places.size(); i++) {
      Place p = places.get(i);
      if (p.late) {
        seen++;
        assertThat(p.row).isLessThan(onTime);
        assertThat(p.arrival).isEqualTo(onTime);
      } else if (p.copy) {
        assertThat(i).isGreaterThan(at.get(p.row));
        assertThat(i - at.get(p.row)).isLessThan(2 * Arrangement.LATEST_BY);
      } else {
        assertThat(p.row).isGreaterThan(onTime);
        onTime = p.row;
      }
    }
    assertThat(seen).isEqualTo(1000);
  }

  @Test
  void placesAreTheSameInWhateverOrderTheyAreAsked() {
    Arrangement arrangement = new Arrangement(7, 10_000, 0.01, 0.05);
    List<Place> places = places(arrangement);
    Arrangement.Cursor cursor = new Arrangement.Cursor(arrangement);
    for (int i = 0; i < 5_000; i++) {
      int at = (i * 7919) % places.size();
      cursor.seek(at);
      assertThat(cursor.row(at)).isEqualTo(places.get(at).row);
    }
  }

  @Test
  void boundsHoldTheRows() {
    Arrangement arrangement = new Arrangement(7, 10_000, 0.3, 0.3);
    List<Place> places = places(arrangement);
    for (long row : new long[] {0, 1, 1023, 1024, 5000, 9999}) {
      long from = arrangement.from(row);
      long to = arrangement.to(row + 1);
      for (int i = 0; i < places.size(); i++) {
        if (places.get(i).row == row) {
          assertThat((long) i).isBetween(from, to - 1);
        }
      }
      assertThat(to - from).isLessThanOrEqualTo(2 * Arrangement.BLOCK);
    }
    assertThat(arrangement.from(10_000)).isEqualTo(arrangement.given());
    assertThat(arrangement.to(0)).isZero();
  }

  @Test
  void hugeTablesAreArrangedAlike() {
    long rows = 9_000_000_000_000_000L;
    Arrangement arrangement = new Arrangement(7, rows, 0.005, 0.02);
    assertThat(arrangement.given()).isEqualTo(rows + rows / 200);
    Arrangement.Cursor cursor = new Arrangement.Cursor(arrangement);
    for (long at : new long[] {0, 123_456_789_012_345L, arrangement.given() - 1}) {
      cursor.seek(at);
      long row = cursor.row(at);
      assertThat(at).isBetween(arrangement.from(row), arrangement.to(row + 1) - 1);
    }
  }
}
