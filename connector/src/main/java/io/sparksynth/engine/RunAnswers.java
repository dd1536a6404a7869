package io.sparksynth.engine;

import io.sparksynth.sample.IntensityTable;
import io.sparksynth.sample.Quota;
import io.sparksynth.sample.Runs;
import io.sparksynth.sample.Ticks;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table answer the runs of another one, which has ticks: each run that is anchored
 * in it has one row, the first one from then on that answers no run before; or, where the rows come
 * to an end, one before.
 *
 * @param rows of the table that answers
 * @param times of these
 * @param among which of these may answer; null if all
 */
record RunAnswers(
    TickTable table, RunsSlot of, long rows, IntensityTable times, @Nullable Following among) {
  /** So many runs can be answered: their rows are kept. */
  private static final long MOST = 50_000_000;

  /** How many runs there are to answer. */
  private long runs() {
    Ticks ticks = table.ticks();
    return of.isEmpty() || ticks.rows() == 0 ? 0 : of.runs().before((double) ticks.ticks());
  }

  private static Quota.Members members(Following chosen) {
    return new Quota.Members(chosen.quota(), chosen.values());
  }

  /** The number of the row, of those that may answer, that answers each run; they rise. */
  long[] answers() {
    long runs = runs();
    if (runs > MOST) {
      throw new IllegalArgumentException(
          "there are %,d runs, of which at most %,d can be referred to".formatted(runs, MOST));
    }
    long answering = among == null ? rows : among.quota().count(among.values());
    Quota.Members members = among == null ? null : members(among);
    long[] answers = new long[(int) Math.min(runs, answering)];
    long next = 0;
    for (int run = 0; run < answers.length; run++) {
      long row = times.lowerBound(table.ticks().time(anchor(table, of, run)));
      next = Math.max(next, members == null ? row : members.before(row));
      // so many rows must be left for the runs that follow
      answers[run] = Math.min(next, answering - answers.length + run);
      next = answers[run] + 1;
    }
    return answers;
  }

  /** The row at which a run is anchored; -1 if its entity does not write then. */
  static long anchor(TickTable table, RunsSlot of, long run) {
    Runs runs = of.runs();
    long member = runs.member(run);
    int each = table.ticks().each();
    if (of.quota() == null) {
      return table.ticks().row(runs.anchor(run), member / each, (int) (member % each));
    }
    long writer = table.writer(of.entity(member));
    return writer < 0 ? -1 : table.ticks().row(runs.anchor(run), writer, 0);
  }

  /** The row that anchors the run which each row answers, null where it answers none. */
  Kernel.OfLong kernel(Lazy<long[]> answers, int state) {
    Following chosen = among;
    return (frame, out) -> {
      long[] known = answers.value();
      Quota.Members kept = chosen == null ? null : frame.state(state, () -> members(chosen));
      long[] numbers = frame.rows();
      for (int i = 0, n = frame.count(); i < n; i++) {
        long number = kept == null ? numbers[i] : kept.index(numbers[i]);
        int run = number < 0 ? -1 : Arrays.binarySearch(known, number);
        long anchor = run < 0 ? -1 : anchor(table, of, run);
        boolean found = anchor >= 0 && anchor < table.ticks().rows();
        out.values[i] = found ? anchor : 0;
        if (!found) {
          out.setNull(i);
        }
      }
    };
  }
}
