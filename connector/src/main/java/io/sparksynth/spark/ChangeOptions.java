package io.sparksynth.spark;

import io.sparksynth.spec.ChangeRate;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The options of change feeds, snapshots and histories. */
final class ChangeOptions {
  private static final long MOST = io.sparksynth.engine.change.Lifecycle.LAST_VERSION;

  static final Parameter<Boolean> READ_CHANGE_FEED =
      Parameter.of("readChangeFeed", ValueTypes.bool())
          .orElse(false)
          .text(
              "Reads the changes of a table with a `changes` section, version by version, as"
                  + " Delta's change data feed does; version 0 inserts the table.");
  static final Parameter<Long> STARTING_VERSION =
      Parameter.of("startingVersion", ValueTypes.integer())
          .range(0, MOST)
          .text("First version of a feed; by default 0.");
  static final Parameter<Long> ENDING_VERSION =
      Parameter.of("endingVersion", ValueTypes.integer())
          .range(0, MOST)
          .text("Last version of a feed, included; by default 99 after the first.");
  static final Parameter<Instant> STARTING_TIMESTAMP =
      Parameter.of("startingTimestamp", new InstantType())
          .text("Instead of `startingVersion`: the first version that is committed then or later.");
  static final Parameter<Instant> ENDING_TIMESTAMP =
      Parameter.of("endingTimestamp", new InstantType())
          .text("Instead of `endingVersion`: the last version that is committed by then.");
  static final Parameter<String> CHANGE_FORMAT =
      Parameter.of("changeFormat", ValueTypes.oneOf(Set.of("delta", "debezium", "flat")))
          .orElse("delta")
          .text(
              "Shape of a feed: `delta` (`_change_type`, `_commit_version`, `_commit_timestamp`),"
                  + " `debezium` (`before`, `after`, `op`, `ts_ms`, `source`) or `flat`"
                  + " (`operation` APPEND, UPDATE, DELETE and `sequence_num`, as AUTO CDC takes"
                  + " it).");
  static final Parameter<Long> VERSION_AS_OF =
      Parameter.of("versionAsOf", ValueTypes.integer())
          .range(0, MOST)
          .text("Reads the rows as of a version; with `scd2` the history until then.");
  static final Parameter<Instant> TIMESTAMP_AS_OF =
      Parameter.of("timestampAsOf", new InstantType())
          .text("Instead of `versionAsOf`: as of the last version that is committed by then.");
  static final Parameter<Boolean> SCD2 =
      Parameter.of("scd2", ValueTypes.bool())
          .orElse(false)
          .text(
              "Reads the history: every state of every row with `valid_from`, `valid_to`,"
                  + " `is_current`; until `versionAsOf`, by default version 99.");
  static final Parameter<Double> VERSIONS_PER_MINUTE =
      Parameter.of("versionsPerMinute", ValueTypes.number())
          .above(0)
          .orElse(1.0)
          .text(
              "How often a version is committed. Version 0 is committed at `endDate`, where the"
                  + " window of the world ends; new rows happen with their version.");
  static final Parameter<ChangeRate> INSERTS =
      Parameter.of("changes.inserts", ChangeRate.TYPE)
          .text(
              "Rows that each version inserts, or their share of the rows of version 0, instead of"
                  + " what the spec says.");
  static final Parameter<ChangeRate> UPDATES =
      Parameter.of("changes.updates", ChangeRate.TYPE)
          .text("Rows that each version updates, at most all that live through it.");
  static final Parameter<ChangeRate> DELETES =
      Parameter.of("changes.deletes", ChangeRate.TYPE)
          .text("Rows that each version deletes, at most all that are there.");

  /** All of them, in the order of the reference page. */
  static final List<Parameter<?>> ALL =
      List.of(
          READ_CHANGE_FEED,
          STARTING_VERSION,
          ENDING_VERSION,
          STARTING_TIMESTAMP,
          ENDING_TIMESTAMP,
          CHANGE_FORMAT,
          VERSION_AS_OF,
          TIMESTAMP_AS_OF,
          SCD2,
          VERSIONS_PER_MINUTE,
          INSERTS,
          UPDATES,
          DELETES);

  private ChangeOptions() {}
}
