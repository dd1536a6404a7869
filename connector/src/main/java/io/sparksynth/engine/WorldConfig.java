package io.sparksynth.engine;

import java.io.Serializable;
import java.time.Instant;

/**
 * All that fixes a world. Small and serializable: this is what travels to executors; equal configs
 * are equal worlds.
 */
public record WorldConfig(
    SpecSource source, long seed, Sizing sizing, Instant start, Instant end, String locale)
    implements Serializable {}
