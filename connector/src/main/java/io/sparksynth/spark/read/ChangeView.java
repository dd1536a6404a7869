package io.sparksynth.spark.read;

import io.sparksynth.engine.ChangeSettings;
import io.sparksynth.engine.change.Chronicle;
import io.sparksynth.engine.change.Places;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a table that changes is seen. Its text is a table's name on the way from the driver to the
 * tasks.
 *
 * @param first version that a feed begins with
 * @param last version that it ends with, or as of which a snapshot or history is
 * @param isOpen whether no last version was asked for: a stream then goes on
 * @param settings with the last version that is ever read
 */
public record ChangeView(
    String table, Kind kind, long first, long last, boolean isOpen, ChangeSettings settings) {
  /** Versions of a feed if nothing says how many. */
  public static final long DEFAULT_VERSIONS = 100;

  private static final String MARK = "@";

  /** What is seen. */
  public enum Kind {
    /** Changes as Delta's change data feed shows them. */
    DELTA,
    /** Changes as Debezium's events. */
    DEBEZIUM,
    /** Changes as rows with an operation. */
    FLAT,
    /** The rows as of a version. */
    SNAPSHOT,
    /** Every state of every row, with the time that it held. */
    HISTORY
  }

  public static boolean isView(String name) {
    return name.contains(MARK);
  }

  /** Whether it tells of changes. */
  public boolean isFeed() {
    return kind != Kind.SNAPSHOT && kind != Kind.HISTORY;
  }

  /** The same view until a version. */
  public ChangeView through(long version) {
    ChangeSettings s = settings;
    return new ChangeView(
        table,
        kind,
        first,
        version,
        isOpen,
        new ChangeSettings(s.inserts(), s.updates(), s.deletes(), s.intervalMicros(), version));
  }

  /** The same feed of other versions, which are known to be there. */
  public ChangeView between(long from, long to) {
    return new ChangeView(table, kind, from, to, isOpen, settings);
  }

  /** The places of a feed of some versions. */
  public Places.ByVersion places(Chronicle chronicle, long from, long to) {
    return kind == Kind.DELTA
        ? new Places.Feed(chronicle, from, to)
        : new Places.Events(chronicle, from, to);
  }

  /** For people: {@code customers@delta 0..99}. */
  public String title() {
    String versions =
        kind == Kind.SNAPSHOT || kind == Kind.HISTORY ? "as of " + last : first + ".." + last;
    return table + MARK + kind.name().toLowerCase(Locale.ROOT) + " " + versions;
  }

  /** All of it as one word, which {@link #parse} reads. */
  public String text() {
    return String.join(
        MARK,
        table,
        kind.name(),
        Long.toString(first),
        Long.toString(last),
        Boolean.toString(isOpen),
        text(settings.inserts()),
        text(settings.updates()),
        text(settings.deletes()),
        Long.toString(settings.intervalMicros()),
        Long.toString(settings.lastVersion()));
  }

  /** Reads what {@link #text} wrote. */
  public static ChangeView parse(String text) {
    String[] parts = text.split(MARK);
    return new ChangeView(
        parts[0],
        Kind.valueOf(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        Boolean.parseBoolean(parts[4]),
        new ChangeSettings(
            rate(parts[5]).orElse(null),
            rate(parts[6]).orElse(null),
            rate(parts[7]).orElse(null),
            Long.parseLong(parts[8]),
            Long.parseLong(parts[9])));
  }

  private static String text(ChangeSettings.@Nullable Rate rate) {
    return rate == null ? "-" : rate.amount() + (rate.isShare() ? "s" : "r");
  }

  private static Optional<ChangeSettings.Rate> rate(String text) {
    if (text.equals("-")) {
      return Optional.empty();
    }
    double amount = Double.parseDouble(text.substring(0, text.length() - 1));
    return Optional.of(new ChangeSettings.Rate(amount, text.endsWith("s")));
  }
}
