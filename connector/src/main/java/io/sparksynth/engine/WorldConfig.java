package io.sparksynth.engine;

import io.sparksynth.engine.fault.FaultRates;
import java.io.Serializable;
import java.time.Instant;

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
    FaultRates faults)
    implements Serializable {
  /** A world without faults. */
  public WorldConfig(
      SpecSource source, long seed, Sizing sizing, Instant start, Instant end, String locale) {
    this(source, seed, sizing, start, end, locale, FaultRates.NONE);
  }

  /** This world with faults; without them it is its clean twin. */
  public WorldConfig with(FaultRates rates) {
    return new WorldConfig(source, seed, sizing, start, end, locale, rates);
  }
}
