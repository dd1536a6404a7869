package io.sparksynth.engine;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.Ticks;
import java.util.Arrays;

/**
 * The row of a table with ticks at which a run was anchored shortly before each row's time: of some
 * runs that were anchored in the same tick, the latest; if none was before that time, of the tick
 * before, and so on.
 *
 * @param time slot of the row's time
 * @param when slot of the predicate where a run is looked for, or -1
 */
record RecentRuns(int time, int when, TickTable table, RunsSlot of, long key, int state)
    implements Kernel.OfLong {
  /** Of so many runs that were anchored in one tick the latest is taken. */
  private static final int CANDIDATES = 16;

  /** Where runs are anchored, of those that were looked at last. */
  private static final class Anchors {
    private static final int PLACES = 1 << 10;

    private final RecentRuns recent;
    private final long[] runs = new long[PLACES];
    private final long[] rows = new long[PLACES];
    private final long[] times = new long[PLACES];

    /** The runs that were anchored last by a tick, from start to end. */
    private long tick = -1;

    private long start;
    private long end;

    Anchors(RecentRuns recent) {
      this.recent = recent;
      Arrays.fill(runs, -1);
    }

    void lastBy(long wanted) {
      if (tick != wanted) {
        tick = wanted;
        end = recent.of.runs().before(wanted + 1.0);
        start = startOf(end);
      }
    }

    /** The first run that was anchored in the same tick as the last one before a run. */
    long startOf(long end) {
      return end == 0 ? 0 : recent.of.runs().before((double) recent.of.runs().anchor(end - 1));
    }

    int place(long run) {
      int place = (int) run & (PLACES - 1);
      if (runs[place] != run) {
        Ticks ticks = recent.table.ticks();
        long row = RunAnswers.anchor(recent.table, recent.of, run);
        boolean exists = row >= 0 && row < ticks.rows();
        runs[place] = run;
        rows[place] = exists ? row : -1;
        times[place] = exists ? ticks.time(row) : Long.MAX_VALUE;
      }
      return place;
    }
  }

  @Override
  public void fill(Frame frame, LongVector out) {
    long[] times = frame.longs(time).values;
    long[] rows = frame.rows();
    Anchors anchors = frame.state(state, () -> new Anchors(this));
    LongVector holds = when < 0 ? null : frame.longs(when);
    for (int i = 0, n = frame.count(); i < n; i++) {
      boolean wanted = holds == null || (holds.values[i] != 0 && !holds.isNull(i));
      long found = wanted ? before(anchors, times[i], rows[i]) : -1;
      out.values[i] = Math.max(0, found);
      if (found < 0) {
        out.setNull(i);
      }
    }
  }

  private long before(Anchors anchors, long at, long row) {
    Ticks ticks = table.ticks();
    long tick = Math.min(ticks.tickAt(at), ticks.ticks() - 1);
    if (tick < 0 || of.isEmpty()) {
      return -1;
    }
    anchors.lastBy(tick);
    long start = anchors.start;
    for (long end = anchors.end; end > 0; end = start, start = anchors.startOf(end)) {
      long best = latest(anchors, key, start, end, at, row);
      if (best >= 0) {
        return best;
      }
    }
    return -1;
  }

  private static long latest(Anchors anchors, long key, long from, long to, long at, long row) {
    long latest = -1;
    long latestTime = Long.MIN_VALUE;
    long count = Math.min(CANDIDATES, to - from);
    for (long c = 0; c < count; c++) {
      long run = from + c;
      if (to - from > CANDIDATES) {
        run = from + Cells.below(Cells.bits(Keys.draw(key, (int) c), row), to - from);
      }
      int place = anchors.place(run);
      if (anchors.times[place] <= at && anchors.times[place] > latestTime) {
        latest = anchors.rows[place];
        latestTime = anchors.times[place];
      }
    }
    return latest;
  }
}
