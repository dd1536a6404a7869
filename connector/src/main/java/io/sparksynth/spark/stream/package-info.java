/**
 * Micro-batch streams: their settings, offsets and partitions. Imports {@code spark.read}, {@code
 * engine}, {@code spec}, {@code problem} and Spark.
 */
@NullMarked
package io.sparksynth.spark.stream;

import org.jspecify.annotations.NullMarked;
