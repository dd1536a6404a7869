package io.sparksynth.engine.change;

/**
 * The rows of a view of a table that changes, numbered from 0: those of a feed, a snapshot or a
 * history. Says for each which row of the table it shows, and at which version. Belongs to one
 * thread, and is quickest where it is asked in order.
 */
public abstract sealed class Places {
  final Chronicle chronicle;
  final Lifecycle lifecycle;
  ChangeType type = ChangeType.INSERT;
  long version;
  long row;

  Places(Chronicle chronicle) {
    this.chronicle = chronicle;
    lifecycle = chronicle.lifecycle();
  }

  /** How many there are. */
  public abstract long size();

  /** Goes to a place, of which {@link #type}, {@link #version} and {@link #row} then tell. */
  public abstract void go(long place);

  /** What happened to the row, where the view tells of changes. */
  public final ChangeType type() {
    return type;
  }

  /** The version that the place is of. */
  public final long version() {
    return version;
  }

  /** The table's row. */
  public final long row() {
    return row;
  }

  /** The version as of which the row is shown. */
  public long shownAt() {
    return version;
  }

  /** All rows that are alive after a version. */
  public static final class Snapshot extends Places {
    public Snapshot(Chronicle chronicle, long version) {
      super(chronicle);
      this.version = version;
    }

    @Override
    public long size() {
      return lifecycle.alive(version);
    }

    @Override
    public void go(long place) {
      row = chronicle.livingRow(version, place);
    }
  }

  /** What is numbered version by version. */
  public abstract static sealed class ByVersion extends Places {
    private final long first;
    private final long last;
    private final long offset;
    private long here = -1;
    private long from;
    private long to;

    ByVersion(Chronicle chronicle, long first, long last) {
      super(chronicle);
      this.first = first;
      this.last = last;
      offset = through(first - 1);
    }

    /** Places of the versions 0 to {@code version}; 0 for version -1. */
    abstract long through(long version);

    abstract void goWithin(long place);

    /** The first place of a version; the size for versions after the last. */
    public final long start(long of) {
      return of <= first ? 0 : through(Math.min(of - 1, last)) - offset;
    }

    @Override
    public final long size() {
      return through(last) - offset;
    }

    @Override
    public final void go(long place) {
      long wanted = place + offset;
      if (here < 0 || wanted < from || wanted >= to) {
        find(wanted);
      }
      version = here;
      goWithin(wanted - from);
    }

    private void find(long wanted) {
      long low = first;
      long high = last;
      if (here >= 0 && wanted >= to) { // most likely the next one
        low = here + 1;
        long step = 1;
        while (low + step < last && through(low + step) <= wanted) {
          low += step + 1;
          step *= 2;
        }
        high = Math.min(last, low + step);
      }
      while (low < high) {
        long middle = (low + high) >>> 1;
        if (through(middle) > wanted) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      here = low;
      from = through(low - 1);
      to = through(low);
    }
  }

  /**
   * Every change of some versions: in each version the updates, before and after, then the
   * deletions, then the insertions.
   */
  public static final class Feed extends ByVersion {
    public Feed(Chronicle chronicle, long first, long last) {
      super(chronicle, first, last);
    }

    @Override
    long through(long version) {
      return version < 0
          ? 0
          : lifecycle.born(version)
              + lifecycle.dead(version)
              + 2 * chronicle.updatedThrough(version);
    }

    @Override
    void goWithin(long place) {
      long updates = chronicle.updatedThrough(version) - chronicle.updatedThrough(version - 1);
      long deletes = lifecycle.dead(version) - lifecycle.dead(version - 1);
      if (place < 2 * updates) {
        type = (place & 1) == 0 ? ChangeType.UPDATE_PREIMAGE : ChangeType.UPDATE_POSTIMAGE;
        row = chronicle.updatedRow(version, place >> 1);
      } else if (place < 2 * updates + deletes) {
        type = ChangeType.DELETE;
        row = chronicle.deletedRow(version, place - 2 * updates);
      } else {
        type = ChangeType.INSERT;
        row = lifecycle.born(version - 1) + place - 2 * updates - deletes;
      }
    }

    @Override
    public long shownAt() {
      return type == ChangeType.UPDATE_PREIMAGE || type == ChangeType.DELETE
          ? version - 1
          : version;
    }
  }

  /** Every change of some versions once: an update is one place, shown after it. */
  public static final class Events extends ByVersion {
    public Events(Chronicle chronicle, long first, long last) {
      super(chronicle, first, last);
    }

    @Override
    long through(long version) {
      return version < 0
          ? 0
          : lifecycle.born(version) + lifecycle.dead(version) + chronicle.updatedThrough(version);
    }

    @Override
    void goWithin(long place) {
      long updates = chronicle.updatedThrough(version) - chronicle.updatedThrough(version - 1);
      long deletes = lifecycle.dead(version) - lifecycle.dead(version - 1);
      if (place < updates) {
        type = ChangeType.UPDATE_POSTIMAGE;
        row = chronicle.updatedRow(version, place);
      } else if (place < updates + deletes) {
        type = ChangeType.DELETE;
        row = chronicle.deletedRow(version, place - updates);
      } else {
        type = ChangeType.INSERT;
        row = lifecycle.born(version - 1) + place - updates - deletes;
      }
    }

    @Override
    public long shownAt() {
      return type == ChangeType.DELETE ? version - 1 : version;
    }
  }

  /** Every state that a row ever had through a version, by when it began. */
  public static final class States extends ByVersion {
    private final long asOf;

    public States(Chronicle chronicle, long asOf) {
      super(chronicle, 0, asOf);
      this.asOf = asOf;
    }

    @Override
    long through(long version) {
      return version < 0 ? 0 : lifecycle.born(version) + chronicle.updatedThrough(version);
    }

    @Override
    void goWithin(long place) {
      long updates = chronicle.updatedThrough(version) - chronicle.updatedThrough(version - 1);
      if (place < updates) {
        type = ChangeType.UPDATE_POSTIMAGE;
        row = chronicle.updatedRow(version, place);
      } else {
        type = ChangeType.INSERT;
        row = lifecycle.born(version - 1) + place - updates;
      }
    }

    /** The version that ended the state; NEVER if it holds. */
    public long end() {
      return chronicle.nextChange(row, version, asOf);
    }
  }
}
