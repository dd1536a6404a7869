package io.sparksynth.spark;

import io.sparksynth.engine.History;
import io.sparksynth.engine.Sizing;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import io.sparksynth.spark.read.AboutWorld;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the options say of a history: a world whose events go on for twenty years, of which a read
 * shows some days.
 */
record HistoryOptions(SyntheticOptions options, TimeWindow window, Problems problems) {
  private static final Instant DEFAULT_START = Instant.parse("2020-01-01T00:00:00Z");
  private static final int YEARS = 20;

  boolean given() {
    return options.has(SyntheticOptions.ROWS_PER_DAY)
        || !options.rowsPerDayOf().isEmpty()
        || options.has(SyntheticOptions.HISTORY_START);
  }

  /** The history, of which the window is read. */
  Optional<History> history() {
    return given()
        ? Optional.of(new History(from(), to(), window.start(), window.end()))
        : Optional.empty();
  }

  /** The window of the world itself, before its events begin. */
  TimeWindow world() {
    return given() ? new TimeWindow(from().minus(TimeWindow.DEFAULT_LENGTH), from()) : window;
  }

  private Instant from() {
    return options.find(SyntheticOptions.HISTORY_START).orElse(DEFAULT_START);
  }

  private Instant to() {
    return from().atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
  }

  /** The size that a number of rows a day asks for; empty if none is given. */
  Optional<Sizing> sizing(String table) {
    Optional<Long> ofThis = options.find(SyntheticOptions.ROWS_PER_DAY);
    if (ofThis.isPresent() && !AboutWorld.isAbout(table)) {
      return Optional.of(sized(table, ofThis.get()));
    }
    return options.rowsPerDayOf().entrySet().stream()
        .findFirst()
        .map(e -> sized(e.getKey(), e.getValue()));
  }

  private static Sizing sized(String table, long perDay) {
    return new Sizing(1, table, perDay * TimeWindow.DEFAULT_LENGTH.toDays(), Map.of());
  }

  /** What can be told without the world. */
  void check(String table) {
    if (!given()) {
      return;
    }
    int sizes =
        (options.has(SyntheticOptions.ROWS_PER_DAY) ? 1 : 0) + options.rowsPerDayOf().size();
    if (sizes > 1) {
      problems.add(
          "",
          "Rows per day of one table size the whole world, but %d tables have them. Keep one."
              .formatted(sizes));
    }
    if (options.has(SyntheticOptions.ROWS_PER_DAY) && AboutWorld.isAbout(table)) {
      problems.add(
          "",
          "Option 'rowsPerDay' sizes a table of the world, and '%s' only tells about it. Use"
                  .formatted(table)
              + " 'rowsPerDay.<table>'.");
    }
    if (sizes > 0 && options.has(SyntheticOptions.SCALE)) {
      problems.add(
          "",
          "Options 'scale' and 'rowsPerDay' exclude each other: rows a day give the scale. Drop"
              + " one.");
    }
    if (options.has(SyntheticOptions.ROWS) || !options.rowsOf().isEmpty()) {
      problems.add(
          "",
          "A history has rows per day, so 'rows' and 'rows.<table>' can't size it. Use 'rowsPerDay'"
              + " or 'scale'.");
    }
    checkWindow();
  }

  private void checkWindow() {
    if (window.start().isBefore(from())) {
      problems.add(
          "",
          "Option 'startDate' (%s%s) is before the history begins (%s). Read later days, or give all"
                  .formatted(
                      window.start(),
                      options.has(SyntheticOptions.START_DATE) ? "" : ", the default",
                      from())
              + " reads an earlier 'historyStart'.");
    }
    if (window.end().isAfter(to())) {
      problems.add(
          "",
          "Option 'endDate' (%s) is after the history ends (%s), %d years after 'historyStart'."
              .formatted(window.end(), to(), YEARS));
    }
  }

  /** What the world's tables allow. */
  void check(World world, String table) {
    if (!given()) {
      return;
    }
    List<String> events =
        world.tables().stream().filter(WorldTable::isOfHistory).map(WorldTable::name).toList();
    if (events.isEmpty()) {
      problems.add(
          "",
          "'%s' has no table of events to which days could be appended, so it has no history. Drop the options 'rowsPerDay' and 'historyStart', read days by 'startDate' and 'endDate', and size the world by 'rows' or 'scale'."
              .formatted(world.industry()));
      return;
    }
    String known = "Those are: " + String.join(", ", events) + ".";
    if (options.has(SyntheticOptions.ROWS_PER_DAY)
        && !AboutWorld.isAbout(table)
        && !world.table(table).isOfHistory()) {
      problems.add(
          "",
          "Option 'rowsPerDay' needs a table of events, whose timeline is the world's window; '%s' is"
                  .formatted(table)
              + " none. "
              + known
              + " Size the world by 'rowsPerDay.<table>'.");
    }
    for (String name : options.rowsPerDayOf().keySet()) {
      if (events.stream().noneMatch(name::equalsIgnoreCase)) {
        problems.add(
            "",
            "Option 'rowsPerDay.%s' names no table of events. %s%s"
                .formatted(name, known, NearestName.didYouMean(name, events)));
      }
    }
  }
}
