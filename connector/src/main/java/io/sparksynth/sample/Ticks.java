package io.sparksynth.sample;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Rows that some entities write at a fixed interval: at each tick every entity writes {@code each}
 * rows, one a channel. Rows are ordered by time over all entities, yet the rows of one entity are
 * found by arithmetic: row = (tick × entities + place) × each + channel. The place of an entity in
 * a tick is that of a permutation, turned a little from tick to tick among its neighbours, so that
 * it writes near the same moment of each interval, not always at the same.
 */
public final class Ticks {
  /** An entity writes within this part of the interval, if there are enough entities. */
  private static final long PARTS = 64;

  /** The places of more entities are not kept. */
  private static final long MOST_KNOWN = 1 << 20;

  private final long rows;
  private final long entities;
  private final int each;
  private final long start;
  private final long interval;
  private final long ticks;
  private final long group;
  private final long turnKey;
  private final long jitterKey;
  private final double shake;
  private final FeistelPermutation places;

  /** {@link #places} of few entities, made at first use. */
  private int @Nullable [] known;

  private Ticks(long rows, long entities, int each, long start, long end, long key) {
    this.rows = rows;
    this.entities = entities;
    this.each = each;
    this.start = start;
    ticks = rows == 0 ? 0 : (rows - 1) / each / entities + 1;
    interval = Math.max(1, (end - start) / Math.max(1, ticks));
    group = Math.max(1, entities / PARTS);
    turnKey = Keys.derive(key, "turn");
    jitterKey = Keys.derive(key, "jitter");
    shake = Math.min(1, (double) entities / PARTS);
    places = FeistelPermutation.of(Keys.derive(key, "places"), entities);
  }

  /**
   * The ticks that rows take.
   *
   * @param entities at least 1
   * @param each rows of an entity at a tick, at least 1
   * @param start first microsecond
   * @param end first microsecond after the last tick
   */
  public static Ticks of(long rows, long entities, int each, long start, long end, long key) {
    if (entities < 1 || each < 1 || end <= start) {
      throw new IllegalArgumentException(
          "Ticks need an entity, a channel and time, got %d, %d and %d microseconds."
              .formatted(entities, each, end - start));
    }
    return new Ticks(rows, entities, each, start, end, key);
  }

  public long rows() {
    return rows;
  }

  public long entities() {
    return entities;
  }

  public int each() {
    return each;
  }

  /** The number of ticks, the last of which may lack entities. */
  public long ticks() {
    return ticks;
  }

  public long startMicros() {
    return start;
  }

  /** Microseconds from one tick to the next. */
  public long interval() {
    return interval;
  }

  public long tick(long row) {
    return row / each / entities;
  }

  public int channel(long row) {
    return (int) (row % each);
  }

  /** The place within its tick at which a row's entity writes. */
  private long place(long row) {
    return row / each % entities;
  }

  public long entity(long row) {
    long of = row / each;
    long tick = of / entities;
    return entity(tick, of - tick * entities);
  }

  private long entity(long tick, long place) {
    long base = place - place % group;
    long size = Math.min(group, entities - base);
    long turned = place - base + turn(tick, base, size);
    return places.apply(base + (turned >= size ? turned - size : turned));
  }

  /** Whoever makes it makes the same, so threads need not wait for each other. */
  private int[] known() {
    int[] made = known;
    if (made == null) {
      made = new int[entities > MOST_KNOWN ? 0 : (int) entities];
      for (int place = 0; place < made.length; place++) {
        made[place] = (int) places.apply(place);
      }
      known = made;
    }
    return made;
  }

  private long turn(long tick, long base, long size) {
    return size == 1 ? 0 : Cells.below(Cells.bits(turnKey, tick * entities + base), size);
  }

  /** The row of an entity's channel at a tick; it may be after the last row. */
  public long row(long tick, long entity, int channel) {
    long place = places.invert(entity);
    long base = place - place % group;
    long size = Math.min(group, entities - base);
    long turned = place - base - turn(tick, base, size);
    return (tick * entities + base + (turned < 0 ? turned + size : turned)) * each + channel;
  }

  /** When a row is written, in microseconds; never falls with the row. */
  public long time(long row) {
    long of = row / each;
    long tick = of / entities;
    double place = of - tick * entities + shake * Cells.uniform(jitterKey, of);
    return start + tick * interval + (long) (place * ((double) interval / entities));
  }

  /** Sets {@code out[i] = time(rowNumbers[i])}. */
  public void times(long[] rowNumbers, int n, long[] out) {
    long last = Long.MIN_VALUE;
    long of = 0;
    long place = 0;
    long tickStart = 0;
    int channel = 0;
    double scale = (double) interval / entities;
    for (int i = 0; i < n; i++) {
      long row = rowNumbers[i];
      if (row == last + 1) {
        last = row;
        if (++channel < each) {
          out[i] = out[i - 1];
          continue;
        }
        channel = 0;
        of++;
        if (++place == entities) {
          place = 0;
          tickStart += interval;
        }
      } else {
        of = row / each;
        channel = (int) (row - of * each);
        long tick = of / entities;
        place = of - tick * entities;
        tickStart = start + tick * interval;
        last = row;
      }
      out[i] = tickStart + (long) ((place + shake * Cells.uniform(jitterKey, of)) * scale);
    }
  }

  /** The last tick that begins at a time or before; it may be below 0 or after the last tick. */
  public long tickAt(long time) {
    return Math.floorDiv(time - start, interval);
  }

  /** The first row that is written at a time or later; {@link #rows} if none is. */
  public long lowerBound(long time) {
    if (rows == 0 || time <= start) {
      return 0;
    }
    long tick = tickAt(time);
    if (tick >= ticks) {
      return rows;
    }
    long low = tick * entities * each;
    long high = (rows - low) / each <= entities ? rows : low + entities * each;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (time(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The series of rows, which are their places in the order of entities × channels, and from {@code
   * out[ticksAt]} on their ticks. For rows that follow each other nothing is divided.
   */
  public void resolve(long[] rowNumbers, int n, long[] out, int ticksAt) {
    int[] table = known();
    long last = Long.MIN_VALUE;
    long place = 0;
    long atTick = 0;
    int channel = 0;
    long entity = 0;
    // the group that the place is in, and its turn in the tick
    long base = 0;
    long end = 0;
    long turn = 0;
    for (int i = 0; i < n; i++) {
      long row = rowNumbers[i];
      boolean same = false;
      boolean within = false;
      if (row == last + 1) {
        if (++channel == each) {
          channel = 0;
          within = ++place < end;
          if (place == entities) {
            place = 0;
            atTick++;
          }
        } else {
          same = true;
        }
      } else {
        atTick = tick(row);
        place = place(row);
        channel = channel(row);
      }
      if (!same) {
        if (!within) {
          // the place behind a group is the first of the next
          base = place == end || place == 0 ? place : place - place % group;
          end = Math.min(base + group, entities);
          turn = turn(atTick, base, end - base);
        }
        long turned = place + turn < end ? place + turn : place + turn - (end - base);
        entity = table.length == 0 ? places.apply(turned) : table[(int) turned];
      }
      out[i] = entity * each + channel;
      out[ticksAt + i] = atTick;
      last = row;
    }
  }
}
