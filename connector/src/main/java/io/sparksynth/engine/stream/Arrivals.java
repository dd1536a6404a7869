package io.sparksynth.engine.stream;

import java.io.Serializable;
import java.util.List;

/**
 * When each row of a stream arrives: piece by piece at a rate, which may change when the stream is
 * started anew. Immutable.
 */
public final class Arrivals implements RowClock {
  /**
   * A piece of a stream that has one rate.
   *
   * @param row its first row
   * @param micros when that arrives
   */
  public record Piece(long row, long micros, Rate rate) implements Serializable {}

  /** Later than any time, and far from the end of the numbers. */
  private static final double LATEST = 0x1p62;

  private final List<Piece> pieces;

  /** Rates of rows of this clock; those of the pieces are of the rows that are streamed. */
  private final Rate[] rates;

  /** World time that the first row of a piece stands for. */
  private final long[] anchors;

  private final RowClock world;

  private Arrivals(List<Piece> pieces, Rate[] rates, long[] anchors, RowClock world) {
    this.pieces = pieces;
    this.rates = rates;
    this.anchors = anchors;
    this.world = world;
  }

  /**
   * Arrivals by pieces.
   *
   * @param pieces in order, at least one; their rows are those of this clock
   * @param share rows of this clock for a row that is streamed
   * @param world when the rows happen in the world, for {@link Rate.Timeline}
   * @param worldStart the world's first microsecond
   */
  public static Arrivals of(List<Piece> pieces, double share, RowClock world, long worldStart) {
    Rate[] rates = new Rate[pieces.size()];
    long[] anchors = new long[rates.length];
    for (int i = 0; i < rates.length; i++) {
      Piece piece = pieces.get(i);
      rates[i] = piece.rate() instanceof Rate.Counted c ? c.times(share) : piece.rate();
      boolean timeline = piece.rate() instanceof Rate.Timeline;
      anchors[i] = !timeline || piece.row() == 0 ? worldStart : world.time(piece.row());
    }
    return new Arrivals(List.copyOf(pieces), rates, anchors, world);
  }

  @Override
  public long time(long row) {
    return time(row, piece(row));
  }

  /** Sets {@code out[i] = time(rows[i])}; both may be the same array. */
  public void times(long[] rows, int n, long[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = time(rows[i]);
    }
  }

  private int piece(long row) {
    int piece = rates.length - 1;
    while (piece > 0 && row < pieces.get(piece).row()) {
      piece--;
    }
    return piece;
  }

  private long time(long row, int index) {
    Piece piece = pieces.get(index);
    double micros =
        rates[index] instanceof Rate.Timeline timeline
            ? Math.max(0, world.time(row) - anchors[index]) / timeline.speed()
            : ((Rate.Counted) rates[index]).micros(piece.micros(), (double) (row - piece.row()));
    return piece.micros() + (long) Math.min(micros, LATEST);
  }

  @Override
  public long rowsBy(long micros) {
    int index = rates.length - 1;
    while (index >= 0 && pieces.get(index).micros() > micros) {
      index--;
    }
    if (index < 0) {
      return 0;
    }
    Piece piece = pieces.get(index);
    long end = index + 1 < rates.length ? pieces.get(index + 1).row() : Long.MAX_VALUE;
    long guess =
        rates[index] instanceof Rate.Timeline timeline
            ? world.rowsBy(anchors[index] + (long) ((micros - piece.micros()) * timeline.speed()))
            : piece.row() + (long) ((Rate.Counted) rates[index]).rows(piece.micros(), micros) + 1;
    return settle(micros, index, piece.row(), end, Math.max(piece.row(), Math.min(end, guess)));
  }

  /** The guess is right but for rounding: doubling steps away from it, then halving. */
  private long settle(long micros, int index, long from, long end, long guess) {
    long low = guess; // rows below it have arrived
    for (long step = 1; low > from && time(low - 1, index) > micros; step <<= 1) {
      low = Math.max(from, low - step);
    }
    long high = Math.max(low, guess); // the row, if there is one, has not
    for (long step = 1; high < end && time(high, index) <= micros; step <<= 1) {
      if (rates[index] instanceof Rate.Timeline && world.rowsBy(Long.MAX_VALUE) <= high) {
        break;
      }
      low = high + 1;
      high = Math.min(end, high + step);
    }
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (time(middle, index) <= micros) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
