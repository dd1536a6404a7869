package io.sparksynth.engine;

import io.sparksynth.sample.Runs;

/** Which run each row of a table with ticks is in. */
final class RunKernels {
  private RunKernels() {}

  /** The run's number, null outside of runs. */
  record Run(Runs runs, int member, int tick, boolean any, int state) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] members = frame.longs(member).values;
      long[] ticks = frame.longs(tick).values;
      Runs.Cursor cursor = frame.state(state, runs::cursor);
      for (int i = 0, n = frame.count(); i < n; i++) {
        long run = any && members[i] >= 0 ? cursor.at(members[i], ticks[i]) : -1;
        out.values[i] = Math.max(0, run);
        if (run < 0) {
          out.setNull(i);
        }
      }
    }
  }

  /** Which of the entities that have runs each row's is, or -1. */
  record Member(int entity, Following chosen, Lazy<int[]> known) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] entities = frame.longs(entity).values;
      int[] members = known.value();
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] =
            members.length > 0
                ? members[(int) entities[i]]
                : chosen.quota().number(chosen.values(), entities[i]);
      }
    }
  }

  /** Members by row, for a table that is small. */
  static int[] members(Following chosen) {
    long rows = chosen.quota().rows();
    int[] members = new int[rows > Memo.MOST_ROWS ? 0 : (int) rows];
    for (int row = 0; row < members.length; row++) {
      members[row] = (int) chosen.quota().number(chosen.values(), row);
    }
    return members;
  }
}
