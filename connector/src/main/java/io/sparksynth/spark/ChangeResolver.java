package io.sparksynth.spark;

import io.sparksynth.engine.ChangeSettings;
import io.sparksynth.engine.change.Lifecycle;
import io.sparksynth.problem.Problems;
import io.sparksynth.spark.read.AboutWorld;
import io.sparksynth.spark.read.ChangeView;
import io.sparksynth.spec.ChangeRate;
import io.sparksynth.spec.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out whether a read sees a table's changes, and which. */
final class ChangeResolver {
  private static final double MICROS_A_MINUTE = 60e6;
  private static final double LONGEST_INTERVAL = 365_243 * 86_400e6;

  private final SyntheticOptions options;
  private final TimeWindow window;
  private final Problems problems;
  private final long interval;

  ChangeResolver(SyntheticOptions options, TimeWindow window, Problems problems) {
    this.options = options;
    this.window = window;
    this.problems = problems;
    double wanted = MICROS_A_MINUTE / options.get(ChangeOptions.VERSIONS_PER_MINUTE);
    // A thousand years between versions is as good as never; a version needs a microsecond.
    interval = Math.max(1, Math.round(Math.min(wanted, LONGEST_INTERVAL)));
  }

  /** The view of a table that the options ask for; empty for the table itself. */
  Optional<ChangeView> view(String table) {
    boolean feed = options.get(ChangeOptions.READ_CHANGE_FEED);
    boolean history = options.get(ChangeOptions.SCD2);
    boolean asOf =
        options.has(ChangeOptions.VERSION_AS_OF) || options.has(ChangeOptions.TIMESTAMP_AS_OF);
    if (!feed && !history && !asOf) {
      checkNoneGiven();
      return Optional.empty();
    }
    if (AboutWorld.isAbout(table)) {
      problems.add(
          "",
          "'%s' only tells about the world and never changes. Name a table, or drop the options of changes."
              .formatted(table));
    }
    if (!options.faults().isNone()) {
      problems.add(
          "",
          "Options 'faults' and those of changes exclude each other: changes are told of the clean"
              + " rows. Drop one.");
    }
    if (new HistoryOptions(options, window, problems).given()) {
      problems.add(
          "",
          "Options 'rowsPerDay' and 'historyStart' exclude those of changes: days of events come by"
              + " 'startDate' and 'endDate'. Drop one of the two.");
    }
    exclude(
        ChangeOptions.STARTING_VERSION, ChangeOptions.STARTING_TIMESTAMP, "both begin the feed");
    exclude(ChangeOptions.ENDING_VERSION, ChangeOptions.ENDING_TIMESTAMP, "both end the feed");
    exclude(ChangeOptions.VERSION_AS_OF, ChangeOptions.TIMESTAMP_AS_OF, "both name a version");
    if (feed) {
      forFeed(history);
      return feed(table);
    }
    checkNotFeed(history ? "scd2" : "versionAsOf");
    long version =
        version(ChangeOptions.VERSION_AS_OF, ChangeOptions.TIMESTAMP_AS_OF, false)
            .orElse(ChangeView.DEFAULT_VERSIONS - 1);
    ChangeView.Kind kind = history ? ChangeView.Kind.HISTORY : ChangeView.Kind.SNAPSHOT;
    return Optional.of(new ChangeView(table, kind, 0, version, false, settings(version)));
  }

  private Optional<ChangeView> feed(String table) {
    long first =
        version(ChangeOptions.STARTING_VERSION, ChangeOptions.STARTING_TIMESTAMP, true).orElse(0L);
    long last =
        version(ChangeOptions.ENDING_VERSION, ChangeOptions.ENDING_TIMESTAMP, false)
            .orElse(Math.min(Lifecycle.LAST_VERSION, first + ChangeView.DEFAULT_VERSIONS - 1));
    if (first > last) {
      problems.add(
          "",
          String.format(
              Locale.ROOT,
              "The feed begins with version %,d (%s) after it ends with version %,d (%s). Swap"
                  + " them, or drop one.",
              first,
              given(ChangeOptions.STARTING_VERSION, ChangeOptions.STARTING_TIMESTAMP),
              last,
              given(ChangeOptions.ENDING_VERSION, ChangeOptions.ENDING_TIMESTAMP)));
      last = first;
    }
    String format = options.get(ChangeOptions.CHANGE_FORMAT).toUpperCase(Locale.ROOT);
    boolean isOpen =
        !options.has(ChangeOptions.ENDING_VERSION) && !options.has(ChangeOptions.ENDING_TIMESTAMP);
    ChangeView.Kind kind = ChangeView.Kind.valueOf(format);
    return Optional.of(new ChangeView(table, kind, first, last, isOpen, settings(last)));
  }

  private String given(Parameter<?> version, Parameter<?> time) {
    return options.has(version)
        ? "'" + version.name() + "'"
        : options.has(time) ? "'" + time.name() + "'" : "the default";
  }

  private ChangeSettings settings(long lastVersion) {
    return new ChangeSettings(
        rate(ChangeOptions.INSERTS),
        rate(ChangeOptions.UPDATES),
        rate(ChangeOptions.DELETES),
        interval,
        lastVersion);
  }

  private ChangeSettings.@Nullable Rate rate(Parameter<ChangeRate> option) {
    return options.find(option).map(ChangeSettings.Rate::of).orElse(null);
  }

  /** The version that one of two options names. */
  private Optional<Long> version(
      Parameter<Long> byNumber, Parameter<Instant> byTime, boolean isFirst) {
    Optional<Instant> time = options.find(byTime);
    if (time.isEmpty() || options.has(byNumber)) {
      return options.find(byNumber);
    }
    Duration since = Duration.between(window.end(), time.get());
    double micros = since.getSeconds() * 1e6 + since.getNano() / 1e3;
    double exact = micros / interval;
    double version = isFirst ? Math.ceil(exact) : Math.floor(exact);
    if (version < 0 && isFirst) {
      return Optional.of(0L);
    }
    if (version < 0 || version > Lifecycle.LAST_VERSION) {
      problems.add(
          "",
          "Option '%s' (%s) is %s: version 0 is committed at %s ('endDate'), then one every %s ('versionsPerMinute'). Give a later time, or a version."
              .formatted(
                  byTime.name(),
                  time.get(),
                  version < 0 ? "before the first version" : "after the last version",
                  window.end(),
                  Duration.of(interval, ChronoUnit.MICROS)));
      return Optional.of(0L);
    }
    return Optional.of((long) version);
  }

  private void forFeed(boolean history) {
    if (history) {
      problems.add(
          "",
          "Options 'readChangeFeed' and 'scd2' exclude each other: a feed tells changes, a history"
              + " states. Drop one.");
    }
    for (Parameter<?> asOf : List.of(ChangeOptions.VERSION_AS_OF, ChangeOptions.TIMESTAMP_AS_OF)) {
      if (options.has(asOf)) {
        problems.add(
            "",
            "Options 'readChangeFeed' and '%s' exclude each other: a feed has a first and a last version. Drop one, or use 'endingVersion'."
                .formatted(asOf.name()));
      }
    }
  }

  private void checkNotFeed(String instead) {
    for (Parameter<?> option :
        List.of(
            ChangeOptions.STARTING_VERSION,
            ChangeOptions.ENDING_VERSION,
            ChangeOptions.STARTING_TIMESTAMP,
            ChangeOptions.ENDING_TIMESTAMP,
            ChangeOptions.CHANGE_FORMAT)) {
      if (options.has(option)) {
        problems.add(
            "",
            "Option '%s' has no meaning with '%s': it belongs to a feed. Drop it, or read .option(\"readChangeFeed\", true) instead."
                .formatted(option.name(), instead));
      }
    }
  }

  private void checkNoneGiven() {
    for (Parameter<?> option : ChangeOptions.ALL) {
      if (options.has(option)
          && option != ChangeOptions.READ_CHANGE_FEED
          && option != ChangeOptions.SCD2) {
        problems.add(
            "",
            "Option '%s' has no meaning for the table as it is: it belongs to changes. Add .option(\"readChangeFeed\", true), or 'versionAsOf' or 'scd2', or drop it."
                .formatted(option.name()));
      }
    }
  }

  private void exclude(Parameter<?> a, Parameter<?> b, String why) {
    if (options.has(a) && options.has(b)) {
      problems.add(
          "",
          "Options '%s' and '%s' exclude each other: %s. Drop one."
              .formatted(a.name(), b.name(), why));
    }
  }
}
