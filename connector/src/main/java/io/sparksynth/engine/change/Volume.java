package io.sparksynth.engine.change;

/**
 * How many rows each version takes: a number that need not be whole, so that a small share of a
 * small table takes a row every few versions. Exact: the rows through version v are the floor of v
 * times the number.
 *
 * @param whole rows of every version
 * @param fraction what is left, in 2^-30 of a row, in [0, 2^30)
 */
public record Volume(long whole, long fraction) {
  private static final int BITS = 30;

  /** Greatest number of rows of a version. */
  public static final long MOST = 1_000_000_000L;

  public static final Volume NONE = new Volume(0, 0);

  public Volume {
    if (whole < 0 || whole > MOST || fraction < 0 || fraction >= 1L << BITS) {
      throw new IllegalArgumentException("volume " + whole + " + " + fraction + " / 2^30");
    }
  }

  /** A number of rows a version, from 0 to {@link #MOST}. */
  public static Volume of(double rows) {
    long whole = (long) rows;
    return new Volume(whole, (long) ((rows - whole) * (1L << BITS)));
  }

  boolean isNone() {
    return whole == 0 && fraction == 0;
  }

  /** Rows of the versions 1 to {@code version}. */
  long through(long version) {
    return whole * version + ((fraction * version) >>> BITS);
  }

  /** The first version through which there are more than {@code rows}; NEVER if there is none. */
  long passing(long rows) {
    if (isNone()) {
      return Lifecycle.NEVER;
    }
    double guess = rows / (whole + fraction * 0x1p-30);
    if (guess > Lifecycle.LAST_VERSION + 2.0) {
      return Lifecycle.NEVER;
    }
    long version = (long) guess;
    while (through(version) <= rows) {
      version++;
    }
    while (version > 0 && through(version - 1) > rows) {
      version--;
    }
    return version > Lifecycle.LAST_VERSION ? Lifecycle.NEVER : version;
  }
}
