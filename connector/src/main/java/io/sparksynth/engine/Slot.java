package io.sparksynth.engine;

import io.sparksynth.spec.DataType;

/**
 * A compiled step: where a frame keeps its vector and what that holds.
 *
 * @param index slot in the {@link Layout} of the table it was compiled for
 * @param type logical type of the values
 * @param nullable whether a value may be null
 */
public record Slot(int index, DataType type, boolean nullable) {}
