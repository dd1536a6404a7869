package io.sparksynth.sample;

import io.sparksynth.random.Cells;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A choice with exact counts that can be read both ways. The rows are cut into blocks; in each
 * block as many rows have a value as its share asks for (fractions are carried on, so totals are
 * right to half a row), and which rows these are says a keyed permutation of the block: the first
 * positions have the first value, the next ones the second. So "which value has this row" and
 * "which is the j-th row with this value" need neither a set nor a replay.
 */
public final class Quota {
  /** Rows of a block, but for the last, which has up to twice as many. */
  static final long BLOCK = 1000;

  private final long rows;
  private final long blocks;
  private final long key;
  private final double[] shares;
  private final int rest;
  private final double tilt;
  private final FeistelPermutation permutation;
  private final FeistelPermutation last;

  private Quota(long rows, double[] shares, int rest, double tilt, long key) {
    this.rows = rows;
    this.shares = shares;
    this.rest = rest;
    this.tilt = tilt;
    this.key = key;
    blocks = Math.max(1, rows / BLOCK);
    permutation = FeistelPermutation.of(key, BLOCK);
    last = FeistelPermutation.of(key, Math.max(1, rows - (blocks - 1) * BLOCK));
  }

  /**
   * A quota of weighted values.
   *
   * @param weights of the values, each positive
   * @param tilt from -1 to 1: how much more often than the mean the first rows have a value that is
   *     not the most frequent one, and how much less often the last; 0 for alike
   * @throws IllegalArgumentException if the tilt asks for more than all rows somewhere
   */
  public static Quota of(long rows, double[] weights, double tilt, long key) {
    double total = Arrays.stream(weights).sum();
    double[] shares = Arrays.stream(weights).map(w -> w / total).toArray();
    int rest = 0;
    for (int v = 1; v < shares.length; v++) {
      rest = shares[v] > shares[rest] ? v : rest;
    }
    if ((1 - shares[rest]) * (1 + Math.abs(tilt)) > 1) {
      throw new IllegalArgumentException(
          "tilt is too much: the first or last rows would need more than all of a block");
    }
    return new Quota(rows, shares, rest, tilt, key);
  }

  /** The number of rows. */
  public long rows() {
    return rows;
  }

  private long start(long block) {
    return block == blocks ? rows : block * BLOCK;
  }

  /** How many rows before a block have a value, which is not the rest. */
  private long before(int value, long block) {
    double part = rows == 0 ? 0 : (double) start(block) / rows;
    double bent = part + tilt * part * (1 - part);
    return (long) (shares[value] * bent * rows + 0.5);
  }

  /** How many rows of a world of one block have a value at most. */
  private int clipped(int value, int room, long block) {
    return (int) Math.min(room, before(value, block + 1) - before(value, block));
  }

  /** Rows that have one of some values. */
  public long count(boolean[] values) {
    if (rows == 0) {
      return 0;
    }
    Members lastBlock = new Members(this, values);
    lastBlock.load(blocks - 1);
    return lastBlock.first + lastBlock.rows.length;
  }

  /** How many rows before a block have one of some values. */
  private long before(boolean[] values, long block) {
    long sum = values[rest] ? start(block) : 0;
    for (int v = 0; v < shares.length; v++) {
      if (v != rest && values[v] != values[rest]) {
        sum += values[rest] ? -before(v, block) : before(v, block);
      }
    }
    return sum;
  }

  /** The block of a row. */
  long block(long row) {
    return Math.min(row / BLOCK, blocks - 1);
  }

  private FeistelPermutation permutation(long block) {
    return block == blocks - 1 ? last : permutation;
  }

  private long tweak(long block) {
    return Cells.bits(key, block);
  }

  /**
   * The number of a row among those with some values, by block and position, or -1 if it has
   * another value. Other numbers than those of {@link Members}, but found without any memory.
   */
  public long number(boolean[] values, long row) {
    long block = block(row);
    long start = start(block);
    long position = permutation(block).invert(row - start, tweak(block));
    int room = (int) (start(block + 1) - start);
    int left = room;
    long chosen = 0;
    for (int v = 0; v < shares.length; v++) {
      if (v != rest) {
        int count = clipped(v, left, block);
        if (position < room - left + count) {
          return values[v] ? before(values, block) + chosen + position - (room - left) : -1;
        }
        left -= count;
        chosen += values[v] ? count : 0;
      }
    }
    return values[rest] ? before(values, block) + chosen + position - (room - left) : -1;
  }

  /** The row with a {@link #number}. */
  public long numbered(boolean[] values, long number) {
    long block = search(values, number);
    long start = start(block);
    int room = (int) (start(block + 1) - start);
    int left = room;
    long chosen = number - before(values, block);
    for (int v = 0; v < shares.length; v++) {
      if (v != rest) {
        int count = clipped(v, left, block);
        if (values[v]) {
          if (chosen < count) {
            break;
          }
          chosen -= count;
        }
        left -= count;
      }
    }
    return start + permutation(block).apply(room - left + chosen, tweak(block));
  }

  /** The last block before which there are at most j rows with some values. */
  private long search(boolean[] values, long j) {
    long low = 0;
    long high = blocks - 1;
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (before(values, middle) <= j) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Where in the order of positions each value ends in a block. */
  private void ends(long block, int[] into) {
    int room = (int) (start(block + 1) - start(block));
    int left = room;
    int end = 0;
    for (int v = 0; v < shares.length; v++) {
      if (v != rest) {
        int count = clipped(v, left, block);
        left -= count;
        end += count;
      }
      into[v] = end;
    }
    // the rest has the positions after all others
    into[rest] = room;
  }

  /** The values of rows. Belongs to one thread: it keeps what it knows of the last block. */
  public static final class Values {
    private final Quota quota;
    private final int[] ends;
    private long block = -1;
    private long start;
    private long tweak;

    public Values(Quota quota) {
      this.quota = quota;
      ends = new int[quota.shares.length];
    }

    /** Index of the value of a row. */
    public int of(long row) {
      long of = quota.block(row);
      if (of != block) {
        block = of;
        start = quota.start(of);
        tweak = quota.tweak(of);
        quota.ends(of, ends);
      }
      long position = quota.permutation(of).invert(row - start, tweak);
      for (int v = 0; v < ends.length; v++) {
        if (v != quota.rest && position < ends[v]) {
          return v;
        }
      }
      return quota.rest;
    }
  }

  /**
   * The rows that have one of some values, counted from 0 in their order. Belongs to one thread: it
   * keeps those of the last block.
   */
  public static final class Members {
    private final Quota quota;
    private final boolean[] values;
    private final int[] ends;
    private long block = -1;
    private long first;
    private long[] rows = {};

    public Members(Quota quota, boolean[] values) {
      this.quota = quota;
      this.values = values;
      ends = new int[quota.shares.length];
    }

    private void load(long of) {
      if (of == block) {
        return;
      }
      block = of;
      first = quota.before(values, of);
      quota.ends(of, ends);
      long start = quota.start(of);
      int size = (int) (quota.start(of + 1) - start);
      long tweak = quota.tweak(of);
      FeistelPermutation permutation = quota.permutation(of);
      long[] found = new long[size];
      int n = 0;
      int from = 0;
      for (int v = 0; v < ends.length; v++) {
        if (v != quota.rest) {
          for (int p = from; values[v] && p < ends[v]; p++) {
            found[n++] = start + permutation.apply(p, tweak);
          }
          from = ends[v];
        }
      }
      for (int p = from; values[quota.rest] && p < size; p++) {
        found[n++] = start + permutation.apply(p, tweak);
      }
      rows = Arrays.copyOf(found, n);
      Arrays.sort(rows);
    }

    /** The row of the j-th member. */
    public long row(long j) {
      if (block < 0 || j < first || j >= first + rows.length) {
        load(quota.search(values, j));
      }
      return rows[(int) (j - first)];
    }

    /** How many members there are before a row. */
    public long before(long row) {
      if (row >= quota.rows) {
        return quota.count(values);
      }
      load(quota.block(row));
      int at = Arrays.binarySearch(rows, row);
      return first + (at < 0 ? -at - 1 : at);
    }

    /** Which member a row is, or -1 if it is none. */
    public long index(long row) {
      load(quota.block(row));
      int at = Arrays.binarySearch(rows, row);
      return at < 0 ? -1 : first + at;
    }
  }

  /** For people who look at it in a debugger. */
  @Override
  public @Nullable String toString() {
    return "Quota of " + rows + " rows, shares " + Arrays.toString(shares);
  }
}
