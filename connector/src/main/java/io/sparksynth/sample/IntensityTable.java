package io.sparksynth.sample;

import io.sparksynth.random.Cells;

/**
 * The rows of a timeline and when they happen: row n happens where the cumulated intensity reaches
 * the share (n + jitter) / rows, with a jitter in (0, 1) per row, so rows are ordered by time. The
 * intensity is constant within a bucket of time. Times are in microseconds, whatever their epoch.
 */
public final class IntensityTable {
  /** More than all roundings between a time and its share, as an absolute error of the share. */
  private static final double SAFETY = 0x1p-49;

  private static final double BELOW_ONE = 1 - 0x1p-53;

  private final long start;
  private final long bucketMicros;
  private final long end;
  private final GuideTable buckets;

  /** Microseconds per share, by bucket. */
  private final double[] slopes;

  private final long rows;
  private final long key;

  private IntensityTable(long start, long bucketMicros, GuideTable buckets, long rows, long key) {
    this.start = start;
    this.bucketMicros = bucketMicros;
    this.end = Math.addExact(start, Math.multiplyExact(bucketMicros, buckets.size()));
    Math.subtractExact(end, start);
    this.buckets = buckets;
    this.rows = rows;
    this.key = key;
    slopes = new double[buckets.size()];
    for (int i = 0; i < slopes.length; i++) {
      double share = buckets.probability(i);
      slopes[i] = share > 0 ? bucketMicros / share : 0;
    }
  }

  /**
   * A timeline from {@code startMicros} of as many buckets as there are weights.
   *
   * @param bucketMicros length of a bucket, at least 1
   * @param bucketWeights relative numbers of rows, each finite and >= 0; in a bucket of weight 0
   *     nothing happens
   * @param rows number of rows, from 0 to Long.MAX_VALUE
   * @param key key of the jitter
   */
  public static IntensityTable of(
      long startMicros, long bucketMicros, double[] bucketWeights, long rows, long key) {
    if (bucketMicros < 1 || rows < 0) {
      throw new IllegalArgumentException(
          "A timeline needs buckets of at least 1 microsecond and at least 0 rows, got "
              + bucketMicros
              + " and "
              + rows
              + ".");
    }
    return new IntensityTable(startMicros, bucketMicros, GuideTable.of(bucketWeights), rows, key);
  }

  /** The number of rows. */
  public long rows() {
    return rows;
  }

  /** The timeline's first microsecond. */
  public long startMicros() {
    return start;
  }

  /** The first microsecond after the timeline. */
  public long endMicros() {
    return end;
  }

  /**
   * When a row happens, in [startMicros, endMicros): never falls with the row. {@code row} in [0,
   * rows).
   */
  public long time(long row) {
    double share = shareOf(row, (double) rows);
    return time(share, buckets.index(share));
  }

  /** {@code rows} as a double, so that it is converted once for many rows. */
  private double shareOf(long row, double rows) {
    // Row 0 has no jitter: something exists from the very start.
    double jitter = row == 0 ? 0 : Cells.uniform(key, row);
    double share = (row + jitter) / rows;
    return share < BELOW_ONE ? share : BELOW_ONE;
  }

  private long time(double share, int bucket) {
    long within = (long) ((share - buckets.cumulated(bucket)) * slopes[bucket]);
    return start + bucket * bucketMicros + Math.min(within, bucketMicros - 1);
  }

  /** Sets {@code out[i] = time(rows[i])}; both may be the same array. */
  public void times(long[] rows, int n, long[] out) {
    double all = (double) this.rows;
    int bucket = 0;
    double from = 0;
    double to = 0;
    for (int i = 0; i < n; i++) {
      double share = shareOf(rows[i], all);
      // Rows mostly ascend, so most lie in the bucket of the one before.
      if (share < from || share >= to) {
        bucket = buckets.index(share);
        from = buckets.cumulated(bucket);
        to = buckets.cumulated(bucket + 1);
      }
      out[i] = time(share, bucket);
    }
  }

  /**
   * How many of the first rows surely have happened by a time: every row below the result has
   * {@code time(row) <= timeMicros}. It is conservative by about one row, and at least 1 (if there
   * are rows), also before the first row's time.
   */
  public long bornBy(long timeMicros) {
    if (timeMicros >= end - 1) {
      return rows;
    }
    double share = timeMicros <= start ? 0 : share(timeMicros) - SAFETY;
    return Math.min(rows, Math.max(1, (long) (share * rows)));
  }

  /** Sets {@code out[i] = bornBy(times[i])}; both may be the same array. */
  public void bornBy(long[] times, int n, long[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = bornBy(times[i]);
    }
  }

  /**
   * The first row that happens at {@code timeMicros} or later; {@link #rows} if none does. Exact.
   */
  public long lowerBound(long timeMicros) {
    if (rows == 0 || timeMicros <= start) {
      return 0;
    }
    if (timeMicros >= end) {
      return rows;
    }
    long guess = Math.min(rows - 1, (long) (share(timeMicros) * rows));
    // Rows in [0, low) are before the time; row high, if any, is not. Widen around the guess, then
    // halve.
    long low = 0;
    long high = rows;
    if (time(guess) < timeMicros) {
      low = guess + 1;
      for (long step = 1; step < high - low; step <<= 1) {
        if (time(low + step) >= timeMicros) {
          high = low + step;
          break;
        }
        low += step + 1;
      }
    } else {
      high = guess;
      for (long step = 1; step < high; step <<= 1) {
        if (time(high - step) < timeMicros) {
          low = high - step + 1;
          break;
        }
        high -= step;
      }
    }
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (time(middle) < timeMicros) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The cumulated share before a time in [start, end). */
  private double share(long time) {
    long elapsed = time - start;
    int bucket = (int) (elapsed / bucketMicros);
    double within = (double) (elapsed - bucket * bucketMicros) / bucketMicros;
    return buckets.cumulated(bucket) + within * buckets.probability(bucket);
  }
}
