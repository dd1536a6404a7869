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
  /**
   * Of {@link Cursor#fill}: degrees north, degrees east, km/h, degrees from north clockwise, per
   * cent.
   */
  public static final int LATITUDE = 0;

  public static final int LONGITUDE = 1;
  public static final int SPEED = 2;
  public static final int HEADING = 3;
  public static final int FUEL = 4;
  public static final int FIELDS = 5;

  private static final double MICROS_PER_HOUR = 3.6e9;
  private static final double BEND = 0.075;
  private static final int PAIRS_PER_TANK = 4;

  private final long key;
  private final long tripMicros;
  private final double slowest;
  private final double fastest;
  private final double use;
  private final long thirst;
  private final long tank;

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
    thirst = Keys.derive(key, "thirst");
    tank = Keys.draw(thirst, 1);
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

  /** Position, speed, heading and fuel of one moment. */
  double[] at(long vehicle, long elapsed, double homeLatitude, double homeLongitude) {
    double[] out = new double[FIELDS];
    new Cursor(this, 1)
        .fill(
            new long[] {vehicle},
            new long[] {elapsed},
            0,
            new double[] {homeLatitude},
            new double[] {homeLongitude},
            1,
            out,
            1);
    return out;
  }

  /** A reader of many vehicles in the order of time, or nearly so. For one thread. */
  public Cursor cursor(long vehicles) {
    return new Cursor(this, SeriesSlots.count(vehicles));
  }

  /** Remembers the trip that each vehicle is on; see {@link Trips#cursor}. */
  public static final class Cursor {
    private final Trips trips;
    private final int mask;
    private final long[] vehicles;
    private final long[] onTrip;
    private final double[] plans;
    private final Course course;

    private Cursor(Trips trips, int slots) {
      this.trips = trips;
      mask = slots - 1;
      vehicles = SeriesSlots.empty(slots);
      onTrip = new long[slots];
      plans = new double[slots * Course.WIDTH];
      course = new Course(plans);
    }

    /**
     * Position, speed, heading and fuel of rows; field f of row i is {@code out[f × stride + i]}.
     *
     * @param of their vehicles
     * @param times when, in microseconds
     * @param start when the first trips began
     * @param latitude degrees north of the vehicle's home
     * @param longitude degrees east
     */
    public void fill(
        long[] of,
        long[] times,
        long start,
        double[] latitude,
        double[] longitude,
        int n,
        double[] out,
        int stride) {
      for (int from = 0; from < n; from += Course.ROWS) {
        int rows = Math.min(Course.ROWS, n - from);
        for (int i = 0; i < rows; i++) {
          take(i, of[from + i], times[from + i] - start, latitude[from + i], longitude[from + i]);
        }
        course.place(rows, out, from, stride);
      }
    }

    private void take(int row, long vehicle, long elapsed, double latitude, double longitude) {
      long length = trips.tripMicros;
      int slot = (int) vehicle & mask;
      int plan = slot * Course.WIDTH;
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
      course.take(row, plan, (double) since / length, (trip & 1) == 0, latitude, longitude);
    }
  }

  /** What does not change on a trip. */
  private void plan(long vehicle, long trip, double[] plan, int at) {
    long pair = trip >> 1;
    boolean isOut = (trip & 1) == 0;
    long own = pairKey(vehicle, pair);
    double distance = distance(own);
    plan[at + Course.SPEED] = distance * MICROS_PER_HOUR / tripMicros;
    long traffic = Cells.bits(own, 1 + (trip & 1));
    plan[at + Course.PHASE_3] = (traffic >>> 40) * 0x1p-24;
    plan[at + Course.PHASE_7] = ((traffic >>> 16) & 0xffffff) * 0x1p-24;
    plan[at + Course.GAIN] = Course.gain(plan[at + Course.PHASE_3], plan[at + Course.PHASE_7]);
    for (int k = 1; k <= Course.BENDS; k++) {
      plan[at + Course.BEND + k - 1] = BEND * Autoregression.level(own, 8 + k) / (k * Math.sqrt(k));
    }
    double bearing = Cells.uniform(own, 3);
    plan[at + Course.EAST] = distance * Sine.ofTurns(bearing);
    plan[at + Course.NORTH] = distance * Sine.cosine(bearing);
    long filled = pair / PAIRS_PER_TANK;
    double driven = isOut ? 0 : distance;
    for (long earlier = filled * PAIRS_PER_TANK; earlier < pair; earlier++) {
      driven += 2 * distance(pairKey(vehicle, earlier));
    }
    double perKm = use / 100 * (0.8 + 0.4 * Cells.uniform(thirst, vehicle));
    double full = 90 + 9 * Cells.uniform(tank, vehicle * 1_000_003 + filled);
    plan[at + Course.TAKES] = perKm * distance;
    plan[at + Course.LATITUDE] = Double.NaN;
    plan[at + Course.FULL] = full - perKm * driven;
  }
}
