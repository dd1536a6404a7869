/**
 * Faults that are injected on request: which rows and cells they hit and what they make of them,
 * all by pure functions of key and row. A world without faults does not touch this package.
 */
@org.jspecify.annotations.NullMarked
package io.sparksynth.engine.fault;
