package io.sparksynth.engine.change;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.FeistelPermutation;

/**
 * Which rows of a table are born, touched and dead by each version. Version 0 brings the first
 * rows; every later one inserts, updates and deletes as many rows as its volumes say, as far as
 * there are rows to do it to. Row numbers are given in the order of birth and never again.
 *
 * <p>Two ideas make every question arithmetic (DESIGN, "epochs and rounds"). <b>Epochs</b>: when a
 * row of an epoch is the first to die, all that were born in earlier versions are its cohort, a
 * range of row numbers; they die in the order of a keyed permutation, one after the other, before
 * any younger row does. So the dead are always the first {@link #dead} in that order, and the
 * living are the rest of one cohort and a range of younger rows. <b>Rounds</b>: the rows that are
 * alive when a round of versions starts and when it ends are touched at most once in it, in the
 * order of another permutation. A round ends before it would touch a row twice, and where an epoch
 * ends.
 *
 * <p>So no version needs the one before it, and a row is inserted, updated or deleted at most once
 * in a version, and never two of these.
 */
public record Lifecycle(long key, long firstRows, Volume inserts, Volume updates, Volume deletes) {
  /** The last version that can be asked for. */
  public static final long LAST_VERSION = 1_000_000_000L;

  /** A version that never comes. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Rows that were ever born through a version; none before version 0. */
  public long born(long version) {
    return version < 0 ? 0 : firstRows + inserts.through(version);
  }

  /** Rows that died through a version: never one that was born in the same. */
  public long dead(long version) {
    return version <= 0 ? 0 : Math.min(deletes.through(version), born(version - 1));
  }

  /** Rows that are alive after a version. */
  public long alive(long version) {
    return born(version) - dead(version);
  }

  /** The version in which a row is born. */
  public long birth(long row) {
    return row < firstRows ? 0 : inserts.passing(row - firstRows);
  }

  /** The version of the n-th death, from 0. */
  long versionOfDeath(long n) {
    long asked = deletes.passing(n);
    long birth = asked == NEVER ? NEVER : birth(n);
    return birth == NEVER ? NEVER : Math.max(asked, birth + 1);
  }

  /** The order in which a cohort dies. */
  FeistelPermutation deaths(long from, long to) {
    return FeistelPermutation.of(
        Cells.bits(Keys.derive(key, "deaths"), from), Math.max(1, to - from));
  }

  /** The order in which the rows of a round are touched. */
  FeistelPermutation touches(long firstVersion, long members) {
    return FeistelPermutation.of(
        Cells.bits(Keys.derive(key, "touches"), firstVersion), Math.max(1, members));
  }
}
