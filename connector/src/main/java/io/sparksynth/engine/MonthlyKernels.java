package io.sparksynth.engine;

import io.sparksynth.sample.FeistelPermutation;
import io.sparksynth.sample.Turns;
import org.jspecify.annotations.Nullable;

/** Rows that come back to the same parent every month. */
final class MonthlyKernels {
  /** Parents that are looked at for one place at most. */
  private static final int MOST_CANDIDATES = 16;

  private MonthlyKernels() {}

  /** So many places leave each as many candidates among the parents as it looks at. */
  static long places(long parents) {
    return Math.max(1, parents / MOST_CANDIDATES);
  }

  /**
   * The parent whose turn it is, or -1. Each place of a month has some candidates of its own among
   * the parents; the first that is suitable has it.
   *
   * @param place of the candidates' frame
   * @param known by the parent's row: whether it is suitable, if that is known of all; else each
   *     candidate is looked at
   * @param limit parents that exist from the start
   * @param chosen the candidates' slot whose code must be suitable, or -1
   * @param suitable by code
   * @param since the candidates' slot with the time since when they can be chosen, or -1
   * @param start the first time of this table
   */
  record Turn(
      Turns turns,
      FeistelPermutation spread,
      long parents,
      @Nullable Lazy<boolean[]> known,
      int place,
      int state,
      long limit,
      int chosen,
      boolean[] suitable,
      int since,
      long start)
      implements Kernel.OfLong {

    private static final class Pending {
      final Turns.Cursor cursor;
      final long[] candidates;
      final long[] places;
      final int[] at;

      Pending(Turns turns, int capacity) {
        cursor = new Turns.Cursor(turns);
        candidates = new long[capacity];
        places = new long[capacity];
        at = new int[capacity];
      }
    }

    private int candidates() {
      return (int) Math.min(MOST_CANDIDATES, Math.max(1, parents / turns.places()));
    }

    @Override
    public void fill(Frame frame, LongVector out) {
      Pending pending = frame.state(state, () -> new Pending(turns, frame.capacity()));
      int each = candidates();
      long places = parents / each;
      long[] rows = frame.rows();
      int open = 0;
      for (int i = 0, n = frame.count(); i < n; i++) {
        long turn = pending.cursor.place(rows[i]);
        out.values[i] = -1;
        if (turn >= 0 && turn < places) {
          pending.places[open] = turn;
          pending.at[open++] = i;
        }
      }
      if (known != null) {
        choose(known.value(), pending, open, each, out.values);
        return;
      }
      for (int attempt = 0; open > 0 && attempt < each; attempt++) {
        open = round(frame.child(place), pending, open, attempt, each, out.values);
      }
    }

    private void choose(boolean[] suits, Pending pending, int open, int each, long[] out) {
      for (int i = 0; i < open; i++) {
        long candidate = -1;
        for (int attempt = 0; attempt < each && candidate < 0; attempt++) {
          long next = spread.apply(pending.places[i] * each + attempt);
          candidate = suits[(int) next] ? next : -1;
        }
        out[pending.at[i]] = candidate;
      }
    }

    private int round(Frame others, Pending pending, int open, int attempt, int each, long[] out) {
      for (int i = 0; i < open; i++) {
        pending.candidates[i] = spread.apply(pending.places[i] * each + attempt);
      }
      others.start(pending.candidates, open);
      int[] codes = chosen < 0 ? new int[0] : others.codes(chosen).codes;
      long[] openings = since < 0 ? new long[0] : others.longs(since).values;
      int left = 0;
      for (int i = 0; i < open; i++) {
        boolean suits =
            pending.candidates[i] < limit
                && (chosen < 0 || suitable[codes[i]])
                && (since < 0 || openings[i] <= start);
        if (suits) {
          out[pending.at[i]] = pending.candidates[i];
        } else {
          pending.at[left] = pending.at[i];
          pending.places[left++] = pending.places[i];
        }
      }
      return left;
    }
  }

  /** The parent whose turn it is; where there is none, any other. */
  record TurnOrAny(int turn, int any) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] turns = frame.longs(turn).values;
      long[] others = frame.longs(any).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = turns[i] >= 0 ? turns[i] : others[i];
      }
    }
  }

  /** Whether the parent of a row is the one whose turn it is. */
  record IsTurn(int turn, int parent) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] turns = frame.longs(turn).values;
      long[] parents = frame.longs(parent).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = turns[i] >= 0 && turns[i] == parents[i] ? 1 : 0;
      }
    }
  }
}
