package io.sparksynth.engine;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.Ticks;

/**
 * The row of a table with ticks at which a run was anchored shortly before each row's time: of some
 * runs that were anchored in the same tick, the latest; if none was before that time, of the tick
 * before, and so on.
 *
 * @param time slot of the row's time
 * @param when slot of the predicate where a run is looked for, or -1
 */
record RecentRuns(int time, int when, TickTable table, RunsSlot of, long key)
    implements Kernel.OfLong {
  /** Of so many runs that were anchored in one tick the latest is taken. */
  private static final int CANDIDATES = 16;

  @Override
  public void fill(Frame frame, LongVector out) {
    long[] times = frame.longs(time).values;
    long[] rows = frame.rows();
    LongVector holds = when < 0 ? null : frame.longs(when);
    for (int i = 0, n = frame.count(); i < n; i++) {
      boolean wanted = holds == null || (holds.values[i] != 0 && !holds.isNull(i));
      long found = wanted ? before(times[i], rows[i]) : -1;
      out.values[i] = Math.max(0, found);
      if (found < 0) {
        out.setNull(i);
      }
    }
  }

  private long before(long at, long row) {
    Ticks ticks = table.ticks();
    long tick = Math.min(ticks.tickAt(at), ticks.ticks() - 1);
    if (tick < 0 || of.isEmpty()) {
      return -1;
    }
    long end = of.runs().before(tick + 1.0);
    while (end > 0) {
      long start = of.runs().before((double) of.runs().anchor(end - 1));
      long best = latest(start, end, at, row);
      if (best >= 0) {
        return best;
      }
      end = start;
    }
    return -1;
  }

  private long latest(long from, long to, long at, long row) {
    long latest = -1;
    long latestTime = Long.MIN_VALUE;
    long count = Math.min(CANDIDATES, to - from);
    for (long c = 0; c < count; c++) {
      long run = from + c;
      if (to - from > CANDIDATES) {
        run = from + Cells.below(Cells.bits(Keys.draw(key, (int) c), row), to - from);
      }
      long anchored = RunAnswers.anchor(table, of, run);
      if (anchored >= 0 && anchored < table.ticks().rows()) {
        long then = table.ticks().time(anchored);
        if (then <= at && then > latestTime) {
          latest = anchored;
          latestTime = then;
        }
      }
    }
    return latest;
  }
}
