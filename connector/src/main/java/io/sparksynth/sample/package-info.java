/**
 * Distributions, weights, permutations, popularities, child counts and timelines as immutable
 * samplers without state, each addressed by a uniform number or by (key, row). Imports {@code
 * random} and Commons Statistics only.
 */
package io.sparksynth.sample;
