package io.sparksynth.sample;

import java.util.Arrays;

/**
 * Where vehicles are on the roads of their {@link Trips}, some rows at a time. Each step is a loop
 * over columns, short and without branches, for that is what the compiler makes vector instructions
 * of: one long loop takes twice the time.
 */
final class Course {
  /** Few enough for all columns to stay in the processor's nearest cache. */
  static final int ROWS = 128;

  // what a trip's plan is made of, from its place on
  static final int PHASE_3 = 0;
  static final int PHASE_7 = 1;

  /** What the waves of traffic have gained before the way begins. */
  static final int GAIN = 2;

  /** From home to the road's end, in km. */
  static final int EAST = 3;

  static final int NORTH = 4;

  /** Mean speed as the crow flies, in km/h. */
  static final int SPEED = 5;

  /** Fuel at home before the way out or after the way back, and what the way takes, in per cent. */
  static final int FULL = 6;

  static final int TAKES = 7;

  /** Degrees of longitude in a kilometre at home. */
  static final int EAST_PER_KM = 8;

  private static final int FIELDS = 9;
  static final int BEND = FIELDS;
  static final int BENDS = 6;

  /** The home's degrees north that the plan reckons with; not a number at first. */
  static final int LATITUDE = BEND + BENDS;

  static final int WIDTH = LATITUDE + 1;

  /** Degrees of latitude in a kilometre on a sphere of 6,371 km. */
  private static final double NORTH_PER_KM = 180 / (6371 * Math.PI);

  /** At a pole a kilometre east is no number of degrees; next to it, it is one. */
  private static final double POLE = 1e-6;

  private static final double ENDS = 0.42;
  private static final double TRAFFIC = 0.11;
  private static final double TURN = 2 * Math.PI;
  private static final double LEAST = 1e-300;
  private static final double MOST = 359.9999;

  private final double[] plans;
  private final double[] part = new double[ROWS];
  private final double[] direction = new double[ROWS];
  private final double[] latitude = new double[ROWS];
  private final double[] longitude = new double[ROWS];

  /** The plans' fields, one after the other; and their bends. */
  private final double[] taken = new double[FIELDS * ROWS];

  private final double[][] bend = new double[BENDS][ROWS];

  private final double[] progress = new double[ROWS];
  private final double[] rate = new double[ROWS];
  private final double[] along = new double[ROWS];
  private final double[] sine = new double[ROWS];
  private final double[] cosine = new double[ROWS];
  private final double[] aside = new double[ROWS];
  private final double[] slope = new double[ROWS];
  private double[] newer = new double[ROWS];
  private double[] older = new double[ROWS];
  private final double[] x = new double[ROWS];
  private final double[] y = new double[ROWS];
  private final double[] made = new double[ROWS];

  /**
   * @param plans of trips, {@link #WIDTH} numbers each
   */
  Course(double[] plans) {
    this.plans = plans;
  }

  /**
   * Takes a row.
   *
   * @param plan where its trip's plan begins
   * @param gone part of the trip's time that is over, from 0 to 1
   * @param isOut whether it leads from home
   */
  void take(int row, int plan, double gone, boolean isOut, double homeNorth, double homeEast) {
    if (plans[plan + LATITUDE] != homeNorth) {
      plans[plan + LATITUDE] = homeNorth;
      plans[plan + EAST_PER_KM] = NORTH_PER_KM / Math.max(POLE, Sine.cosine(homeNorth / 360));
    }
    part[row] = gone;
    direction[row] = isOut ? 1 : -1;
    latitude[row] = homeNorth;
    longitude[row] = homeEast;
    for (int field = 0; field < FIELDS; field++) {
      taken[field * ROWS + row] = plans[plan + field];
    }
    for (int k = 0; k < BENDS; k++) {
      bend[k][row] = plans[plan + BEND + k];
    }
  }

  /** Sets the fields of the first n rows that were taken, as {@link Trips.Cursor#fill} says. */
  void place(int n, double[] out, int at, int stride) {
    drive(n);
    follow(n);
    for (int i = 0; i < n; i++) {
      made[i] =
          latitude[i]
              + (along[i] * taken[NORTH * ROWS + i] + aside[i] * taken[EAST * ROWS + i])
                  * NORTH_PER_KM;
    }
    System.arraycopy(made, 0, out, at + Trips.LATITUDE * stride, n);
    for (int i = 0; i < n; i++) {
      made[i] =
          longitude[i]
              + (along[i] * taken[EAST * ROWS + i] - aside[i] * taken[NORTH * ROWS + i])
                  * taken[EAST_PER_KM * ROWS + i];
    }
    System.arraycopy(made, 0, out, at + Trips.LONGITUDE * stride, n);
    for (int i = 0; i < n; i++) {
      made[i] = taken[SPEED * ROWS + i] * rate[i] * Math.sqrt(1 + slope[i] * slope[i]);
    }
    System.arraycopy(made, 0, out, at + Trips.SPEED * stride, n);
    for (int i = 0; i < n; i++) {
      made[i] = Math.max(0, taken[FULL * ROWS + i] - taken[TAKES * ROWS + i] * progress[i]);
    }
    System.arraycopy(made, 0, out, at + Trips.FUEL * stride, n);
    head(n);
    System.arraycopy(made, 0, out, at + Trips.HEADING * stride, n);
  }

  /** Progress: rises from 0 to 1, slowly near the ends, in two waves of traffic; and its rate. */
  private void drive(int n) {
    for (int i = 0; i < n; i++) {
      progress[i] = part[i] - ENDS / TURN * Sine.ofTurns(part[i]);
    }
    for (int i = 0; i < n; i++) {
      rate[i] = 1 - ENDS * Sine.cosine(part[i]);
    }
    for (int i = 0; i < n; i++) {
      made[i] = 3 * part[i] + taken[PHASE_3 * ROWS + i];
    }
    traffic(n, TRAFFIC / (3 * TURN));
    for (int i = 0; i < n; i++) {
      made[i] = 7 * part[i] + taken[PHASE_7 * ROWS + i];
    }
    traffic(n, TRAFFIC / (7 * TURN));
    for (int i = 0; i < n; i++) {
      progress[i] -= taken[GAIN * ROWS + i];
    }
    // home is at 0, also on the way back
    for (int i = 0; i < n; i++) {
      along[i] = 0.5 + direction[i] * (progress[i] - 0.5);
    }
  }

  private void traffic(int n, double size) {
    for (int i = 0; i < n; i++) {
      progress[i] += size * Sine.ofTurns(made[i]);
    }
    for (int i = 0; i < n; i++) {
      rate[i] += TRAFFIC * Sine.cosine(made[i]);
    }
  }

  /** What the waves of traffic gain before a way that begins at their phases. */
  static double gain(double phase3, double phase7) {
    return TRAFFIC / TURN * (Sine.ofTurns(phase3) / 3 + Sine.ofTurns(phase7) / 7);
  }

  /** The road: bends that vanish at both ends, a sum of sines of multiples; and its derivative. */
  private void follow(int n) {
    for (int i = 0; i < n; i++) {
      sine[i] = Sine.ofTurns(along[i] / 2);
    }
    for (int i = 0; i < n; i++) {
      cosine[i] = Sine.cosine(along[i] / 2);
    }
    clenshaw(n, 0);
    for (int i = 0; i < n; i++) {
      aside[i] = sine[i] * newer[i];
    }
    clenshaw(n, 1);
    for (int i = 0; i < n; i++) {
      slope[i] = Math.PI * (newer[i] * cosine[i] - older[i]);
    }
  }

  /**
   * Clenshaw's recurrence b(k) = a(k) + 2 cos t b(k + 1) - b(k + 2) of a(k) = bend(k) × k^power:
   * sets newer to b(1), older to b(2).
   */
  private void clenshaw(int n, int power) {
    Arrays.fill(newer, 0, n, 0);
    Arrays.fill(older, 0, n, 0);
    for (int k = BENDS; k > 0; k--) {
      // b(k) takes the place of b(k + 2)
      double[] next = older;
      step(n, bend[k - 1], power == 0 ? 1 : k, cosine, newer, next);
      older = newer;
      newer = next;
    }
  }

  private static void step(
      int n, double[] size, double factor, double[] cosine, double[] newer, double[] older) {
    for (int i = 0; i < n; i++) {
      older[i] = factor * size[i] + 2 * cosine[i] * newer[i] - older[i];
    }
  }

  private void head(int n) {
    for (int i = 0; i < n; i++) {
      x[i] = direction[i] * (taken[EAST * ROWS + i] - slope[i] * taken[NORTH * ROWS + i]);
    }
    for (int i = 0; i < n; i++) {
      y[i] = direction[i] * (taken[NORTH * ROWS + i] + slope[i] * taken[EAST * ROWS + i]);
    }
    for (int i = 0; i < n; i++) {
      made[i] = tangent(x[i], y[i]);
    }
    for (int i = 0; i < n; i++) {
      made[i] = degrees(made[i]);
    }
    for (int i = 0; i < n; i++) {
      made[i] = overDiagonal(made[i], x[i], y[i]);
    }
    for (int i = 0; i < n; i++) {
      made[i] = toSouth(made[i], y[i]);
    }
    for (int i = 0; i < n; i++) {
      made[i] = toWest(made[i], x[i]);
    }
  }

  /** Degrees from north clockwise, from 0 to 360, within 0.0003. */
  static double heading(double east, double north) {
    double eighth = degrees(tangent(east, north));
    return toWest(toSouth(overDiagonal(eighth, east, north), north), east);
  }

  /** The tangent, from 0 to 1, of the angle to the nearer axis. */
  private static double tangent(double east, double north) {
    double x = Math.abs(east);
    double y = Math.abs(north);
    return Math.min(x, y) / (Math.max(x, y) + LEAST);
  }

  /** The arctangent from 0 to 1 by a polynomial of least error, fitted for it. */
  private static double degrees(double t) {
    double q = t * t;
    return t
        * (57.29447661
            + q
                * (-19.05792100
                    + q * (11.08922343 + q * (-6.67111205 + q * (3.01681301 - q * 0.67157528)))));
  }

  private static double overDiagonal(double eighth, double east, double north) {
    return 45 - sign(Math.abs(north) - Math.abs(east)) * (45 - eighth);
  }

  private static double toSouth(double quarter, double north) {
    return 90 - sign(north) * (90 - quarter);
  }

  private static double toWest(double half, double east) {
    // due north is neither: it counts as east
    double side = east + LEAST;
    return Math.min(180 - side / Math.abs(side) * (180 - half), MOST);
  }

  /** 1 or -1; 0 of 0. */
  private static double sign(double x) {
    return x / (Math.abs(x) + LEAST);
  }
}
