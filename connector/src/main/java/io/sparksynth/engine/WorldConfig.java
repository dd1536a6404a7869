package io.sparksynth.engine;

import io.sparksynth.engine.fault.FaultRates;
import java.io.Serializable;
import java.time.Instant;
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
    @Nullable WallClock wall)
    implements Serializable {
  /** A world without faults, whose events happen by its timelines. */
  public WorldConfig(
      SpecSource source, long seed, Sizing sizing, Instant start, Instant end, String locale) {
    this(source, seed, sizing, start, end, locale, FaultRates.NONE, null);
  }

  /** This world with faults; without them it is its clean twin. */
  public WorldConfig with(FaultRates rates) {
    return new WorldConfig(source, seed, sizing, start, end, locale, rates, wall);
  }

  /** This world in another window of time. */
  public WorldConfig between(Instant from, Instant to) {
    return new WorldConfig(source, seed, sizing, from, to, locale, faults, wall);
  }

  /** This world with another size. */
  public WorldConfig sized(Sizing size) {
    return new WorldConfig(source, seed, size, start, end, locale, faults, wall);
  }

  /** This world with the events of a stream by a clock; null for none. */
  public WorldConfig by(@Nullable WallClock clock) {
    return new WorldConfig(source, seed, sizing, start, end, locale, faults, clock);
  }
}
