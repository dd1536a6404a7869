package io.sparksynth.spark;

import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.stream.Rate;
import io.sparksynth.problem.Problems;
import io.sparksynth.spark.read.AboutWorld;
import io.sparksynth.spark.read.ChangeView;
import io.sparksynth.spark.stream.StreamSettings;
import java.util.List;
import java.util.Optional;

/**
 * Finds options of streams that can't be met, whatever the read turns out to be. Spark loads a
 * table alike for a batch and a stream, so what only a stream can't do is found when it starts.
 */
record StreamCheck(StreamSettings settings, Problems problems) {
  /** Options of streams that streams of changes know too. */
  private static final List<String> OF_CHANGES =
      List.of("maxRowsPerTrigger", "streamStart", "includeMetadata");

  void of(WorldConfig config, String table, Optional<ChangeView> view) {
    if (AboutWorld.isAbout(table)) {
      refuse(List.of(), "belongs to streams, and '" + table + "' can't be streamed. Drop it.");
    } else if (view.isPresent()) {
      ofChanges(view.get());
    } else if (config.history() != null) {
      refuse(
          List.of(),
          "belongs to streams, and 'rowsPerDay' and 'historyStart' give days to batch reads. Drop"
              + " it, or stream 'rowsPerSecond', which may be 'timeline' with 'speed'.");
    } else if (settings.rate() instanceof Rate.Timeline
        && !World.of(config).table(table).streamed().hasTimes()) {
      problems.add(
          "",
          "Option 'rowsPerSecond' is 'timeline', but table '%s' has no timeline. Give a number of rows a second."
              .formatted(table));
    }
  }

  private void ofChanges(ChangeView view) {
    if (view.isFeed()) {
      refuse(
          OF_CHANGES,
          "has no meaning for a change feed: a version comes every interval of"
              + " 'versionsPerMinute'. Drop it.");
    } else {
      refuse(
          List.of(),
          "belongs to streams, and 'versionAsOf', 'timestampAsOf' and 'scd2' are for spark.read."
              + " Drop it, or stream the changes with .option(\"readChangeFeed\", true).");
    }
  }

  private void refuse(List<String> known, String why) {
    for (String option : settings.given()) {
      if (!known.contains(option)) {
        problems.add("", "Option '" + option + "' " + why);
      }
    }
  }
}
