package io.sparksynth.sample;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;

/**
 * Trips of vehicles from home and back, one after the other, as closed forms of time: where a
 * vehicle is and how fast follows from its number and the time alone. A pair of trips goes out and
 * home on one winding road; speed is slow near its ends and varies on the way, never standing; fuel
 * is filled up every fourth pair.
 *
 * <p>Positions are on a plane that touches the earth at home: exact to 1 % within 100 km.
 */
public final class Trips {
  /** Of {@link #at}: degrees north, degrees east, km/h, degrees from north clockwise, per cent. */
  public static final int LATITUDE = 0;

  public static final int LONGITUDE = 1;
  public static final int SPEED = 2;
  public static final int HEADING = 3;
  public static final int FUEL = 4;
  public static final int FIELDS = 5;

  /** Kilometres of a degree of latitude on a sphere of 6,371 km. */
  private static final double DEGREE = 6371 * Math.PI / 180;

  private static final double MICROS_PER_HOUR = 3.6e9;
  private static final int BENDS = 6;
  private static final double BEND = 0.075;
  private static final int PAIRS_PER_TANK = 4;
  private static final double ENDS = 0.42;
  private static final double TRAFFIC = 0.11;

  private final long key;
  private final long tripMicros;
  private final double slowest;
  private final double fastest;
  private final double use;

  /**
   * @param tripMicros length of a trip
   * @param slowest least mean speed of a trip in km/h
   * @param fastest greatest mean speed of a trip
   * @param use per cent of a tank on 100 km, on average
   */
  public Trips(long key, long tripMicros, double slowest, double fastest, double use) {
    this.key = key;
    this.tripMicros = tripMicros;
    this.slowest = slowest;
    this.fastest = fastest;
    this.use = use;
  }

  /** Number of the trip, from 0, that a vehicle is on some microseconds after the first began. */
  public long trip(long elapsed) {
    return Math.floorDiv(elapsed, tripMicros);
  }

  private long pairKey(long vehicle, long pair) {
    return Cells.bits(Cells.bits(key, vehicle), pair);
  }

  /** Kilometres from home to the end of a pair's road, as the crow flies. */
  private double distance(long pairKey) {
    double speed = slowest + (fastest - slowest) * Cells.uniform(pairKey, 0);
    return speed * tripMicros / MICROS_PER_HOUR;
  }

  /** Position, speed, heading and fuel; into {@code out[at + field × stride]}. */
  public void at(
      long vehicle,
      long elapsed,
      double homeLatitude,
      double homeLongitude,
      double[] out,
      int at,
      int stride) {
    long trip = trip(elapsed);
    long pair = trip >> 1;
    boolean out1 = (trip & 1) == 0;
    long own = pairKey(vehicle, pair);
    double distance = distance(own);
    double part = (double) (elapsed - trip * tripMicros) / tripMicros;

    // progress: rises from 0 to 1, slowly near the ends, in two waves of traffic
    long traffic = Cells.bits(own, 1 + (trip & 1));
    double phase3 = (traffic >>> 40) * 0x1p-24;
    double phase7 = ((traffic >>> 16) & 0xffffff) * 0x1p-24;
    double progress =
        part
            - ENDS * Sine.ofTurns(part) / (2 * Math.PI)
            + TRAFFIC * wave(part, 3, phase3)
            + TRAFFIC * wave(part, 7, phase7);
    double rate =
        1 - ENDS * cos(part) + TRAFFIC * cos(3 * part + phase3) + TRAFFIC * cos(7 * part + phase7);
    double along = out1 ? progress : 1 - progress;

    // the road: bends that vanish at both ends; sines of multiples by recurrence
    double sine = Sine.ofTurns(along / 2);
    double twice = 2 * cos(along / 2);
    double before = 0;
    double now = sine;
    double cosBefore = 1;
    double cosNow = twice / 2;
    double aside = 0;
    double slope = 0;
    for (int k = 1; k <= BENDS; k++) {
      double size = BEND * Autoregression.level(own, 8 + k) / (k * Math.sqrt(k));
      aside += size * now;
      slope += size * Math.PI * k * cosNow;
      double next = twice * now - before;
      before = now;
      now = next;
      double cosNext = twice * cosNow - cosBefore;
      cosBefore = cosNow;
      cosNow = cosNext;
    }

    double bearing = Cells.uniform(own, 3);
    double east = Sine.ofTurns(bearing);
    double north = cos(bearing);
    double kmEast = distance * (along * east - aside * north);
    double kmNorth = distance * (along * north + aside * east);
    out[at + LATITUDE * stride] = homeLatitude + kmNorth / DEGREE;
    out[at + LONGITUDE * stride] = homeLongitude + kmEast / (DEGREE * cos(homeLatitude / 360));

    double perHour = distance * MICROS_PER_HOUR / tripMicros;
    out[at + SPEED * stride] = perHour * rate * Math.sqrt(1 + slope * slope);
    double direction = out1 ? 1 : -1;
    double heading =
        StrictMath.toDegrees(
            StrictMath.atan2(
                direction * (east - slope * north), direction * (north + slope * east)));
    out[at + HEADING * stride] = heading < 0 ? heading + 360 : heading;
    out[at + FUEL * stride] = fuel(vehicle, pair, (out1 ? 0 : distance) + distance * progress);
  }

  private double fuel(long vehicle, long pair, double sinceHome) {
    long tank = pair / PAIRS_PER_TANK;
    double driven = sinceHome;
    for (long earlier = tank * PAIRS_PER_TANK; earlier < pair; earlier++) {
      driven += 2 * distance(pairKey(vehicle, earlier));
    }
    long thirst = Keys.derive(key, "thirst");
    double perKm = use / 100 * (0.8 + 0.4 * Cells.uniform(thirst, vehicle));
    double full = 90 + 9 * Cells.uniform(Keys.draw(thirst, 1), vehicle * 1_000_003 + tank);
    return Math.max(0, full - perKm * driven);
  }

  /** Integral of cos(2 pi (waves × part + phase)) from 0. */
  private static double wave(double part, int waves, double phase) {
    return (Sine.ofTurns(waves * part + phase) - Sine.ofTurns(phase)) / (2 * Math.PI * waves);
  }

  private static double cos(double turns) {
    return Sine.ofTurns(turns + 0.25);
  }
}
