/**
 * How Spark reads a table of a world: scan builder, scan, batch, partitions and readers. Imports
 * {@code engine}, {@code spec}, {@code problem}, {@code spark.vector} and Spark.
 */
@NullMarked
package io.sparksynth.spark.read;

import org.jspecify.annotations.NullMarked;
