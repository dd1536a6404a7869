/**
 * What Spark sees: the data source {@code synthetic}, its options, tables and catalog. Imports
 * {@code spark.read}, {@code engine}, {@code spec}, {@code problem} and Spark.
 */
@NullMarked
package io.sparksynth.spark;

import org.jspecify.annotations.NullMarked;
