package io.sparksynth.sample;

import io.sparksynth.random.Cells;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * First-order autoregressive noise of mean 0 and variance 1 at any step of any series, without
 * replay from step 0: every sixteenth step is the weighted sum of the last innovations, cut where
 * their weight is below 1 %, and the steps after it are the recursion x = phi x' + sqrt(1 - phi^2)
 * e. The correlation of values k steps apart is phi^k to within 0.01. The innovations are normal,
 * at 4,096 levels.
 *
 * <p>A {@link Cursor} remembers where each series is: whoever reads step after step pays for one
 * innovation a value, and gets the same values.
 */
public final class Autoregression {
  private static final double LEAST_WEIGHT = 0.01;
  private static final int LEVELS = 4096;
  private static final double[] NORMAL = levels();

  /** Every so many steps a sum begins anew; a power of two. */
  private static final int RESTART = 16;

  private final double[] weights;
  private final double phi;
  private final double fresh;

  private Autoregression(double[] weights, double phi) {
    this.weights = weights;
    this.phi = phi;
    fresh = Math.sqrt(1 - phi * phi);
  }

  /** The noise of a correlation from one step to the next, from 0 to 0.995. */
  public static Autoregression of(double phi) {
    int lags = phi <= 0 ? 1 : (int) Math.ceil(Math.log(LEAST_WEIGHT) / Math.log(phi));
    double[] weights = new double[Math.max(1, lags)];
    double squares = 0;
    double weight = 1;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = weight;
      squares += weight * weight;
      weight *= phi;
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= Math.sqrt(squares);
    }
    return new Autoregression(weights, phi);
  }

  private static double[] levels() {
    double[] levels = new double[LEVELS];
    double squares = 0;
    QuantileTable normal = Distributions.standardNormal();
    for (int i = 0; i < LEVELS; i++) {
      levels[i] = normal.at((i + 0.5) / LEVELS);
      squares += levels[i] * levels[i];
    }
    double scale = Math.sqrt(LEVELS / squares);
    for (int i = 0; i < LEVELS; i++) {
      levels[i] *= scale;
    }
    return levels;
  }

  /** A standard normal number of a series. */
  public static double level(long key, long series) {
    return NORMAL[(int) (Cells.bits(key, series) >>> 52)];
  }

  /** The noise of a series at a step; both may be any number. */
  public double at(long key, long series, long step) {
    long of = Cells.bits(key, series);
    long start = step & -RESTART;
    return advance(of, start, sum(of, start), step);
  }

  /** The value at a step from that at an earlier one since the last restart. */
  private double advance(long of, long from, double value, long to) {
    double at = value;
    for (long step = from + 1; step <= to; step++) {
      at = next(at, Cells.bits(of, step >> 2), step);
    }
    return at;
  }

  /** The value after another one; one hash has the innovations of four steps. */
  private double next(double before, long bits, long step) {
    return phi * before + fresh * NORMAL[(int) (bits >>> ((step & 3) << 4)) & (LEVELS - 1)];
  }

  private double sum(long of, long step) {
    double[] w = weights;
    double sum = 0;
    long at = step;
    int k = 0;
    while (k < w.length) {
      long bits = Cells.bits(of, at >> 2);
      for (int lane = (int) (at & 3); lane >= 0 && k < w.length; lane--) {
        sum += w[k++] * NORMAL[(int) (bits >>> (lane << 4)) & (LEVELS - 1)];
      }
      at = (at & ~3L) - 1;
    }
    return sum;
  }

  /**
   * A reader of many series in the order of their steps, or nearly so. For one thread.
   *
   * @param series how many there are, numbered from 0; others may be read, but slower
   */
  public Cursor cursor(long key, long series) {
    return new Cursor(this, key, series);
  }

  /** Remembers the last value of each series; see {@link Autoregression#cursor}. */
  public static final class Cursor {
    /** Of each place: the series, its step, the value there, the innovations of its four steps. */
    private static final int SHIFT = 2;

    private static final int STEP = 1;
    private static final int VALUE = 2;
    private static final int BITS = 3;

    private final Autoregression noise;
    private final long key;
    private final long series;
    private final int mask;
    private long[] places = {};
    private @Nullable Sweep sweep;

    private Cursor(Autoregression noise, long key, long series) {
      this.noise = noise;
      this.key = key;
      this.series = series;
      mask = SeriesSlots.count(series) - 1;
    }

    /** What {@link Autoregression#at} gives. */
    public double at(long of, long step) {
      if (places.length == 0) {
        places = new long[(mask + 1) << SHIFT];
        Arrays.fill(places, Long.MIN_VALUE);
      }
      int place = ((int) of & mask) << SHIFT;
      if (places[place] == of && places[place + STEP] == step - 1 && (step & (RESTART - 1)) != 0) {
        long bits =
            (step & 3) == 0 ? Cells.bits(Cells.bits(key, of), step >> 2) : places[place + BITS];
        double before = Double.longBitsToDouble(places[place + VALUE]);
        double value = noise.next(before, bits, step);
        places[place + STEP] = step;
        places[place + VALUE] = Double.doubleToRawLongBits(value);
        places[place + BITS] = bits;
        return value;
      }
      return anew(place, of, step);
    }

    /** Sets {@code out[i]} to the noise of series {@code of[i]} at {@code steps[i]}. */
    public void fill(long[] of, long[] steps, int n, double[] out) {
      int from = 0;
      while (from < n) {
        long step = steps[from];
        int end = from + 1;
        while (end < n && steps[end] == step) {
          end++;
        }
        // where most series are read at a step, all of them go on together; the last step of a
        // batch goes on in the next
        boolean isMost = 2L * (end - from) >= series || (end == n && isAt(step - 1));
        if (isMost || isAt(step)) {
          swept(of, step, from, end, out);
        } else {
          for (int i = from; i < end; i++) {
            out[i] = at(of[i], step);
          }
        }
        from = end;
      }
    }

    private boolean isAt(long step) {
      return sweep != null && sweep.step == step;
    }

    private void swept(long[] of, long step, int from, int end, double[] out) {
      if (sweep == null) {
        sweep = new Sweep(noise, key, (int) series);
      }
      sweep.to(step);
      double[] values = sweep.values;
      for (int i = from; i < end; i++) {
        long at = of[i];
        out[i] = at >= 0 && at < values.length ? values[(int) at] : at(at, step);
      }
    }

    private double anew(int place, long of, long step) {
      long hash = Cells.bits(key, of);
      long start = step & -RESTART;
      double value = noise.advance(hash, start, noise.sum(hash, start), step);
      places[place] = of;
      places[place + STEP] = step;
      places[place + VALUE] = Double.doubleToRawLongBits(value);
      places[place + BITS] = Cells.bits(hash, step >> 2);
      return value;
    }
  }

  /** All series at one step: plain loops over arrays, three times as fast as one by one. */
  private static final class Sweep {
    private final Autoregression noise;
    private final long[] hashes;
    private final long[] bits;
    final double[] values;
    long step = Long.MIN_VALUE;

    Sweep(Autoregression noise, long key, int series) {
      this.noise = noise;
      hashes = new long[series];
      for (int i = 0; i < series; i++) {
        hashes[i] = Cells.bits(key, i);
      }
      bits = new long[series];
      values = new double[series];
    }

    void to(long wanted) {
      if (wanted == step) {
        return;
      }
      int n = values.length;
      boolean isNext = wanted - 1 == step && (wanted & (RESTART - 1)) != 0;
      if (!isNext || (wanted & 3) == 0) {
        for (int i = 0; i < n; i++) {
          bits[i] = Cells.bits(hashes[i], wanted >> 2);
        }
      }
      if (isNext) {
        for (int i = 0; i < n; i++) {
          values[i] = noise.next(values[i], bits[i], wanted);
        }
      } else {
        long start = wanted & -RESTART;
        for (int i = 0; i < n; i++) {
          values[i] = noise.advance(hashes[i], start, noise.sum(hashes[i], start), wanted);
        }
      }
      step = wanted;
    }
  }
}
