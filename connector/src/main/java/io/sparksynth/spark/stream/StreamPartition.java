package io.sparksynth.spark.stream;

import io.sparksynth.engine.stream.Arrivals.Piece;
import io.sparksynth.engine.stream.Disorder;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/**
 * Deliveries of one task, with what a batch may have otherwise than the query's options say.
 *
 * @param from the first delivery
 * @param to the first one that is not of this task
 */
record StreamPartition(
    long from, long to, Instant start, Instant end, List<Piece> pieces, Disorder.Grain grain)
    implements InputPartition {}
