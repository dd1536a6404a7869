package io.sparksynth.spark.stream;

import java.time.Instant;
import org.apache.spark.sql.connector.read.InputPartition;

/**
 * Changes of one task.
 *
 * @param view the versions that the batch reads, as a table's name
 * @param start of the world's window, which may be another than the query's options say
 * @param from the first place of the view
 * @param to the first one that is not of this task
 */
record ChangePartition(String view, Instant start, Instant end, long from, long to)
    implements InputPartition {}
