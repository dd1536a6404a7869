package io.sparksynth.engine.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers about a {@link Lifecycle} at any version. Rounds follow from each other, so it walks to a
 * version once, by a few steps of arithmetic a round, and keeps some of them; memory does not grow
 * with the version. Belongs to one thread.
 */
public final class Chronicle {
  private static final int CACHED_BLOCKS = 64;
  private static final int MOST_MARKS = 1 << 14;
  private static final int EXACT = 16;

  private final Lifecycle lifecycle;
  private final Kinds kinds;

  /** Every {@link #spacing}-th round. */
  private List<Round> marks = new ArrayList<>();

  private int spacing = 32;
  private Round[][] blocks = new Round[CACHED_BLOCKS][];
  private Round current;

  public Chronicle(Lifecycle lifecycle, Kinds kinds) {
    this.lifecycle = lifecycle;
    this.kinds = kinds;
    current = Round.first(lifecycle);
    marks.add(current);
  }

  public Lifecycle lifecycle() {
    return lifecycle;
  }

  /** The round of a version; version 0 is asked of the first. */
  private Round round(long version) {
    if (version >= current.first && version <= current.last) {
      return current;
    }
    if (version <= 1) {
      current = marks.get(0);
      return current;
    }
    while (marks.get(marks.size() - 1).first <= version && addMark(version)) {
      // walks on
    }
    int low = 0;
    int high = marks.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).first <= version) {
        low = middle;
      } else {
        high = middle;
      }
    }
    Round[] block = block(low);
    int from = 0;
    int to = block.length;
    while (to - from > 1) {
      int middle = (from + to) >>> 1;
      if (block[middle] != null && block[middle].first <= version) {
        from = middle;
      } else {
        to = middle;
      }
    }
    current = block[from];
    return current;
  }

  /** Adds a mark after the last; false if the rounds end or the version is reached before it. */
  private boolean addMark(long version) {
    Round round = marks.get(marks.size() - 1);
    for (int i = 0; i < spacing; i++) {
      if (round.last >= version || round.last >= Lifecycle.LAST_VERSION) {
        return false;
      }
      round = round.next();
    }
    marks.add(round);
    if (marks.size() > MOST_MARKS) {
      thinOut();
    }
    return true;
  }

  private void thinOut() {
    List<Round> half = new ArrayList<>();
    for (int i = 0; i < marks.size(); i += 2) {
      half.add(marks.get(i));
    }
    marks = half;
    spacing *= 2;
    blocks = new Round[CACHED_BLOCKS][];
  }

  /** The rounds from a mark on; null where they end. */
  private Round[] block(int mark) {
    Round[] block = blocks[mark % CACHED_BLOCKS];
    Round first = marks.get(mark);
    if (block == null || block[0] != first) {
      block = new Round[spacing];
      Round round = first;
      for (int i = 0; i < spacing; i++) {
        block[i] = round;
        if (round.last >= Lifecycle.LAST_VERSION) {
          break;
        }
        round = round.next();
      }
      blocks[mark % CACHED_BLOCKS] = block;
    }
    return block;
  }

  /** A round that was walked over. */
  private Round roundAt(long index) {
    return index == current.index
        ? current
        : block((int) (index / spacing))[(int) (index % spacing)];
  }

  /** Rows that are updated in the versions 1 to {@code version}. */
  public long updatedThrough(long version) {
    if (version <= 0) {
      return 0;
    }
    Round round = round(version);
    return round.touchedBefore + round.touchedThrough(version);
  }

  /** The row of the n-th update of a version, from 0. */
  public long updatedRow(long version, long n) {
    Round round = round(version);
    return round.rowTouched(round.touchedThrough(version - 1) + n);
  }

  /** The row of the n-th deletion of a version, from 0. */
  public long deletedRow(long version, long n) {
    return round(version).epoch.row(lifecycle.dead(version - 1) + n);
  }

  /** The n-th of the rows that are alive after a version, from 0. */
  public long livingRow(long version, long n) {
    return round(version).epoch.row(lifecycle.dead(version) + n);
  }

  /**
   * The last version, up to one in which the row is alive, that brought it an update of a kind; 0
   * if none did.
   */
  public long lastTouch(long row, int kind, long version) {
    Round last = lastTouched(row, kind, version);
    return last == null ? 0 : last.versionOf(row);
  }

  /** The round of {@link #lastTouch}; null if there was none. */
  private @Nullable Round lastTouched(long row, int kind, long version) {
    if (version <= 0) {
      return null;
    }
    long phase = kinds.phase(row);
    long index = kinds.latest(kind, phase, round(version).index);
    while (index >= 0) {
      Round round = roundAt(index);
      if (row >= round.born) {
        return null;
      }
      if (round.versionOf(row) <= version) {
        return round;
      }
      index = index == 0 ? -1 : kinds.latest(kind, phase, index - 1);
    }
    return null;
  }

  /**
   * How many updates of a kind a row got through a version in which it is alive. It grows only in
   * versions that update the row. It is exact as long as the kind has come up for the row in at
   * most {@value #EXACT} rounds; of later rounds, those that leave the row out count with the next
   * that does not.
   */
  public long touches(long row, int kind, long version) {
    Round last = lastTouched(row, kind, version);
    if (last == null) {
      return 0;
    }
    long phase = kinds.phase(row);
    long birth = lifecycle.birth(row);
    long firstRound = birth == 0 ? 0 : round(birth).index + 1;
    long before = kinds.countBefore(kind, phase, firstRound);
    long nominal = kinds.countBefore(kind, phase, last.index + 1) - before;
    long real = Math.max(0, nominal - EXACT);
    for (long n = 0; n < Math.min(EXACT, nominal); n++) {
      Round round = roundAt(kinds.round(kind, phase, before + n));
      real += round.versionOf(row) <= version ? 1 : 0;
    }
    return real;
  }

  /** The kind of the update that a row gets in a version that updates it. */
  public int kind(long row, long version) {
    return kinds.kind(kinds.phase(row), round(version).index);
  }

  /**
   * The first version after one, up to a last one, in which a row that is alive changes again or
   * dies; NEVER if it does not.
   */
  public long nextChange(long row, long version, long lastVersion) {
    Round round = round(Math.max(1, version));
    long death = Lifecycle.NEVER;
    while (true) {
      long change = round.versionOf(row);
      if (change <= version) {
        change = Lifecycle.NEVER;
      }
      if (row >= round.epoch.from && row < round.epoch.to) {
        death = lifecycle.versionOfDeath(round.epoch.place(row));
      }
      change = Math.min(change, death);
      if (change <= round.last) {
        return change <= lastVersion ? change : Lifecycle.NEVER;
      }
      if (round.last >= lastVersion || round.last >= Lifecycle.LAST_VERSION) {
        return Lifecycle.NEVER;
      }
      round = round(round.last + 1);
    }
  }
}
