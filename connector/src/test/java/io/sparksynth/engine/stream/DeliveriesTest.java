package io.sparksynth.engine.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.stream.Arrivals.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In whatever order, every row arrives once, and some once more; asked for in whatever parts. */
class DeliveriesTest {
  private static final long SECOND = 1_000_000L;
  private static final double PER_SECOND = 1_000;

  private static RowClock clock(Piece... pieces) {
    RowClock none =
        RowClock.of(io.sparksynth.sample.IntensityTable.of(0, 1, new double[] {1}, 1, 1));
    return Arrivals.of(List.of(pieces), 1, none, 0);
  }

  private static final RowClock CLOCK = clock(new Piece(0, 0, new Rate.Constant(PER_SECOND, 0)));

  private static Deliveries of(long rows, Disorder disorder) {
    return new Deliveries(
        5, rows, disorder, disorder.grain(PER_SECOND, PER_SECOND), CLOCK.until(rows));
  }

  private record All(long[] rows, byte[] kinds) {}

  private static All all(Deliveries deliveries, int step) {
    int n = (int) deliveries.total();
    All all = new All(new long[n], new byte[n]);
    long[] rows = new long[step];
    byte[] kinds = new byte[step];
    for (int at = 0; at < n; ) {
      int read = deliveries.read(at, Math.min(step, n - at), rows, kinds);
      System.arraycopy(rows, 0, all.rows, at, read);
      System.arraycopy(kinds, 0, all.kinds, at, read);
      at += read;
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "100000, 0.1, 10, false, 0, 0",
    "100000, 0.1, 10, true, 0, 0",
    "100000, 0, 0, false, 0.05, 0",
    "100000, 0, 0, false, 0, 5",
    "77777, 0.3, 3, false, 0.1, 2",
    "1000, 0.5, 60, false, 0.4, 1",
    "100, 0.02, 1000, true, 0.02, 0",
    "31, 0.5, 1, false, 0.4, 1",
    "1, 0.5, 1, false, 0.4, 1",
    "20000, 0.1, 0.01, true, 0, 0",
    "20000, 0.1, 0.01, false, 0, 0",
    "20001, 0.99, 0.005, false, 0, 0",
    "20001, 0.5, 0.02, false, 0.4, 0",
    "20011, 0.1, 0.01, true, 0.2, 0",
    "20011, 0.3, 0.1, false, 0.05, 0",
    "20011, 0.1, 0.0001, true, 0.05, 0",
    "5, 0.5, 0.01, true, 0, 0"
  })
  void everyRowArrivesOnceAndItsDuplicateAfterIt(
      long n, double late, double seconds, boolean fixed, double again, long disorderSeconds) {
    Disorder disorder =
        new Disorder(late, (long) (seconds * SECOND), fixed, disorderSeconds * SECOND, again);
    Deliveries deliveries = of(n, disorder);
    All all = all(deliveries, 4096);
    int[] seen = new int[(int) n];
    int lates = 0;
    int duplicates = 0;
    for (int i = 0; i < all.rows.length; i++) {
      int before = seen[(int) all.rows[i]]++;
      assertThat(before).isEqualTo(all.kinds[i] == Deliveries.DUPLICATE ? 1 : 0);
      lates += all.kinds[i] == Deliveries.LATE ? 1 : 0;
      duplicates += all.kinds[i] == Deliveries.DUPLICATE ? 1 : 0;
    }
    assertThat(Arrays.stream(seen).min()).hasValue(1);
    if (n > 31) {
      assertThat(lates).isBetween((int) (n * late) - (int) (32 * late) - 1, (int) (n * late));
      assertThat(duplicates)
          .isBetween((int) (n * again) - (int) (32 * again) - 1, (int) (n * again));
    }
    assertThat(all(of(n, disorder), 7).rows).isEqualTo(all.rows);
  }

  @Test
  void anyPartCanBeReadAlone() {
    Disorder disorder = new Disorder(0.2, 5 * SECOND, false, SECOND, 0.05);
    All all = all(of(200_000, disorder), 1024);
    SplittableRandom random = new SplittableRandom(3);
    long[] rows = new long[50];
    byte[] kinds = new byte[50];
    for (int i = 0; i < 300; i++) {
      int at = random.nextInt(all.rows.length);
      int read = of(200_000, disorder).read(at, Math.min(50, all.rows.length - at), rows, kinds);
      assertThat(Arrays.copyOf(rows, read)).isEqualTo(Arrays.copyOfRange(all.rows, at, at + read));
    }
  }

  @Test
  void noRowArrivesBeforeItHappensAndLateOnesAsLateAsAskedFor() {
    Disorder disorder = new Disorder(0.1, 60 * SECOND, false, 0, 0.02);
    Deliveries deliveries = of(1_000_000, disorder);
    All all = all(deliveries, 4096);
    double delays = 0;
    int lates = 0;
    int before = 0;
    for (int happened = 250; happened <= 900_000; happened += 250) {
      int by = (int) deliveries.by(happened);
      assertThat(by).isGreaterThanOrEqualTo(before);
      for (int i = before; i < by; i++) {
        assertThat(all.rows[i]).isLessThan(happened);
        if (all.kinds[i] == Deliveries.LATE) {
          delays += (happened - all.rows[i]) / PER_SECOND;
          lates++;
        } else if (all.kinds[i] == Deliveries.NOTHING) {
          assertThat(all.rows[i]).isGreaterThanOrEqualTo(happened - 251);
        }
      }
      before = by;
    }
    // the delays still to come at the end are missing, and a delay is known to a block
    assertThat(delays / lates).isBetween(55.0, 63.0);
    assertThat(lates).isBetween(80_000, 90_000);
  }

  @Test
  void fewRowsInADelayAreAsLateAsManyRows() {
    for (int rowsInDelay : new int[] {3, 10, 40, 200}) {
      Disorder disorder = new Disorder(0.1, rowsInDelay * SECOND / 1_000, true, 0, 0);
      All all = all(of(20_000, disorder), 4096);
      long latest = 0;
      for (int i = 0; i < all.rows.length && latest < 19_000; i++) {
        if (all.kinds[i] == Deliveries.LATE) {
          // a row happens a millisecond after the one before
          double behind = latest - all.rows[i];
          assertThat(behind).isBetween(rowsInDelay * 0.85 - 2, rowsInDelay * 1.15 + 2);
        }
        latest = Math.max(latest, all.rows[i]);
      }
    }
  }

  @Test
  void disorderIsBounded() {
    Disorder disorder = new Disorder(0, 0, false, 4 * SECOND, 0);
    All all = all(of(100_000, disorder), 4096);
    long latest = 0;
    int outOfOrder = 0;
    for (int i = 0; i < all.rows.length; i++) {
      assertThat(latest - all.rows[i]).isLessThan((long) (4 * PER_SECOND));
      assertThat(all.kinds[i] == Deliveries.OUT_OF_ORDER).isEqualTo(all.rows[i] < latest);
      outOfOrder += all.kinds[i];
      latest = Math.max(latest, all.rows[i]);
    }
    assertThat(outOfOrder).isGreaterThan(90_000);
  }

  @Test
  void anotherRateLeavesWhatHasArrivedAsItWas() {
    Disorder disorder = new Disorder(0.2, 10 * SECOND, false, SECOND, 0.05);
    Disorder.Grain grain = disorder.grain(PER_SECOND, PER_SECOND);
    Deliveries before = of(300_000, disorder);
    All all = all(before, 4096);
    for (int position : new int[] {1, 12_345, 100_000, 250_001}) {
      long settled = before.settled(position);
      RowClock changed =
          clock(
              new Piece(0, 0, new Rate.Constant(PER_SECOND, 0)),
              new Piece(settled, CLOCK.time(settled), new Rate.Constant(50, 0)));
      Deliveries after = new Deliveries(5, 300_000, disorder, grain, changed.until(300_000));
      All now = all(after, 4096);
      assertThat(Arrays.copyOf(now.rows, position)).isEqualTo(Arrays.copyOf(all.rows, position));
      long[] sorted = now.rows.clone();
      long[] expected = all.rows.clone();
      Arrays.sort(sorted);
      Arrays.sort(expected);
      assertThat(sorted).isEqualTo(expected);
    }
  }

  @Test
  void withoutDisorderADeliveryIsItsRow() {
    Deliveries deliveries = of(1_000, Disorder.NONE);
    assertThat(deliveries.isOrdered()).isTrue();
    assertThat(deliveries.total()).isEqualTo(1_000);
    assertThat(deliveries.by(10)).isEqualTo(10);
    assertThat(deliveries.by(5_000)).isEqualTo(1_000);
  }
}
