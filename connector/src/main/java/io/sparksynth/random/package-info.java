/**
 * Counter-based randomness: a cell's 64 random bits are a pure function of its column's key and its
 * row number, and keys are derived from the seed and a path of names. Imports the JDK only.
 */
package io.sparksynth.random;
