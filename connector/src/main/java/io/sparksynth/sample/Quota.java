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

  /** Which values come in bursts, or null if none does. */
  private final boolean @Nullable [] bursts;

  private final long window;
  private final @Nullable Bend bend;

  private Quota(
      long rows,
      double[] shares,
      int rest,
      double tilt,
      long key,
      boolean @Nullable [] bursts,
      long window,
      @Nullable Bend bend) {
    this.bursts = bursts;
    this.window = window;
    this.bend = bend;
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
    return new Quota(rows, shares, rest, tilt, key, null, 0, null);
  }

  /**
   * This quota, with some values in bursts: all rows of a block that have one of them lie close
   * together.
   *
   * @param values which come in bursts; not the most frequent one
   * @param within how many rows a burst is spread over, if it has fewer
   * @param where bursts are more frequent, or null for everywhere
   * @throws IllegalArgumentException if the most frequent value is among them, or a block would
   *     need more rows than it has
   */
  public Quota bursting(boolean[] values, long within, @Nullable Bend where) {
    double share = 0;
    for (int v = 0; v < values.length; v++) {
      share += values[v] ? shares[v] : 0;
    }
    if (values[rest]) {
      throw new IllegalArgumentException("the most frequent value can't come in bursts");
    }
    if (where != null && share * where.steepest() > 0.5) {
      throw new IllegalArgumentException(
          "bursts are too frequent: more than half of the rows at their best time");
    }
    return new Quota(rows, shares, rest, tilt, key, values.clone(), Math.max(1, within), where);
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
    double bent =
        bend != null && bursts != null && bursts[value]
            ? bend.at(part)
            : part + tilt * part * (1 - part);
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

  /**
   * A block with bursts. Its rows have positions: first those of the values in bursts, which lie
   * within a window of rows, last those of other values, between them the rest.
   */
  private static final class BurstBlock {
    final long start;
    final int size;
    final int[] firsts;
    final int[] ends;
    final int rest;
    final int window;
    final int offset;
    final FeistelPermutation inside;
    final @Nullable FeistelPermutation outside;

    BurstBlock(Quota quota, boolean[] bursts, long block) {
      start = quota.start(block);
      size = (int) (quota.start(block + 1) - start);
      int values = quota.shares.length;
      firsts = new int[values];
      ends = new int[values];
      rest = quota.rest;
      int low = 0;
      int high = size;
      for (int v = 0; v < values; v++) {
        if (v == rest) {
          continue;
        }
        int count = quota.clipped(v, high - low, block);
        if (bursts[v]) {
          firsts[v] = low;
          low += count;
          ends[v] = low;
        } else {
          ends[v] = high;
          high -= count;
          firsts[v] = high;
        }
      }
      firsts[rest] = low;
      ends[rest] = high;
      window = Math.max(1, Math.max(low, (int) Math.min(quota.window, size)));
      long tweak = quota.tweak(block);
      offset = (int) Math.max(0, Math.min((long) size - window, middle(quota, tweak) - window / 2));
      inside = FeistelPermutation.of(tweak, window);
      outside = size > window ? FeistelPermutation.of(~tweak, size - window) : null;
    }

    /** Where in the block the burst is. */
    private long middle(Quota quota, long tweak) {
      double u = Cells.uniform(tweak, 1);
      Bend bend = quota.bend;
      if (bend == null || quota.rows == 0) {
        return (long) (u * size);
      }
      double from = bend.at((double) start / quota.rows);
      double to = bend.at((double) (start + size) / quota.rows);
      return (long) (bend.invert(from + u * (to - from)) * quota.rows) - start;
    }

    long row(long position) {
      if (position < window) {
        return start + offset + inside.apply(position);
      }
      long at = outside == null ? 0 : outside.apply(position - window);
      return start + (at < offset ? at : at + window);
    }

    int value(long row) {
      int at = (int) (row - start);
      long position;
      if (at >= offset && at < offset + window) {
        position = inside.invert(at - offset);
      } else {
        long other = at < offset ? at : at - window;
        position = window + (outside == null ? 0 : outside.invert(other));
      }
      for (int v = 0; v < ends.length; v++) {
        if (position >= firsts[v] && position < ends[v]) {
          return v;
        }
      }
      return rest;
    }
  }

  /** The values of rows. Belongs to one thread: it keeps what it knows of the last block. */
  public static final class Values {
    private final Quota quota;
    private final int[] ends;
    private long block = -1;
    private long start;
    private long tweak;
    private @Nullable BurstBlock burst;

    public Values(Quota quota) {
      this.quota = quota;
      ends = new int[quota.shares.length];
    }

    /**
     * The first row of the window of the burst that a row belongs to; the row itself if it is in
     * none.
     */
    public long anchor(long row) {
      boolean[] bursts = quota.bursts;
      if (bursts == null || !bursts[of(row)] || burst == null) {
        return row;
      }
      return burst.start + burst.offset;
    }

    /** Index of the value of a row. */
    public int of(long row) {
      long of = quota.block(row);
      if (quota.bursts != null) {
        if (of != block || burst == null) {
          block = of;
          burst = new BurstBlock(quota, quota.bursts, of);
        }
        return burst.value(row);
      }
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
      if (quota.bursts != null) {
        loadBursts(new BurstBlock(quota, quota.bursts, of));
        return;
      }
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

    private void loadBursts(BurstBlock of) {
      long[] found = new long[of.size];
      int n = 0;
      for (int v = 0; v < values.length; v++) {
        for (int p = of.firsts[v]; values[v] && p < of.ends[v]; p++) {
          found[n++] = of.row(p);
        }
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
