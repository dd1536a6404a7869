package io.sparksynth.engine;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.AliasTable;
import io.sparksynth.sample.FeistelPermutation;
import io.sparksynth.sample.IntensityTable;
import io.sparksynth.sample.Popularity;
import org.jspecify.annotations.Nullable;

/**
 * Which parent a child refers to, as the parent's row number: by popularity, weight and match,
 * among the parents that exist by the child's time.
 *
 * <p>Whoever does not exist yet is drawn again with a further draw, so the choice among those alive
 * is exactly the asked one. Draws end after {@value #MOST_DRAWS}: then any parent that is alive is
 * taken.
 */
final class ParentKernels {
  static final int MOST_DRAWS = 256;

  private ParentKernels() {}

  /**
   * When parents come to exist, as seen by a child.
   *
   * @param time slot with the child's time in microseconds, or -1 if it has none: then all parents
   *     exist
   * @param births the parents' timeline, or null if all parents always exist
   * @param certain parents that exist by the first child's time, so by that of any: most draws need
   *     to look no further
   * @param since by the parent's row: the first microsecond in which it can be chosen, or null if
   *     it can since it exists
   */
  record Alive(
      int time,
      @Nullable IntensityTable births,
      long parents,
      long certain,
      @Nullable Lazy<long[]> since) {
    boolean isEveryone() {
      return time < 0 || births == null;
    }

    /** Whether a parent that exists can be chosen by the time of child i. */
    boolean isOpen(Frame frame, int i, long parent) {
      return since == null || since.value()[(int) parent] <= frame.longs(time).values[i];
    }

    /** The parent that can be chosen first of all. */
    long first() {
      if (since == null) {
        return 0;
      }
      long[] openings = since.value();
      int first = 0;
      for (int row = 1; row < openings.length; row++) {
        first = openings[row] < openings[first] ? row : first;
      }
      return first;
    }

    /** Rows {@code [0, into[i])} of the parent table exist by the time of child i. */
    void at(Frame frame, long[] into) {
      if (births == null || time < 0) {
        java.util.Arrays.fill(into, 0, frame.count(), parents);
      } else {
        births.bornBy(frame.longs(time).values, frame.count(), into);
      }
    }

    /** How many parents exist by the time of child i. */
    long at(Frame frame, int i) {
      return births == null || time < 0 ? parents : births.bornBy(frame.longs(time).values[i]);
    }
  }

  /** All parents are alike. */
  record Uniform(long key, Alive alive) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] rows = frame.rows();
      long[] values = out.values;
      int n = frame.count();
      if (alive.isEveryone()) {
        for (int i = 0; i < n; i++) {
          values[i] = Cells.below(Cells.bits(key, rows[i]), alive.parents());
        }
        return;
      }
      alive.at(frame, values);
      for (int i = 0; i < n; i++) {
        values[i] = Cells.below(Cells.bits(key, rows[i]), values[i]);
      }
    }
  }

  /**
   * Popularity alone, for any number of parents: a rank is drawn and a permutation spreads the
   * ranks over the rows.
   */
  record Ranked(long key, Popularity popularity, FeistelPermutation spread, Alive alive)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] rows = frame.rows();
      long[] values = out.values;
      int n = frame.count();
      for (int i = 0; i < n; i++) {
        long parent = spread.apply(popularity.rank(key, rows[i]));
        values[i] = parent < alive.certain ? parent : settle(frame, i, rows[i], parent);
      }
    }

    private long settle(Frame frame, int i, long row, long first) {
      long limit = alive.at(frame, i);
      long parent = first;
      for (int attempt = 1; parent >= limit; attempt++) {
        if (attempt == MOST_DRAWS) {
          return parent % limit;
        }
        parent = spread.apply(popularity.rank(Keys.draw(key, attempt), row));
      }
      return parent;
    }
  }

  /**
   * Any weights of a small parent table, by one alias table over its rows, or one for each group of
   * rows that match.
   *
   * @param group slot with the code that the parent's must match, or -1
   * @param share how often it must; else a parent that does not match is drawn
   */
  record Tabled(long key, Lazy<Tables> tables, int group, double share, Alive alive)
      implements Kernel.OfLong {
    /**
     * The choice made ready.
     *
     * @param all over all rows
     * @param groups by the child's code, what matches; null for codes that no parent matches
     * @param codes of the parents, which are compared with those of a group
     */
    record Tables(AliasTable all, @Nullable Group[] groups, int[] codes) {}

    /**
     * The parents that match a code.
     *
     * @param code of all of them
     * @param isAll whether there are no others
     */
    record Group(AliasTable table, int[] rows, int code, boolean isAll) {}

    @Override
    public void fill(Frame frame, LongVector out) {
      Tables ready = tables.value();
      long[] rows = frame.rows();
      long[] values = out.values;
      int n = frame.count();
      if (group < 0) {
        ready.all.sample(key, rows, n, values);
        if (alive.births == null && alive.since != null) {
          redrawEarly(ready.all, frame, alive.since.value(), values);
          return;
        }
        for (int i = 0; i < n; i++) {
          if (values[i] >= alive.certain) {
            values[i] = draw(ready.all, null, frame, i, rows[i]);
          }
        }
        return;
      }
      int[] codes = frame.codes(group).codes;
      long coin = Keys.derive(key, "match");
      for (int i = 0; i < n; i++) {
        Group wanted = ready.groups[codes[i]];
        if (wanted == null || wanted.isAll) {
          values[i] = draw(ready.all, null, frame, i, rows[i]);
        } else if (Cells.uniform(coin, rows[i]) < share) {
          values[i] = draw(wanted.table, wanted.rows, frame, i, rows[i]);
        } else {
          values[i] = drawOther(ready, wanted.code, frame, i, rows[i]);
        }
      }
    }

    /** Draws again where a parent can't be chosen yet; what {@link #draw} does, for all rows. */
    private void redrawEarly(AliasTable table, Frame frame, long[] openings, long[] values) {
      long[] rows = frame.rows();
      long[] times = frame.longs(alive.time).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        long parent = values[i];
        for (int attempt = 1; openings[(int) parent] > times[i]; attempt++) {
          if (attempt == MOST_DRAWS) {
            parent = alive.first();
            break;
          }
          parent = table.sample(Cells.bits(Keys.draw(key, attempt), rows[i]));
        }
        values[i] = parent;
      }
    }

    /** A parent of a table, or of those members of all that the table is about. */
    private long draw(AliasTable table, int @Nullable [] members, Frame frame, int i, long row) {
      int drawn = table.sample(Cells.bits(key, row));
      long parent = members == null ? drawn : members[drawn];
      if (parent < alive.certain) {
        return parent;
      }
      long limit = alive.at(frame, i);
      for (int attempt = 1; parent >= limit || !alive.isOpen(frame, i, parent); attempt++) {
        if (attempt == MOST_DRAWS) {
          return alive.since == null ? Cells.below(Cells.bits(key, row), limit) : alive.first();
        }
        drawn = table.sample(Cells.bits(Keys.draw(key, attempt), row));
        parent = members == null ? drawn : members[drawn];
      }
      return parent;
    }

    /** Any parent that does not match. */
    private long drawOther(Tables ready, int code, Frame frame, int i, long row) {
      for (int attempt = 0; attempt < MOST_DRAWS; attempt++) {
        long bits = Cells.bits(attempt == 0 ? key : Keys.draw(key, attempt), row);
        int parent = ready.all.sample(bits);
        if (ready.codes[parent] != code
            && (parent < alive.certain
                || (parent < alive.at(frame, i) && alive.isOpen(frame, i, parent)))) {
          return parent;
        }
      }
      return draw(ready.all, null, frame, i, row);
    }
  }

  /**
   * Any weights of a parent table of any size: candidates are drawn by popularity and kept with a
   * probability in proportion to their weight, if they match. Works in rounds over those rows that
   * have no parent yet, so that the candidates' columns are evaluated a vector at a time.
   *
   * @param place of the candidates' frame
   * @param weight the candidates' slot whose codes have weights, or -1
   * @param weights of each code, divided by the greatest
   * @param match the candidates' slot whose code must be {@code codeOf[child's code in slot
   *     group]}, or -1
   * @param since the candidates' slot with the time since when they can be chosen, or -1
   */
  record Rejection(
      long key,
      Popularity popularity,
      FeistelPermutation spread,
      Alive alive,
      int place,
      int weighing,
      int state,
      int weight,
      double[] weights,
      int match,
      int group,
      int[] codeOf,
      double share,
      int since)
      implements Kernel.OfLong {

    private static final class Pending {
      final long[] candidates;
      final int[] at;
      final long[] limits;

      Pending(int capacity) {
        candidates = new long[capacity];
        at = new int[capacity];
        limits = new long[capacity];
      }
    }

    @Override
    public void fill(Frame frame, LongVector out) {
      Pending pending = frame.state(state, () -> new Pending(frame.capacity()));
      int open = frame.count();
      for (int i = 0; i < open; i++) {
        pending.at[i] = i;
      }
      alive.at(frame, pending.limits);
      for (int attempt = 0; open > 0 && attempt < MOST_DRAWS; attempt++) {
        open = round(frame, pending, open, attempt, out.values);
      }
      for (int i = 0; i < open; i++) {
        int at = pending.at[i];
        out.values[at] = Cells.below(Cells.bits(key, frame.rows()[at]), pending.limits[at]);
      }
    }

    private int[] weighed(Frame frame, Pending pending, int open, Frame candidates) {
      if (weighing == place) {
        return candidates.codes(weight).codes;
      }
      Frame still = frame.child(weighing);
      still.start(pending.candidates, open);
      return still.codes(weight).codes;
    }

    private int round(Frame frame, Pending pending, int open, int attempt, long[] out) {
      long drawKey = Keys.draw(key, attempt);
      long[] rows = frame.rows();
      for (int i = 0; i < open; i++) {
        int at = pending.at[i];
        long candidate = spread.apply(popularity.rank(drawKey, rows[at]));
        // one that is not alive is judged as row 0 and then refused
        pending.candidates[i] = candidate < pending.limits[at] ? candidate : 0;
        out[at] = candidate;
      }
      Frame candidates = frame.child(place);
      candidates.start(pending.candidates, open);
      int[] weighed = weight < 0 ? new int[0] : weighed(frame, pending, open, candidates);
      int[] matched = match < 0 ? new int[0] : candidates.codes(match).codes;
      int[] wanted = match < 0 ? new int[0] : frame.codes(group).codes;
      long[] openings = since < 0 ? new long[0] : candidates.longs(since).values;
      long[] times = since < 0 ? new long[0] : frame.longs(alive.time).values;
      long weightKey = Keys.derive(drawKey, "weight");
      long coin = Keys.derive(key, "match");
      int left = 0;
      for (int i = 0; i < open; i++) {
        int at = pending.at[i];
        long row = rows[at];
        boolean kept =
            out[at] < pending.limits[at]
                && (since < 0 || openings[i] <= times[at])
                && (weight < 0 || Cells.uniform(weightKey, row) < weights[weighed[i]])
                && (match < 0
                    || codeOf[wanted[at]] < 0
                    || (codeOf[wanted[at]] == matched[i]) == (Cells.uniform(coin, row) < share));
        if (!kept) {
          pending.at[left++] = at;
        }
      }
      return left;
    }
  }

  /**
   * The digits of a permuted row number: rows that are combinations of parents, each combination at
   * most once.
   *
   * @param divisor product of the sizes of the parents that come after
   */
  record Combination(FeistelPermutation combinations, long divisor, long parents)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] rows = frame.rows();
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = combinations.apply(rows[i]) / divisor % parents;
      }
    }
  }
}
