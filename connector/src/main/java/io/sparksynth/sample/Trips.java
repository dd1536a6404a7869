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

  /** Sets {@code out[i] = trip(times[i] - start)}; times that rise cost no division each. */
  public void trips(long[] times, long start, int n, long[] out) {
    long trip = 0;
    long begin = start;
    for (int i = 0; i < n; i++) {
      long since = times[i] - begin;
      if (since < 0 || since >= tripMicros) {
        trip = trip(times[i] - start);
        begin = start + trip * tripMicros;
      }
      out[i] = trip;
    }
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
    new Cursor(this, 1).at(vehicle, elapsed, homeLatitude, homeLongitude, out, at, stride);
  }

  /** A reader of many vehicles in the order of time, or nearly so. For one thread. */
  public Cursor cursor(long vehicles) {
    return new Cursor(this, SeriesSlots.count(vehicles));
  }

  /** Remembers the trip that each vehicle is on; see {@link Trips#cursor}. */
  public static final class Cursor {
    // what a trip is made of, in its vehicle's place: bends take the places from 0 on
    private static final int DISTANCE = BENDS;
    private static final int PHASE_3 = BENDS + 1;
    private static final int PHASE_7 = BENDS + 2;
    private static final int SINE_3 = BENDS + 3;
    private static final int SINE_7 = BENDS + 4;
    private static final int EAST = BENDS + 5;
    private static final int NORTH = BENDS + 6;
    private static final int FULL = BENDS + 7;
    private static final int PER_KM = BENDS + 8;
    private static final int WIDTH = 16;

    private final Trips trips;
    private final int mask;
    private final long[] vehicles;
    private final long[] onTrip;
    private final double[] plans;

    private Cursor(Trips trips, int slots) {
      this.trips = trips;
      mask = slots - 1;
      vehicles = SeriesSlots.empty(slots);
      onTrip = new long[slots];
      plans = new double[slots * WIDTH];
    }

    /** What {@link Trips#at} gives. */
    public void at(
        long vehicle,
        long elapsed,
        double homeLatitude,
        double homeLongitude,
        double[] out,
        int at,
        int stride) {
      long length = trips.tripMicros;
      int slot = (int) vehicle & mask;
      int plan = slot * WIDTH;
      long trip = onTrip[slot];
      long since = elapsed - trip * length;
      // mostly the trip that it was on: nothing is divided
      if (vehicles[slot] != vehicle || since < 0 || since >= length) {
        trip = trips.trip(elapsed);
        since = elapsed - trip * length;
        trips.plan(vehicle, trip, plans, plan);
        vehicles[slot] = vehicle;
        onTrip[slot] = trip;
      }
      double part = (double) since / length;
      boolean isOut = (trip & 1) == 0;
      trips.place(plans, plan, part, isOut, homeLatitude, homeLongitude, out, at, stride);
    }
  }

  /** What does not change on a trip. */
  private void plan(long vehicle, long trip, double[] plan, int at) {
    long pair = trip >> 1;
    boolean isOut = (trip & 1) == 0;
    long own = pairKey(vehicle, pair);
    double distance = distance(own);
    plan[at + Cursor.DISTANCE] = distance;
    long traffic = Cells.bits(own, 1 + (trip & 1));
    plan[at + Cursor.PHASE_3] = (traffic >>> 40) * 0x1p-24;
    plan[at + Cursor.PHASE_7] = ((traffic >>> 16) & 0xffffff) * 0x1p-24;
    plan[at + Cursor.SINE_3] = Sine.ofTurns(plan[at + Cursor.PHASE_3]);
    plan[at + Cursor.SINE_7] = Sine.ofTurns(plan[at + Cursor.PHASE_7]);
    for (int k = 1; k <= BENDS; k++) {
      plan[at + k - 1] = BEND * Autoregression.level(own, 8 + k) / (k * Math.sqrt(k));
    }
    double bearing = Cells.uniform(own, 3);
    plan[at + Cursor.EAST] = Sine.ofTurns(bearing);
    plan[at + Cursor.NORTH] = cos(bearing);
    long tank = pair / PAIRS_PER_TANK;
    double driven = isOut ? 0 : distance;
    for (long earlier = tank * PAIRS_PER_TANK; earlier < pair; earlier++) {
      driven += 2 * distance(pairKey(vehicle, earlier));
    }
    long thirst = Keys.derive(key, "thirst");
    double perKm = use / 100 * (0.8 + 0.4 * Cells.uniform(thirst, vehicle));
    double full = 90 + 9 * Cells.uniform(Keys.draw(thirst, 1), vehicle * 1_000_003 + tank);
    plan[at + Cursor.PER_KM] = perKm;
    plan[at + Cursor.FULL] = full - perKm * driven;
  }

  private void place(
      double[] plan,
      int trip,
      double part,
      boolean isOut,
      double homeLatitude,
      double homeLongitude,
      double[] out,
      int at,
      int stride) {
    double distance = plan[trip + Cursor.DISTANCE];
    double phase3 = plan[trip + Cursor.PHASE_3];
    double phase7 = plan[trip + Cursor.PHASE_7];

    // progress: rises from 0 to 1, slowly near the ends, in two waves of traffic
    double progress =
        part
            - ENDS * Sine.ofTurns(part) / (2 * Math.PI)
            + TRAFFIC * wave(part, 3, phase3, plan[trip + Cursor.SINE_3])
            + TRAFFIC * wave(part, 7, phase7, plan[trip + Cursor.SINE_7]);
    double rate =
        1 - ENDS * cos(part) + TRAFFIC * cos(3 * part + phase3) + TRAFFIC * cos(7 * part + phase7);
    double along = isOut ? progress : 1 - progress;

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
      double size = plan[trip + k - 1];
      aside += size * now;
      slope += size * Math.PI * k * cosNow;
      double next = twice * now - before;
      before = now;
      now = next;
      double cosNext = twice * cosNow - cosBefore;
      cosBefore = cosNow;
      cosNow = cosNext;
    }

    double east = plan[trip + Cursor.EAST];
    double north = plan[trip + Cursor.NORTH];
    double kmEast = distance * (along * east - aside * north);
    double kmNorth = distance * (along * north + aside * east);
    out[at + LATITUDE * stride] = homeLatitude + kmNorth / DEGREE;
    out[at + LONGITUDE * stride] = homeLongitude + kmEast / (DEGREE * cos(homeLatitude / 360));

    double perHour = distance * MICROS_PER_HOUR / tripMicros;
    out[at + SPEED * stride] = perHour * rate * Math.sqrt(1 + slope * slope);
    double direction = isOut ? 1 : -1;
    out[at + HEADING * stride] =
        heading(direction * (east - slope * north), direction * (north + slope * east));
    out[at + FUEL * stride] =
        Math.max(0, plan[trip + Cursor.FULL] - plan[trip + Cursor.PER_KM] * distance * progress);
  }

  /** Degrees from north clockwise, from 0 to 360, within 0.0003. */
  static double heading(double east, double north) {
    double x = Math.abs(east);
    double y = Math.abs(north);
    double least = Math.min(x, y);
    double most = Math.max(x, y);
    if (most == 0) {
      return 0;
    }
    // arctangent from 0 to 1 by a polynomial of least error, fitted for it
    double t = least / most;
    double q = t * t;
    double turn =
        t
            * (0.99997726
                + q
                    * (-0.33262347
                        + q
                            * (0.19354346
                                + q * (-0.11643287 + q * (0.05265332 - q * 0.01172120)))));
    double degrees = turn * (180 / Math.PI);
    double fromNorth = x > y ? 90 - degrees : degrees;
    double half = north < 0 ? 180 - fromNorth : fromNorth;
    double heading = east < 0 ? 360 - half : half;
    return heading >= 360 ? 0 : heading;
  }

  /** Integral of cos(2 pi (waves × part + phase)) from 0. */
  private static double wave(double part, int waves, double phase, double sineOfPhase) {
    return (Sine.ofTurns(waves * part + phase) - sineOfPhase) / (2 * Math.PI * waves);
  }

  private static double cos(double turns) {
    return Sine.ofTurns(turns + 0.25);
  }
}
