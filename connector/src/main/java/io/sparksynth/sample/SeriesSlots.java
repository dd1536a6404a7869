package io.sparksynth.sample;

import java.util.Arrays;

/** Places to remember something of each series: its number's last bits, checked against it. */
final class SeriesSlots {
  /** For more series a place serves several, and mostly misses: some MiB are enough. */
  private static final long MOST = 1 << 18;

  private SeriesSlots() {}

  /** A power of two. */
  static int count(long series) {
    long wanted = Math.max(1, Math.min(series, MOST));
    return 1 << (64 - Long.numberOfLeadingZeros(wanted - 1));
  }

  /** Which series each place remembers: none. */
  static long[] empty(int slots) {
    long[] series = new long[slots];
    Arrays.fill(series, Long.MIN_VALUE);
    return series;
  }
}
