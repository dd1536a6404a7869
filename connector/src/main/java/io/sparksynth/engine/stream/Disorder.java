package io.sparksynth.engine.stream;

import java.io.Serializable;

/**
 * How much the order in which rows arrive differs from the order in which they happen. Times are
 * those of the events.
 *
 * @param lateRate share of rows that arrive late
 * @param lateMicros how late they are: always, or on average of an exponential distribution
 * @param lateIsFixed whether it is always so much
 * @param outOfOrderMicros by how much neighbouring rows get into disorder
 * @param duplicateRate share of rows that arrive once more
 */
public record Disorder(
    double lateRate,
    long lateMicros,
    boolean lateIsFixed,
    long outOfOrderMicros,
    double duplicateRate)
    implements Serializable {
  public static final Disorder NONE = new Disorder(0, 0, false, 0, 0);

  /** Late rows and duplicates together may be so many; each needs a row that is neither. */
  public static final double MOST = 0.9;

  private static final int STEPS_OF_A_DELAY = 256;

  /**
   * Blocks of a slow stream are at most such a part of a delay, for which the fastest rows count.
   */
  private static final int FEWEST_STEPS_OF_A_DELAY = 16;

  private static final double LARGEST_BLOCK = 1 << 20;

  /**
   * What the order is decided in. Fixed when a stream starts, so that what has arrived never
   * changes.
   *
   * @param block rows that are delivered together with others that are late, a multiple of group
   * @param group rows whose order is shuffled, 1 for none
   */
  public record Grain(long block, long group) implements Serializable {
    /** Whether it is one that a stream can have begun with. */
    public boolean isSound() {
      return group >= 1 && block >= group && block % group == 0 && block < 2 * LARGEST_BLOCK;
    }
  }

  public boolean isNone() {
    return equals(NONE) || (lateRate == 0 && outOfOrderMicros == 0 && duplicateRate == 0);
  }

  /**
   * The grain that suits the rows' frequency: some hundredths of a delay, or a sixteenth if few
   * rows happen in it, or one row.
   *
   * @param rowsPerSecond of events when they are fewest
   * @param most of them a second when they are most: small blocks make many of these dear
   */
  public Grain grain(double rowsPerSecond, double most) {
    double perMicro = rowsPerSecond * 1e-6;
    long group =
        outOfOrderMicros == 0
            ? 1
            : (long) Math.max(2, Math.min(LARGEST_BLOCK, perMicro * outOfOrderMicros / 2));
    long block =
        lateRate == 0
            ? Deliveries.COMMON_BLOCK
            : Math.max(
                smallest(most * 1e-6 * lateMicros),
                (long) Math.min(LARGEST_BLOCK, perMicro * lateMicros / STEPS_OF_A_DELAY));
    return new Grain((block + group - 1) / group * group, group);
  }

  private long smallest(double rowsInDelay) {
    // Late rows and duplicates of a block are each less than one above their share.
    double room = duplicateRate == 0 ? 1 : Math.ceil(2 / (1 - lateRate - duplicateRate));
    double wanted = Math.min(Deliveries.COMMON_BLOCK, rowsInDelay / FEWEST_STEPS_OF_A_DELAY);
    return (long) Math.max(room, wanted);
  }
}
