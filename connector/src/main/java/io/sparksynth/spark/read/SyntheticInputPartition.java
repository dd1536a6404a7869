package io.sparksynth.spark.read;

import org.apache.spark.sql.connector.read.InputPartition;

/**
 * Rows of one task. The world travels with the reader factory, once a stage instead of once a task.
 */
record SyntheticInputPartition(RowRanges ranges) implements InputPartition {}
