/**
 * Distributions, weights, permutations, popularities, child counts and timelines as immutable
 * samplers, each addressed by a uniform number or by (key, row). State is in cursors only: what a
 * reader in order remembers, which never changes a value. Imports {@code random} and Commons
 * Statistics only.
 */
package io.sparksynth.sample;
