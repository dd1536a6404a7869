package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Layout;
import io.sparksynth.engine.Lazy;
import io.sparksynth.engine.Slot;
import java.util.stream.DoubleStream;

/**
 * The probability of a label: the link of the predictor plus an intercept.
 *
 * @param predictor slot
 * @param intercept found at first use
 */
record LabelProbability(int predictor, LabelLink link, Lazy<Double> intercept)
    implements Kernel.OfDouble {
  /** So many rows tell the mean of a larger table's probabilities within 0.0004 or less. */
  private static final int SAMPLE = 1 << 18;

  /** In fewer rows the share in which something can happen is a matter of chance. */
  private static final int ENOUGH = 1000;

  private static final int ERRORS = 5;

  private static final int BATCH = 4096;
  private static final double FARTHEST = 700;
  private static final double CLOSE = 1e-12;

  /** The intercept at which the mean probability is {@code share}, where nothing drifts. */
  static Lazy<Double> intercept(
      ColumnContext column, Slot predictor, LabelLink link, double share) {
    Layout layout = column.layout();
    long rows = column.sampledRows();
    return column.once(() -> solve(sample(layout, predictor.index(), rows), link, share));
  }

  /**
   * The greatest share of the rows in which the event may be able to happen: five standard errors
   * above that of a sample; 1 if the rows are too few to tell.
   */
  static double mostPossible(ColumnContext column, Slot predictor) {
    double[] found = sample(column.layout(), predictor.index(), column.rows());
    if (found.length < ENOUGH) {
      return 1;
    }
    long never = DoubleStream.of(found).filter(x -> x == Double.NEGATIVE_INFINITY).count();
    double share = 1 - (double) never / found.length;
    return share + ERRORS * Math.sqrt(share * (1 - share) / found.length);
  }

  /** The predictor in evenly spaced rows. */
  private static double[] sample(Layout layout, int predictor, long rows) {
    double[] found = new double[(int) Math.min(rows, SAMPLE)];
    Frame frame = new Frame(layout, BATCH);
    long[] numbers = new long[BATCH];
    double step = (double) rows / Math.max(1, found.length);
    for (int from = 0; from < found.length; from += BATCH) {
      int n = Math.min(BATCH, found.length - from);
      for (int i = 0; i < n; i++) {
        numbers[i] = Math.min(rows - 1, (long) ((from + i) * step));
      }
      frame.start(numbers, n);
      System.arraycopy(frame.doubles(predictor).values, 0, found, from, n);
    }
    return found;
  }

  /** Newton's method, kept between bounds that hold the root; the mean grows with the intercept. */
  private static double solve(double[] predictors, LabelLink link, double share) {
    double low = -FARTHEST;
    double high = FARTHEST;
    double x = Math.log(share / (1 - share));
    for (int step = 0; step < 200 && predictors.length > 0; step++) {
      double sum = 0;
      double slope = 0;
      for (double predictor : predictors) {
        double p = link.probability(predictor + x);
        sum += p;
        slope += link.slope(predictor + x, p);
      }
      double off = sum / predictors.length - share;
      if (Math.abs(off) < CLOSE) {
        return x;
      }
      if (off > 0) {
        high = x;
      } else {
        low = x;
      }
      double next = x - off * predictors.length / slope;
      x = next > low && next < high ? next : (low + high) / 2;
    }
    return x;
  }

  @Override
  public void fill(Frame frame, DoubleVector out) {
    double[] predictors = frame.doubles(predictor).values;
    double start = intercept.value();
    for (int i = 0, n = frame.count(); i < n; i++) {
      out.values[i] = link.probability(start + predictors[i]);
    }
  }
}
