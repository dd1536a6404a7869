package io.sparksynth.engine.change;

import io.sparksynth.sample.FeistelPermutation;
import org.jspecify.annotations.Nullable;

/** Versions [first, last] in which each row is touched at most once. */
final class Round {
  final long index;
  final long first;
  final long last;
  final Epoch epoch;

  /** Rows that were born before the round. */
  final long born;

  /** Rows that are dead when it ends: the members are the places [dead, born). */
  final long dead;

  /** How many members the round touches. */
  final long touched;

  /** Rows touched before the round, in all rounds. */
  final long touchedBefore;

  private final Lifecycle lifecycle;
  private final long asked;
  private @Nullable FeistelPermutation order;

  private Round(Lifecycle lifecycle, long index, long first, Epoch epoch, long touchedBefore) {
    this.lifecycle = lifecycle;
    this.index = index;
    this.first = first;
    this.epoch = epoch;
    this.touchedBefore = touchedBefore;
    born = lifecycle.born(first - 1);
    asked = lifecycle.updates().through(first - 1);
    last = findLast();
    dead = lifecycle.dead(last);
    touched = Math.min(born - dead, lifecycle.updates().through(last) - asked);
  }

  static Round first(Lifecycle lifecycle) {
    Epoch none = Epoch.none(lifecycle);
    return new Round(lifecycle, 0, 1, none.next <= 1 ? none.next() : none, 0);
  }

  Round next() {
    long version = last + 1;
    Epoch now = version == epoch.next ? epoch.next() : epoch;
    return new Round(lifecycle, index + 1, version, now, touchedBefore + touched);
  }

  /** The last version by which no row need be touched twice; at least the first. */
  private long findLast() {
    long most = Math.min(Lifecycle.LAST_VERSION, epoch.next - 1);
    if (most <= first || fits(most)) {
      return Math.max(first, most);
    }
    long low = first; // fits, or is taken although it does not
    long step = 1;
    while (low + step < most && fits(low + step)) {
      low += step;
      step *= 2;
    }
    long high = Math.min(most, low + step); // does not fit
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (fits(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean fits(long end) {
    return lifecycle.updates().through(end) - asked <= born - lifecycle.dead(end);
  }

  /** Members touched through a version of this round. */
  long touchedThrough(long version) {
    return Math.min(touched, lifecycle.updates().through(version) - asked);
  }

  /** The row that is touched as the n-th of the round, from 0. */
  long rowTouched(long n) {
    return epoch.row(dead + order().apply(n));
  }

  /** The version in which a row is touched; NEVER if it is not touched in this round. */
  long versionOf(long row) {
    if (row >= born || row < epoch.from) {
      return Lifecycle.NEVER;
    }
    long place = epoch.place(row);
    if (place < dead) {
      return Lifecycle.NEVER;
    }
    long n = order().invert(place - dead);
    return n < touched ? lifecycle.updates().passing(asked + n) : Lifecycle.NEVER;
  }

  private FeistelPermutation order() {
    FeistelPermutation ready = order;
    if (ready == null) {
      ready = lifecycle.touches(first, born - dead);
      order = ready;
    }
    return ready;
  }
}
