package io.sparksynth.engine;

import io.sparksynth.engine.fault.FaultRates;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that fixes a world. Small and serializable: this is what travels to executors; equal configs
 * are equal worlds.
 */
public record WorldConfig(
    SpecSource source,
    long seed,
    Sizing sizing,
    Instant start,
    Instant end,
    String locale,
    FaultRates faults,
    List<WeightOption> weights,
    @Nullable DriftOption drift,
    @Nullable WallClock wall,
    @Nullable History history)
    implements Serializable {
  public WorldConfig {
    weights = List.copyOf(weights);
  }

  /** A world without faults, whose events happen by its timelines in its window. */
  public WorldConfig(
      SpecSource source, long seed, Sizing sizing, Instant start, Instant end, String locale) {
    this(source, seed, sizing, start, end, locale, FaultRates.NONE, List.of(), null, null, null);
  }

  /** This world with faults; without them it is its clean twin. */
  public WorldConfig with(FaultRates rates) {
    return new WorldConfig(
        source, seed, sizing, start, end, locale, rates, weights, drift, wall, history);
  }

  /** The world at its own size, without what options ask of single tables and columns. */
  public WorldConfig plain() {
    return new WorldConfig(source, seed, Sizing.of(1), start, end, locale);
  }

  /** This world with other weights of some columns. */
  public WorldConfig weighed(List<WeightOption> other) {
    return new WorldConfig(
        source, seed, sizing, start, end, locale, faults, other, drift, wall, history);
  }

  /** This world in another window of time. */
  public WorldConfig between(Instant from, Instant to) {
    return new WorldConfig(
        source, seed, sizing, from, to, locale, faults, weights, drift, wall, history);
  }

  /** This world with another size. */
  public WorldConfig sized(Sizing size) {
    return new WorldConfig(
        source, seed, size, start, end, locale, faults, weights, drift, wall, history);
  }

  /** This world with the events of a stream by a clock; null for none. */
  public WorldConfig by(@Nullable WallClock clock) {
    return new WorldConfig(
        source, seed, sizing, start, end, locale, faults, weights, drift, clock, history);
  }

  /** This world with events that go on over a history; null for none. */
  public WorldConfig during(@Nullable History time) {
    return new WorldConfig(
        source, seed, sizing, start, end, locale, faults, weights, drift, wall, time);
  }

  /** When a table's rows happen: the history, if they are of it, or the window. */
  Instant start(boolean ofHistory) {
    return ofHistory && history != null ? history.from() : start;
  }

  /** The end of {@link #start(boolean)}. */
  Instant end(boolean ofHistory) {
    return ofHistory && history != null ? history.to() : end;
  }

  /** This world with a drift beside those of its spec; null for none. */
  public WorldConfig drifting(@Nullable DriftOption other) {
    return new WorldConfig(
        source, seed, sizing, start, end, locale, faults, weights, other, wall, history);
  }
}
