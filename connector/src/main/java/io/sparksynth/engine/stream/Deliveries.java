package io.sparksynth.engine.stream;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.FeistelPermutation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order in which rows arrive: which row is the n-th that does, in both directions and without
 * state. Each row arrives once, and some once more.
 *
 * <p>Rows come in blocks. In each, the first of a keyed permutation are late and the next ones
 * duplicated, so that numbers are exact. The delays of a block's late rows are evenly spread
 * quantiles, so how many of them arrive before another block begins is a closed form, and so is the
 * number of all rows that do. A late row arrives in a later block than its own, a duplicate in the
 * next one. Belongs to one thread.
 */
public final class Deliveries {
  /** What is unusual about a delivery; the index into {@link #faults}. */
  static final byte NOTHING = 0;

  static final byte LATE = 1;
  static final byte OUT_OF_ORDER = 2;
  static final byte DUPLICATE = 3;

  /** Rows of a block, if nothing speaks for more or fewer. */
  static final int COMMON_BLOCK = 32;

  /** An exponential delay is cut off at so many means, which 0.03 % would pass. */
  private static final double MOST_MEANS = 8;

  private final long delayKey;
  private final long choiceKey;
  private final long orderKey;
  private final long rows;

  /** Rows of blocks that are large enough to have late ones and duplicates. */
  private final long shuffled;

  private final Disorder disorder;
  private final long block;
  private final long group;
  private final RowClock events;
  private final boolean ordered;
  private final Map<Long, Long> ends = new HashMap<>();
  private Block current = new Block(-1, new long[0], new byte[0], new int[0]);

  /**
   * The deliveries of a stream.
   *
   * @param rows of the stream
   * @param events when rows happen, without end
   */
  public Deliveries(long key, long rows, Disorder disorder, Disorder.Grain grain, RowClock events) {
    delayKey = Keys.derive(key, "delay");
    choiceKey = Keys.derive(key, "choice");
    orderKey = Keys.derive(key, "order");
    this.rows = rows;
    this.disorder = disorder;
    this.events = events;
    block = grain.block();
    group = grain.group();
    ordered = disorder.isNone();
    long rest = rows % block;
    shuffled = rest < COMMON_BLOCK ? rows - rest : rows;
  }

  /** Names of what is unusual, by what {@link #read} gives; the first is nothing. */
  public static String[] faults() {
    return new String[] {"", "late", "out_of_order", "duplicate"};
  }

  /** Whether rows arrive in their own order, each once: then a delivery's number is the row's. */
  public boolean isOrdered() {
    return ordered;
  }

  /** How many deliveries there are. */
  public long total() {
    return ordered ? rows : rows + duplicates(rows);
  }

  private long lates(long end) {
    return (long) (Math.min(end, shuffled) * disorder.lateRate());
  }

  private long duplicates(long end) {
    return (long) (Math.min(end, shuffled) * disorder.duplicateRate());
  }

  private long from(long index) {
    return Math.min(rows, index * block);
  }

  private int latesIn(long index) {
    return (int) (lates(from(index + 1)) - lates(from(index)));
  }

  /** When the last row before a block happens, in microseconds. */
  private long end(long index) {
    Long known = ends.get(index);
    if (known == null) {
      known = index == 0 ? Long.MIN_VALUE / 4 : events.time(index * block - 1);
      if (ends.size() > 200_000) {
        ends.clear();
      }
      ends.put(index, known);
    }
    return known;
  }

  /** How many of the late rows of a block arrive before another block begins. */
  private int before(long source, long target, int lates) {
    if (target <= source + 1) {
      return 0;
    }
    double wait = (double) (end(target) - end(source + 1));
    double mean = (double) disorder.lateMicros();
    if (disorder.lateIsFixed()) {
      return wait > mean ? lates : 0;
    }
    if (wait > MOST_MEANS * mean) {
      return lates;
    }
    // StrictMath is the same on every machine, on which the same rows must arrive.
    double share = -StrictMath.expm1(-wait / mean);
    double shift = Cells.uniform(delayKey, source);
    return (int) Math.max(0, Math.min(lates, Math.ceil(share * lates - shift)));
  }

  private boolean mayWait(long source, long target) {
    double most = disorder.lateMicros() * (disorder.lateIsFixed() ? 1 : MOST_MEANS);
    return source >= 0 && (target <= source + 1 || end(target) - end(source + 1) <= most);
  }

  /** Deliveries before those of a block. */
  private long before(long target) {
    long waiting = 0;
    if (disorder.lateRate() > 0) {
      for (long source = target - 1; mayWait(source, target); source--) {
        int lates = latesIn(source);
        waiting += lates - before(source, target, lates);
      }
    }
    long duplicated = target == 0 ? 0 : duplicates(from(target - 1));
    return from(target) - waiting + duplicated;
  }

  /**
   * How many deliveries there are by the time at which so many rows have happened.
   *
   * @param happened may be more than there are rows: late ones are still to come
   */
  public long by(long happened) {
    if (ordered) {
      return Math.min(happened, rows);
    }
    long index = happened / block;
    long start = before(index);
    if (start >= total()) {
      return total();
    }
    long inside = happened - index * block;
    return inside == 0 ? start : start + block(index).by((int) inside);
  }

  /** How many rows have happened when a block ends that holds a delivery, or the last before it. */
  public long settled(long deliveries) {
    if (ordered || deliveries == 0) {
      return deliveries;
    }
    return (blockOf(deliveries - 1) + 1) * block;
  }

  /** The block that holds a delivery. */
  private long blockOf(long delivery) {
    long low = 0;
    long high = 1;
    while (before(high) <= delivery) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (before(middle) <= delivery) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Reads deliveries up to the end of a block.
   *
   * @param first number of the first delivery, below {@link #total}
   * @param count most deliveries to read
   * @param rowsOut their rows
   * @param faultsOut indexes into {@link #faults}
   * @return how many were read, at least one
   */
  public int read(long first, int count, long[] rowsOut, byte[] faultsOut) {
    if (current.index < 0 || first < current.start || first >= current.start + current.size()) {
      long index =
          current.index >= 0 && first == current.start + current.size()
              ? current.index + 1
              : blockOf(first);
      while (block(index).size() == 0) {
        index++;
      }
      current.start = before(index);
    }
    int at = (int) (first - current.start);
    int read = Math.min(count, current.size() - at);
    System.arraycopy(current.rows, at, rowsOut, 0, read);
    System.arraycopy(current.faults, at, faultsOut, 0, read);
    return read;
  }

  /** The deliveries of a block, in order. */
  private static final class Block {
    final long index;
    final long[] rows;
    final byte[] faults;

    /** For each delivery, how many rows of the block have happened before it. */
    final int[] happened;

    long start;

    Block(long index, long[] rows, byte[] faults, int[] happened) {
      this.index = index;
      this.rows = rows;
      this.faults = faults;
      this.happened = happened;
    }

    int size() {
      return rows.length;
    }

    /** Deliveries by the time at which so many rows of the block have happened. */
    int by(int rowsHappened) {
      int low = 0;
      int high = rows.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (happened[middle] < rowsHappened) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  private Block block(long index) {
    if (current.index != index) {
      current = build(index);
      current.start = before(index);
    }
    return current;
  }

  private Block build(long index) {
    long first = from(index);
    int size = (int) (from(index + 1) - first);
    int lates = latesIn(index);
    long[] extras = new long[extras(index, null, null)];
    byte[] kinds = new byte[extras.length];
    extras(index, extras, kinds);
    boolean[] late = new boolean[size];
    if (lates > 0) {
      FeistelPermutation choice = choice(index, size);
      for (int i = 0; i < lates; i++) {
        late[(int) choice.apply(i)] = true;
      }
    }
    long[] out = new long[size - lates + extras.length];
    byte[] faults = new byte[out.length];
    int[] happened = new int[out.length];
    int n = 0;
    int extra = 0;
    long latest = -1;
    FeistelPermutation order = FeistelPermutation.of(0, 1);
    for (int place = 0; place < size; place++) {
      while (extra < extras.length && place(extra, extras.length) < place) {
        happened[n] = place(extra, extras.length);
        faults[n] = kinds[extra];
        out[n++] = extras[extra++];
      }
      int inGroup = (int) (place % group);
      int row = place;
      if (group > 1) {
        int begin = place - inGroup;
        if (inGroup == 0) {
          order = order((first + begin) / group, Math.min(group, size - begin));
          latest = -1;
        }
        row = begin + (int) order.apply(inGroup);
      }
      if (!late[row]) {
        happened[n] = place;
        faults[n] = row < latest ? OUT_OF_ORDER : NOTHING;
        out[n++] = first + row;
        latest = Math.max(latest, row);
      }
    }
    while (extra < extras.length) {
      happened[n] = place(extra, extras.length);
      faults[n] = kinds[extra];
      out[n++] = extras[extra++];
    }
    return new Block(index, out, faults, happened);
  }

  /** Extras are evenly spread over a block. */
  private int place(int extra, int extras) {
    return (int) ((extra + 1L) * block / (extras + 1L));
  }

  private FeistelPermutation choice(long index, int size) {
    return FeistelPermutation.of(Cells.bits(choiceKey, index), size);
  }

  private FeistelPermutation order(long groupIndex, long size) {
    return FeistelPermutation.of(Cells.bits(orderKey, groupIndex), size);
  }

  /**
   * Counts what arrives in a block and belongs to earlier ones, and lists it if there are arrays.
   */
  private int extras(long index, long @Nullable [] out, byte @Nullable [] kinds) {
    int n = 0;
    if (disorder.lateRate() > 0) {
      for (long source = index - 1; mayWait(source, index); source--) {
        int lates = latesIn(source);
        int from = before(source, index, lates);
        int to = before(source, index + 1, lates);
        if (out != null && kinds != null && to > from) {
          FeistelPermutation choice = choice(source, (int) (from(source + 1) - from(source)));
          for (int i = from; i < to; i++) {
            out[n + i - from] = from(source) + choice.apply(i);
            kinds[n + i - from] = LATE;
          }
        }
        n += to - from;
      }
    }
    if (index > 0) {
      long source = index - 1;
      int duplicated = (int) (duplicates(from(index)) - duplicates(from(source)));
      if (out != null && kinds != null && duplicated > 0) {
        int lates = latesIn(source);
        FeistelPermutation choice = choice(source, (int) (from(index) - from(source)));
        for (int i = 0; i < duplicated; i++) {
          out[n + i] = from(source) + choice.apply(lates + i);
          kinds[n + i] = DUPLICATE;
        }
      }
      n += duplicated;
    }
    return n;
  }
}
