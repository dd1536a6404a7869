package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.random.Cells;
import org.junit.jupiter.api.Test;

/** Position is the integral of speed, in the direction of the heading, by numerical comparison. */
class TripsTest {
  private static final long TRIP = 3_000_000_000L;
  private static final long FIX = 30_000_000L;

  private static double[] at(Trips trips, long vehicle, long elapsed) {
    return trips.at(vehicle, elapsed, 44.05, -121.31);
  }

  private static double km(double[] a, double[] b) {
    double y = Math.toRadians(b[Trips.LATITUDE] - a[Trips.LATITUDE]);
    double x = Math.toRadians(b[Trips.LONGITUDE] - a[Trips.LONGITUDE]);
    double h =
        Math.pow(Math.sin(y / 2), 2)
            + Math.cos(Math.toRadians(a[Trips.LATITUDE]))
                * Math.cos(Math.toRadians(b[Trips.LATITUDE]))
                * Math.pow(Math.sin(x / 2), 2);
    return 2 * 6371 * Math.asin(Math.sqrt(h));
  }

  @Test
  void theWayIsSpeedTimesTimeAndTheHeadingPointsThere() {
    Trips trips = new Trips(3, TRIP, 26, 60, 13);
    for (long vehicle = 0; vehicle < 50; vehicle++) {
      for (long trip = 0; trip < 20; trip++) {
        double[] before = at(trips, vehicle, trip * TRIP);
        for (long elapsed = FIX; elapsed < TRIP; elapsed += FIX) {
          double[] now = at(trips, vehicle, trip * TRIP + elapsed);
          double mean = (now[Trips.SPEED] + before[Trips.SPEED]) / 2;
          double way = mean * FIX / 3.6e9;
          assertThat(km(before, now)).isBetween(0.97 * way, 1.03 * way);
          assertThat(now[Trips.SPEED]).isBetween(5.0, 130.0);
          assertThat(now[Trips.FUEL]).isLessThan(before[Trips.FUEL]).isBetween(5.0, 100.0);
          before = now;
        }
      }
    }
  }

  @Test
  void aTripBeginsWhereTheLastEndedAndEveryOtherEndsAtHome() {
    Trips trips = new Trips(3, TRIP, 26, 60, 13);
    for (long trip = 1; trip < 40; trip++) {
      double[] end = at(trips, 8, trip * TRIP - 1);
      double[] start = at(trips, 8, trip * TRIP);
      assertThat(km(end, start)).isLessThan(1e-4);
      if (trip % 2 == 0) {
        assertThat(start[Trips.LATITUDE]).isBetween(44.0499, 44.0501);
      }
      if (trip % 8 != 0) {
        assertThat(start[Trips.FUEL]).isBetween(end[Trips.FUEL] - 0.01, end[Trips.FUEL] + 0.01);
      }
    }
  }

  @Test
  void theHeadingIsTheDirectionOfTheWay() {
    Trips trips = new Trips(3, TRIP, 26, 60, 13);
    long step = 100_000;
    for (long elapsed = FIX; elapsed < 4 * TRIP; elapsed += 7 * FIX) {
      double[] a = at(trips, 5, elapsed);
      double[] b = at(trips, 5, elapsed + step);
      double north = b[Trips.LATITUDE] - a[Trips.LATITUDE];
      double east =
          (b[Trips.LONGITUDE] - a[Trips.LONGITUDE]) * Math.cos(Math.toRadians(a[Trips.LATITUDE]));
      double wanted = Math.toDegrees(Math.atan2(east, north));
      double off = Math.IEEEremainder(a[Trips.HEADING] - wanted, 360);
      assertThat(off).isBetween(-3.0, 3.0);
    }
  }

  @Test
  void headingsAreThoseOfTheArctangent() {
    for (int i = 0; i < 100_000; i++) {
      double turn = 2 * Math.PI * (i - 50_000) / 100_000;
      double wanted = Math.toDegrees(turn < 0 ? turn + 2 * Math.PI : turn);
      double off = Course.heading(7 * Math.sin(turn), 7 * Math.cos(turn)) - wanted;
      assertThat(Math.IEEEremainder(off, 360)).isBetween(-0.0003, 0.0003);
    }
  }

  @Test
  void headingsAlongAnAxisAreExact() {
    assertThat(Course.heading(0, 5)).isZero();
    assertThat(Course.heading(5, 0)).isEqualTo(90);
    assertThat(Course.heading(0, -5)).isEqualTo(180);
    assertThat(Course.heading(-5, 0)).isEqualTo(270);
  }

  @Test
  void aHomeAtThePoleHasPlaces() {
    Trips trips = new Trips(3, TRIP, 26, 60, 13);
    for (double value : trips.at(1, TRIP / 3, 90, 0)) {
      assertThat(value).isFinite();
    }
  }

  @Test
  void aCursorGivesTheSameInAnyOrder() {
    Trips trips = new Trips(3, TRIP, 26, 60, 13);
    Trips.Cursor cursor = trips.cursor(4);
    int batch = 300;
    long[] vehicles = new long[batch];
    long[] times = new long[batch];
    double[] latitude = new double[batch];
    double[] longitude = new double[batch];
    double[] fields = new double[Trips.FIELDS * batch];
    for (int read = 0; read < 3000; ) {
      int n = 1 + (int) Cells.below(Cells.bits(4, read), batch);
      for (int i = 0; i < n; i++, read++) {
        vehicles[i] = Cells.below(Cells.bits(1, read), 9);
        times[i] = 17 + (Cells.uniform(2, read) < 0.9 ? read * FIX : Cells.below(read, 50 * TRIP));
        // a home may also move
        latitude[i] = 40 + vehicles[i] + (Cells.uniform(3, read) < 0.1 ? 1 : 0);
        longitude[i] = -vehicles[i];
      }
      cursor.fill(vehicles, times, 17, latitude, longitude, n, fields, batch);
      for (int i = 0; i < n; i++) {
        double[] fresh = trips.at(vehicles[i], times[i] - 17, latitude[i], longitude[i]);
        for (int field = 0; field < Trips.FIELDS; field++) {
          assertThat(fields[field * batch + i]).isEqualTo(fresh[field]);
        }
      }
    }
  }
}
