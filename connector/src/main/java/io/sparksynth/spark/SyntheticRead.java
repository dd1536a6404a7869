package io.sparksynth.spark;

import io.sparksynth.engine.WorldConfig;
import io.sparksynth.spark.read.ReadTuning;
import io.sparksynth.spark.read.ReadableTable;
import io.sparksynth.spark.stream.StreamSettings;
import org.apache.spark.sql.types.StructType;

/**
 * A read whose every question is answered: which world, which table, which of its columns.
 *
 * @param schema columns to offer, those of the table or the part of them that the user asked for
 */
record SyntheticRead(
    WorldConfig config,
    ReadableTable table,
    StructType schema,
    ReadTuning tuning,
    StreamSettings streaming) {}
