package io.sparksynth.engine.change;

import io.sparksynth.sample.FeistelPermutation;
import org.jspecify.annotations.Nullable;

/** The rows [from, to), which die one after the other from version {@code start} on. */
final class Epoch {
  final long from;
  final long to;
  final long start;

  /** The version in which the next epoch starts. */
  final long next;

  private final Lifecycle lifecycle;
  private final long fromBefore;
  private @Nullable FeistelPermutation order;
  private @Nullable FeistelPermutation orderBefore;

  private Epoch(Lifecycle lifecycle, long fromBefore, long from, long to, long start) {
    this.lifecycle = lifecycle;
    this.fromBefore = fromBefore;
    this.from = from;
    this.to = to;
    this.start = start;
    next = lifecycle.versionOfDeath(to);
  }

  /** The time before the first death: nobody's epoch. */
  static Epoch none(Lifecycle lifecycle) {
    return new Epoch(lifecycle, 0, 0, 0, 1);
  }

  Epoch next() {
    return new Epoch(lifecycle, from, to, lifecycle.born(next - 1), next);
  }

  /**
   * A row's place in the order of deaths; younger rows than the cohort have their row number, as
   * they die later.
   */
  long place(long row) {
    return row >= to ? row : from + order().invert(row - from);
  }

  /** The row at a place of this epoch, of the one before it, or of a younger row. */
  long row(long place) {
    if (place >= to) {
      return place;
    }
    return place >= from
        ? from + order().apply(place - from)
        : fromBefore + orderBefore().apply(place - fromBefore);
  }

  private FeistelPermutation order() {
    FeistelPermutation ready = order;
    if (ready == null) {
      ready = lifecycle.deaths(from, to);
      order = ready;
    }
    return ready;
  }

  private FeistelPermutation orderBefore() {
    FeistelPermutation ready = orderBefore;
    if (ready == null) {
      ready = lifecycle.deaths(fromBefore, from);
      orderBefore = ready;
    }
    return ready;
  }
}
