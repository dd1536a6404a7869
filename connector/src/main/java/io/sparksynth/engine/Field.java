package io.sparksynth.engine;

import io.sparksynth.spec.DataType;

/**
 * A visible column as its readers see it.
 *
 * @param madeBy one line on how the values are made
 * @param nulls the null rate in words, empty if there are none
 * @param weights the weights in words, empty if there are none
 * @param range the range in words, empty if there is none
 */
public record Field(
    String name,
    DataType type,
    boolean nullable,
    String comment,
    String madeBy,
    String nulls,
    String weights,
    String range) {}
