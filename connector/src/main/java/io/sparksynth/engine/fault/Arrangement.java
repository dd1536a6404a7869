package io.sparksynth.engine.fault;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import java.util.Arrays;

/**
 * Which row stands where when some come twice and some come late. The rows are taken in blocks of
 * {@link #BLOCK}; each block holds its share of duplicates exactly and is arranged by itself, so
 * both ways between a row and its place are arithmetic and one block, however large the table.
 *
 * <p>Within a block a late row stands behind a later row that is on time, at most {@link
 * #LATEST_BY} rows from its place (more if all of those are late as well); the last row of a block
 * is never late. A duplicate stands behind its original.
 */
public final class Arrangement {
  /** Rows of a block, without duplicates. */
  public static final int BLOCK = 1024;

  /** How many rows a late row is at most behind its place. */
  public static final int LATEST_BY = 256;

  /** How many rows a duplicate is at most behind its original. */
  private static final int DUPLICATE_BY = 32;

  /** Rates are fractions of this, so that shares of any number of rows are exact. */
  private static final double ONE = 0x1p62;

  private final long key;
  private final long rows;
  private final long duplicates;
  private final long late;
  private final double growth;

  /**
   * Arranges the rows of a table.
   *
   * @param rows of the table without faults
   */
  public Arrangement(long key, long rows, double duplicateRate, double lateRate) {
    this.key = key;
    this.rows = rows;
    duplicates = Math.round(duplicateRate * ONE);
    late = Math.round(lateRate * ONE);
    growth = 1 + duplicateRate;
  }

  /** Rows, duplicates included. */
  public long given() {
    return rows + share(duplicates, rows);
  }

  /** Share of the first {@code count} rows, rounded to the nearest; grows by 0 or 1 a row. */
  private static long share(long rate, long count) {
    long low = rate * count;
    long rounded = low + (1L << 61);
    long carry = Long.compareUnsigned(rounded, low) < 0 ? 1 : 0;
    return ((Math.multiplyHigh(rate, count) + carry) << 2) | (rounded >>> 62);
  }

  /** The block of a row. */
  static long block(long row) {
    return row / BLOCK;
  }

  private long blocks() {
    return rows == 0 ? 0 : (rows - 1) / BLOCK + 1;
  }

  private long firstRow(long block) {
    return block >= blocks() ? rows : block * BLOCK;
  }

  /** The first place of a block. */
  private long firstPlace(long block) {
    long first = firstRow(block);
    return first + share(duplicates, first);
  }

  /** The first place of the block of a row; rows before it all stand before that place. */
  public long from(long row) {
    return row >= rows ? given() : firstPlace(block(row));
  }

  /** The end of the places where the rows below {@code row} stand. */
  public long to(long row) {
    return row <= 0 ? 0 : firstPlace(block(Math.min(row, rows) - 1) + 1);
  }

  /** The place from which on the rows that come in time are {@code row} and later ones. */
  public long since(long row) {
    if (row >= rows) {
      return given();
    }
    Cursor cursor = new Cursor(this);
    long place = from(row);
    cursor.seek(place);
    // The last row of a block is always in time.
    while (cursor.isCopy(place) || cursor.isLate(place) || cursor.row(place) < row) {
      place++;
    }
    return place;
  }

  private long blockOfPlace(long place) {
    long guess = Math.min(blocks() - 1, (long) (place / growth) / BLOCK);
    while (firstPlace(guess) > place) {
      guess--;
    }
    while (guess + 1 < blocks() && firstPlace(guess + 1) <= place) {
      guess++;
    }
    return guess;
  }

  /** What stands at each place of one block at a time. Belongs to one thread. */
  static final class Cursor {
    private static final byte COPY = 1;
    private static final byte LATE = 2;

    private final Arrangement table;
    private final int[] pool = new int[BLOCK];
    private final int[] slots = new int[BLOCK];
    private final boolean[] isLate = new boolean[BLOCK];
    private final int[] copies = new int[BLOCK];
    private final int[] starts = new int[BLOCK + 1];
    private final int[] sources = new int[2 * BLOCK];
    private final byte[] flags = new byte[2 * BLOCK];
    private long first = 0;
    private long place = 0;
    private long end = 0;
    private int size;

    Cursor(Arrangement table) {
      this.table = table;
    }

    /** Goes to the block of a place; the other methods then tell of that block. */
    void seek(long at) {
      if (at < place || at >= end) {
        arrange(table.blockOfPlace(at));
      }
    }

    long row(long at) {
      return first + sources[(int) (at - place)];
    }

    boolean isCopy(long at) {
      return (flags[(int) (at - place)] & COPY) != 0;
    }

    boolean isLate(long at) {
      return (flags[(int) (at - place)] & LATE) != 0;
    }

    /** The row behind which the row at a place stands; itself if it is on time. */
    long arrival(long at) {
      return first + slots[sources[(int) (at - place)]];
    }

    private void arrange(long block) {
      first = table.firstRow(block);
      long next = table.firstRow(block + 1);
      place = table.firstPlace(block);
      end = table.firstPlace(block + 1);
      size = (int) (next - first);
      delay((int) (share(table.late, next) - share(table.late, first)));
      int repeated = (int) (share(table.duplicates, next) - share(table.duplicates, first));
      repeat(repeated);
      place(repeated);
    }

    /** Chooses {@code count} of the first {@code among} rows: those at the pool's first places. */
    private void choose(int count, int among, long chooser) {
      for (int i = 0; i < among; i++) {
        pool[i] = i;
      }
      for (int i = 0; i < count; i++) {
        int j = i + (int) Cells.below(Cells.bits(chooser, first + i), among - i);
        int chosen = pool[j];
        pool[j] = pool[i];
        pool[i] = chosen;
      }
    }

    private void delay(int wanted) {
      Arrays.fill(isLate, 0, size, false);
      int count = Math.min(wanted, size - 1);
      choose(count, size - 1, Keys.draw(table.key, 0));
      for (int i = 0; i < count; i++) {
        isLate[pool[i]] = true;
      }
      long far = Keys.draw(table.key, 1);
      for (int i = 0; i < size; i++) {
        slots[i] = i;
        if (isLate[i]) {
          int most = Math.min(LATEST_BY, size - 1 - i);
          int slot = i + 1 + (int) Cells.below(Cells.bits(far, first + i), most);
          while (isLate[slot]) {
            slot++;
          }
          slots[i] = slot;
        }
      }
    }

    private void repeat(int count) {
      choose(count, size, Keys.draw(table.key, 2));
      long far = Keys.draw(table.key, 3);
      for (int i = 0; i < count; i++) {
        int original = pool[i];
        int by = (int) Cells.below(Cells.bits(far, first + original), DUPLICATE_BY + 1);
        copies[i] = Math.min(size - 1, slots[original] + by);
      }
    }

    /** Counting sort by slot: rows on time, then late ones, then duplicates. */
    private void place(int repeated) {
      Arrays.fill(starts, 0, size + 1, 0);
      for (int i = 0; i < size; i++) {
        starts[slots[i] + 1]++;
      }
      for (int i = 0; i < repeated; i++) {
        starts[copies[i] + 1]++;
      }
      for (int i = 0; i < size; i++) {
        starts[i + 1] += starts[i];
      }
      for (int i = 0; i < size; i++) {
        if (!isLate[i]) {
          put(slots[i], i, 0);
        }
      }
      for (int i = 0; i < size; i++) {
        if (isLate[i]) {
          put(slots[i], i, LATE);
        }
      }
      for (int i = 0; i < repeated; i++) {
        put(copies[i], pool[i], COPY);
      }
    }

    private void put(int slot, int source, int flag) {
      int at = starts[slot]++;
      sources[at] = source;
      flags[at] = (byte) flag;
    }
  }
}
