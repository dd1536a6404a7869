package io.sparksynth.engine;

/**
 * The trips that a column numbers.
 *
 * @param track slot with all that is known of them
 */
public record TrackSlot(int track) {}
