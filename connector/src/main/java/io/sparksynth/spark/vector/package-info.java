/**
 * Spark columns over the engine's vectors, small and final so that Spark's generated loops inline
 * them. Imports {@code engine} and Spark's vectors.
 */
@NullMarked
package io.sparksynth.spark.vector;

import org.jspecify.annotations.NullMarked;
