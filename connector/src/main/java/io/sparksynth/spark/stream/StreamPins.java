package io.sparksynth.spark.stream;

import io.sparksynth.engine.Sizing;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.engine.stream.Disorder;
import io.sparksynth.problem.Problems;
import io.sparksynth.problem.ProblemsException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What fixes the rows of a stream, as the texts that its offsets keep. */
final class StreamPins {
  private static final String INDUSTRY = "industry";
  private static final String TABLE = "table";
  private static final String START = "startDate";
  private static final String END = "endDate";
  private static final String ROWS = "rows.";
  private static final String SPEC = "spec";
  private static final String DRIFT = "drift";
  private static final String WEIGHTS = "weights";
  private static final String WITHOUT_END = "without end";

  private StreamPins() {}

  static Map<String, String> of(StreamSettings settings, WorldConfig config, String table) {
    Map<String, String> pins = new LinkedHashMap<>();
    World world = World.of(config);
    pins.put(INDUSTRY, world.industry());
    pins.put(TABLE, table);
    pins.put(SPEC, World.fingerprint(config.source()));
    pins.put("seed", Long.toString(config.seed()));
    pins.put(START, config.start().toString());
    pins.put(END, config.end().toString());
    pins.put("locale", config.locale());
    pins.put("eventTime", settings.wall() ? "wall" : "world");
    pins.put("faults", faults(config));
    if (config.drift() != null) { // Checkpoints of before there was drift go on.
      pins.put(DRIFT, config.drift().toString());
    }
    if (!config.weights().isEmpty()) { // and those of before there were weights
      pins.put(WEIGHTS, config.weights().toString());
    }
    Disorder disorder = settings.disorder();
    pins.put("lateRate", Double.toString(disorder.lateRate()));
    pins.put("lateBy", (disorder.lateIsFixed() ? "fixed " : "") + millis(disorder.lateMicros()));
    pins.put("outOfOrderBy", millis(disorder.outOfOrderMicros()));
    pins.put("duplicateRate", Double.toString(disorder.duplicateRate()));
    for (WorldTable t : world.tables()) {
      boolean endless = t.streamed().rows() >= Sizing.ENDLESS;
      pins.put(ROWS + t.name(), endless ? WITHOUT_END : Long.toString(t.streamed().rows()));
    }
    return pins;
  }

  /** To the microsecond; whole milliseconds are what checkpoints have always had. */
  private static String millis(long micros) {
    return BigDecimal.valueOf(micros, 3).stripTrailingZeros().toPlainString() + " ms";
  }

  private static String faults(WorldConfig config) {
    return config.faults().rates().stream()
        .filter(rate -> rate.rate() > 0)
        .map(rate -> rate.option() + "=" + rate.rate())
        .collect(Collectors.joining(", "));
  }

  /**
   * The config in the window that was resolved when the stream began.
   *
   * @throws ProblemsException if the checkpoint names none
   */
  static WorldConfig between(WorldConfig config, Map<String, String> pins) {
    try {
      return config.between(
          Instant.parse(pins.getOrDefault(START, "")), Instant.parse(pins.getOrDefault(END, "")));
    } catch (RuntimeException broken) {
      throw ProblemsException.of(
          "The checkpoint of this stream is broken: it names no window of time. Give the query a"
              + " new checkpointLocation.");
    }
  }

  /**
   * Compares a checkpoint with what the options say now.
   *
   * @param began what it pins
   * @param then what the options would pin in its window
   * @param startMicros when its first row arrived, since 1970
   * @throws ProblemsException naming each difference
   */
  static void check(
      StreamSettings settings,
      WorldConfig config,
      Map<String, String> began,
      Map<String, String> then,
      long startMicros) {
    Map<String, String> now = new LinkedHashMap<>(then);
    now.put(START, config.start().toString());
    now.put(END, config.end().toString());
    compare(settings, began, now);
    Instant start = settings.start();
    if (start != null && StreamPlan.micros(start) != startMicros) {
      Instant first = Instant.EPOCH.plusNanos(startMicros * 1000);
      Problems problems = new Problems();
      problems.add("", difference("streamStart", first.toString(), start.toString()));
      problems.throwIfAny("the options of a stream");
    }
  }

  private static void compare(
      StreamSettings settings, Map<String, String> began, Map<String, String> now) {
    Problems problems = new Problems();
    boolean sameTable = same(began, now, INDUSTRY) && same(began, now, TABLE);
    Set<String> names = new LinkedHashSet<>(now.keySet());
    for (String optional : List.of(DRIFT, WEIGHTS)) {
      if (began.containsKey(optional)) {
        names.add(optional);
      }
    }
    for (String name : names) {
      boolean free =
          (name.equals(START) && !settings.startDateGiven())
              || (name.equals(END) && !settings.endDateGiven());
      // Of another table all the rest differs too, and a changed spec may have other tables.
      boolean follows =
          (!sameTable && !name.equals(INDUSTRY) && !name.equals(TABLE))
              || (name.startsWith(ROWS) && !same(began, now, SPEC));
      if (!free && !follows && !same(began, now, name)) {
        String before = began.getOrDefault(name, "none");
        problems.add("", difference(name, before, now.getOrDefault(name, "none")));
      }
    }
    problems.throwIfAny("the options of a stream that goes on from its checkpoint");
  }

  private static boolean same(Map<String, String> began, Map<String, String> now, String name) {
    return Objects.equals(began.get(name), now.get(name));
  }

  /** What to say when a feed goes on from the checkpoint of a table's rows, or the other way. */
  static ProblemsException ofFeed(String before, String now) {
    return ProblemsException.of(difference("readChangeFeed", before, now));
  }

  private static String difference(String name, String before, String now) {
    String way = "Set it back to go on, or give the query a new checkpointLocation to start anew.";
    if (name.equals(SPEC)) {
      return "The spec has changed since the checkpoint of this stream was made, so its rows may"
          + " differ. Use the spec (or the JAR) of then to go on, or give the query a new"
          + " checkpointLocation to start anew.";
    }
    if (name.startsWith(ROWS)) {
      return "The checkpoint of this stream was made when table '%s' had %s rows, and it has %s now (options 'rows', 'rows.<table>', 'scale'). %s"
          .formatted(name.substring(ROWS.length()), before, now, way);
    }
    return "The checkpoint of this stream was made with %s '%s', which is '%s' now. %s"
        .formatted(name, before, now, way);
  }
}
