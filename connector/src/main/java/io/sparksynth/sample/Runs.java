package io.sparksynth.sample;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;

/**
 * Runs of ticks that some series have: a sensor that is stuck for hours, a fault that grows. Run
 * numbers are ordered by the tick that anchors them, their first or their last one, so that both
 * "which run is this series in at this tick" and "which run was anchored last by then" are
 * arithmetic. The runs fall into rounds of as many runs; which series have a run in a round, and in
 * which order, is a keyed permutation.
 */
public final class Runs {
  /** A member of every round has its run within this part of it from round to round. */
  private static final int PARTS = 4;

  private final long members;
  private final long perRound;
  private final boolean everyRound;
  private final double ticksPerRun;
  private final int shortest;
  private final int longest;
  private final boolean fromEnd;
  private final long key;
  private final long anchorKey;
  private final long lengthKey;
  private final double shake;
  private final FeistelPermutation order;

  private Runs(
      long members,
      long perRound,
      boolean everyRound,
      double ticksPerRun,
      int shortest,
      int longest,
      boolean fromEnd,
      long key) {
    this.members = members;
    this.perRound = perRound;
    this.everyRound = everyRound;
    this.ticksPerRun = ticksPerRun;
    this.shortest = shortest;
    this.longest = longest;
    this.fromEnd = fromEnd;
    this.key = key;
    anchorKey = Keys.derive(key, "anchor");
    lengthKey = Keys.derive(key, "length");
    shake = everyRound ? Math.min(1, (double) perRound / PARTS) : 1;
    order = FeistelPermutation.of(Keys.derive(key, "order"), members);
  }

  /**
   * Runs that take a share of all ticks of all series, any series as likely.
   *
   * @param fromEnd whether the last tick is the anchor, else it is the first
   */
  public static Runs ofShare(
      long series, double share, int shortest, int longest, boolean fromEnd, long key) {
    double mean = (shortest + longest) / 2.0;
    double ticksPerRun = mean / (share * series);
    long perRound = Math.max(1, Math.min(series, Math.round(8 * longest / ticksPerRun)));
    return new Runs(series, perRound, false, ticksPerRun, shortest, longest, fromEnd, key);
  }

  /** Runs that every member has once a round, at about the same time of the round. */
  public static Runs ofMembers(
      long members, double ticksPerRound, int shortest, int longest, boolean fromEnd, long key) {
    return new Runs(
        members, members, true, ticksPerRound / members, shortest, longest, fromEnd, key);
  }

  /** How many runs are anchored before a tick, from the first tick on. */
  public long before(double tick) {
    long guess = Math.max(0, (long) (tick / ticksPerRun) - 1);
    while (guess > 0 && anchor(guess - 1) >= tick) {
      guess--;
    }
    while (anchor(guess) < tick) {
      guess++;
    }
    return guess;
  }

  /** The tick that anchors a run; never falls with the run. */
  public long anchor(long run) {
    return (long) ((run + shake * Cells.uniform(anchorKey, run)) * ticksPerRun);
  }

  /** How many ticks a run takes. */
  public int length(long run) {
    return shortest + (int) Cells.below(Cells.bits(lengthKey, run), longest - shortest + 1L);
  }

  /** Who has a run. */
  public long member(long run) {
    long round = run / perRound;
    long place = run - round * perRound;
    return everyRound ? order.apply(turned(round, place, 1)) : order.apply(place, tweak(round));
  }

  private long tweak(long round) {
    return Cells.bits(key, round);
  }

  /** Places of a round, turned within a part of it. */
  private long turned(long round, long place, int direction) {
    long part = (members - 1) / PARTS + 1;
    long base = place - place % part;
    long size = Math.min(part, members - base);
    long turn = Cells.below(Cells.bits(key, round * PARTS + base / part), size);
    long at = place - base + direction * turn;
    return base + (at < 0 ? at + size : at >= size ? at - size : at);
  }

  /** The run of a round that a member has, or -1. */
  private long runOf(long round, long member) {
    if (round < 0) {
      return -1;
    }
    long place =
        everyRound ? turned(round, order.invert(member), -1) : order.invert(member, tweak(round));
    return place < perRound ? round * perRound + place : -1;
  }

  /** The run that a member is in at a tick, or -1. */
  public long at(long member, long tick) {
    double ticksPerRound = ticksPerRun * perRound;
    long round = (long) (tick / ticksPerRound);
    long run = runOf(round, member);
    if (contains(run, tick)) {
      return run;
    }
    double within = tick - round * ticksPerRound;
    // an anchor is rounded down to a tick, so it may seem to be in the round before
    if (fromEnd ? ticksPerRound - within <= longest + 1 : within <= longest + 1) {
      long other = runOf(fromEnd ? round + 1 : round - 1, member);
      return contains(other, tick) ? other : -1;
    }
    if (!fromEnd && ticksPerRound - within <= 1) {
      long other = runOf(round + 1, member);
      return contains(other, tick) ? other : -1;
    }
    return -1;
  }

  private boolean contains(long run, long tick) {
    if (run < 0) {
      return false;
    }
    long after = fromEnd ? anchor(run) - tick : tick - anchor(run);
    return after >= 0 && after < length(run);
  }

  /**
   * The run of a member that ended last before a tick, or -1 if none did.
   *
   * @param within so many ticks before, at most
   */
  public long ended(long member, long tick, long within) {
    double ticksPerRound = ticksPerRun * perRound;
    long newest = (long) (tick / ticksPerRound) + 1;
    long oldest = Math.max(0, (long) ((tick - within - longest) / ticksPerRound) - 1);
    for (long round = newest; round >= oldest; round--) {
      long run = runOf(round, member);
      if (run >= 0 && last(run) < tick) {
        return tick - last(run) <= within ? run : -1;
      }
    }
    return -1;
  }

  /** The last tick of a run. */
  public long last(long run) {
    return fromEnd ? anchor(run) : anchor(run) + length(run) - 1;
  }

  /** The first tick of a run. */
  public long first(long run) {
    return fromEnd ? anchor(run) - length(run) + 1 : anchor(run);
  }

  /** A reader of many members in the order of ticks, or nearly so. For one thread. */
  public Cursor cursor() {
    return new Cursor(this, SeriesSlots.count(members));
  }

  /** Remembers the run or the gap that each member is in; see {@link Runs#cursor}. */
  public static final class Cursor {
    private final Runs runs;
    private final int mask;
    private final long[] members;
    private final long[] from;
    private final long[] until;
    private final long[] known;

    private Cursor(Runs runs, int slots) {
      this.runs = runs;
      mask = slots - 1;
      members = SeriesSlots.empty(slots);
      from = new long[slots];
      until = new long[slots];
      known = new long[slots];
    }

    /** What {@link Runs#at} gives. */
    public long at(long member, long tick) {
      int slot = (int) member & mask;
      if (members[slot] != member || tick < from[slot] || tick >= until[slot]) {
        find(slot, member, tick);
      }
      return known[slot];
    }

    private void find(int slot, long member, long tick) {
      long run = runs.at(member, tick);
      double ticksPerRound = runs.ticksPerRun * runs.perRound;
      long round = (long) (tick / ticksPerRound);
      // a tick less at both ends, whatever the rounding of the quotient
      long start = (long) (round * ticksPerRound) + 2;
      long end = (long) ((round + 1) * ticksPerRound) - 1;
      for (long of = round - 1; of <= round + 1; of++) {
        long near = runs.runOf(of, member);
        if (near < 0) {
          continue;
        }
        long first = runs.first(near);
        long last = runs.last(near);
        if (last < tick) {
          start = Math.max(start, last + 1);
        } else if (first > tick) {
          end = Math.min(end, first);
        } else if (near == run) {
          start = Math.max(start, first);
          end = Math.min(end, last + 1);
        } else {
          // two runs at once: which one counts may change with the next tick
          start = tick;
          end = tick;
        }
      }
      members[slot] = member;
      known[slot] = run;
      from[slot] = Math.min(start, tick);
      until[slot] = Math.max(end, tick + 1);
    }
  }
}
