package io.sparksynth.spark.stream;

import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.stream.Disorder;
import io.sparksynth.engine.stream.Rate;
import io.sparksynth.problem.Problems;
import io.sparksynth.spark.read.AboutWorld;
import io.sparksynth.spark.read.ChangeView;
import io.sparksynth.spark.read.ReadTuning;
import io.sparksynth.spark.read.Streaming;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What the options say about a stream.
 *
 * @param given names of the options that only streams have, as far as they were given
 * @param maxRowsPerTrigger 0 for no limit
 * @param start when the first row arrives; null for when the query is first started
 * @param wall whether events happen when they arrive, not by the world's timeline
 * @param startDateGiven whether the begin of the world's window is an option, not a default
 */
public record StreamSettings(
    List<String> given,
    Rate rate,
    long maxRowsPerTrigger,
    @Nullable Instant start,
    boolean wall,
    Disorder disorder,
    boolean startDateGiven,
    boolean endDateGiven)
    implements Streaming {
  public StreamSettings {
    given = List.copyOf(given);
  }

  @Override
  public MicroBatchStream start(
      WorldConfig config, String table, StructType columns, ReadTuning tuning) {
    Problems problems = new Problems();
    if (AboutWorld.isAbout(table)) {
      problems.add(
          "",
          "'%s' tells about the world and can't be streamed. Read it by spark.read."
              .formatted(table));
    }
    if (config.history() != null) {
      problems.add(
          "",
          "Options 'rowsPerDay' and 'historyStart' give days to batch reads. A stream takes"
              + " 'rowsPerSecond', which may be 'timeline' with 'speed'.");
    }
    boolean isView = ChangeView.isView(table);
    if (isView && !ChangeView.parse(table).isFeed()) {
      problems.add(
          "",
          "Options 'versionAsOf', 'timestampAsOf' and 'scd2' are for spark.read. Drop them, or"
              + " stream the changes with .option(\"readChangeFeed\", true).");
    }
    problems.throwIfAny("the options of a stream");
    return isView
        ? new ChangeStream(this, config, ChangeView.parse(table), columns, tuning)
        : new SyntheticStream(this, config, table, columns, tuning);
  }

  @Override
  public void refuseInBatch() {
    Problems problems = new Problems();
    for (String option : given) {
      problems.add(
          "",
          "Option '%s' belongs to streams. Drop it, or use spark.readStream.".formatted(option));
    }
    problems.throwIfAny("the options of a batch read");
  }
}
