/**
 * When the rows of a stream arrive and in which order: rates, clocks and deliveries, by row number
 * and without state. Imports {@code sample} and {@code random}.
 */
@NullMarked
package io.sparksynth.engine.stream;

import org.jspecify.annotations.NullMarked;
