package io.sparksynth.spark.stream;

import io.sparksynth.engine.ChangeSettings;
import io.sparksynth.engine.ChangingTable;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.change.Lifecycle;
import io.sparksynth.engine.change.Places;
import io.sparksynth.problem.ProblemsException;
import io.sparksynth.spark.read.ChangeView;
import io.sparksynth.spark.read.ReadTuning;
import io.sparksynth.spark.read.Session;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadAllAvailable;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.ReportsSourceMetrics;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a table as they are committed: the first version when the stream starts, then one
 * an interval. All that a batch holds follows from its two offsets.
 */
final class ChangeStream
    implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  /** Fewer changes are not worth a task of their own. */
  private static final long SMALLEST_PART = 1L << 14;

  private static final String FORMAT = "changeFormat";

  private final StreamSettings settings;
  private final WorldConfig config;
  private final ChangeView view;
  private final StructType columns;
  private final ReadTuning tuning;

  private @Nullable ChangeOffset initial;
  private @Nullable ChangeOffset latest;
  private @Nullable Instant availableNow;
  private Places.@Nullable ByVersion places;

  ChangeStream(
      StreamSettings settings,
      WorldConfig config,
      ChangeView view,
      StructType columns,
      ReadTuning tuning) {
    this.settings = settings;
    this.config = config;
    this.view = view.isOpen() ? endless(config, view) : view;
    this.columns = columns;
    this.tuning = tuning;
  }

  /** The view until the last version, or as far as the keys reach. */
  private static ChangeView endless(WorldConfig config, ChangeView view) {
    World world = World.of(config);
    for (long last = Lifecycle.LAST_VERSION; last > view.last(); last /= 10) {
      ChangeView far = view.through(last);
      try {
        world.changing(view.table(), far.settings());
        return far;
      } catch (ProblemsException keysDoNotReach) {
        // the next shorter one
      }
    }
    return view;
  }

  @Override
  public Offset initialOffset() {
    if (initial == null) {
      Instant start = settings.start() == null ? Instant.now() : settings.start();
      initial =
          new ChangeOffset(view.first(), 0, view.first(), StreamPlan.micros(start), pins(config));
    }
    return initial;
  }

  private Map<String, String> pins(WorldConfig now) {
    Map<String, String> pins = StreamPins.of(settings, now, view.table());
    ChangeSettings changes = view.settings();
    pins.put("changes.inserts", rate(changes.inserts()));
    pins.put("changes.updates", rate(changes.updates()));
    pins.put("changes.deletes", rate(changes.deletes()));
    pins.put("versionsPerMinute", Double.toString(60e6 / changes.intervalMicros()));
    pins.put(FORMAT, view.kind().name().toLowerCase(Locale.ROOT));
    return pins;
  }

  private static String rate(ChangeSettings.@Nullable Rate rate) {
    return rate == null ? "as the spec says" : rate.toString();
  }

  @Override
  public Offset deserializeOffset(String json) {
    ChangeOffset offset = ChangeOffset.parse(json);
    Map<String, String> began = offset.world();
    Map<String, String> then = pins(StreamPins.between(config, began));
    if (!began.containsKey(FORMAT)) { // Checkpoints of before it was pinned go on.
      then.remove(FORMAT);
    }
    StreamPins.check(settings, config, began, then, offset.startMicros());
    // A later version than the last is no harm: the stream may end earlier now.
    if (offset.row() > 0 && offset.row() >= places().start(1)) {
      throw StreamOffset.foreign(json);
    }
    return offset;
  }

  /** How many changes the versions hold; the same for each window of time. */
  private Places.ByVersion places() {
    Places.ByVersion ready = places;
    if (ready == null) {
      ChangingTable table = World.of(config).changing(view.table(), view.settings());
      ready = view.places(table.chronicle(), 0, view.last());
      places = ready;
    }
    return ready;
  }

  @Override
  public ReadLimit getDefaultReadLimit() {
    // Trigger.Once is known by that it asks for all that is available.
    return ReadLimit.maxRows(
        settings.maxRowsPerTrigger() == 0 ? Long.MAX_VALUE : settings.maxRowsPerTrigger());
  }

  @Override
  public void prepareForTriggerAvailableNow() {
    availableNow = Instant.now();
  }

  @Override
  public Offset latestOffset() {
    return latestOffset(initialOffset(), getDefaultReadLimit());
  }

  /** Null when the last version has been delivered. */
  @Override
  @SuppressWarnings("NullAway") // Spark takes null for no more data, but does not say so
  public Offset latestOffset(Offset start, ReadLimit limit) {
    ChangeOffset from = ChangeOffset.of(start);
    if (from.next() > view.last()) {
      return null;
    }
    Instant all = availableNow;
    long last =
        all != null
            ? available(from, all)
            : limit instanceof ReadAllAvailable
                ? available(from, Instant.now())
                : committed(from, Instant.now());
    latest = last < from.next() ? from : limited(from, last, SyntheticStream.rows(limit));
    return latest;
  }

  /** The last version that is committed by a time; the one before the first if there is none. */
  private long committed(ChangeOffset from, Instant time) {
    long since = StreamPlan.micros(time) - from.startMicros();
    long versions = Math.floorDiv(since, view.settings().intervalMicros()) + 1;
    return Math.min(view.last(), from.beganAt() + Math.max(0, versions) - 1);
  }

  /**
   * The last version of a query that only takes what is there: that of a stream which ends; else
   * that of a read at once, or a later one if it is committed.
   */
  private long available(ChangeOffset from, Instant time) {
    return view.isOpen()
        ? Math.min(
            view.last(),
            Math.max(from.beganAt() + ChangeView.DEFAULT_VERSIONS - 1, committed(from, time)))
        : view.last();
  }

  /** As many whole versions as a limit allows, at least one; of version 0 a part. */
  private ChangeOffset limited(ChangeOffset from, long last, long most) {
    long begin = places().start(from.next()) + from.row();
    if (places().start(last + 1) - begin <= most) {
      return from.at(last + 1, 0);
    }
    if (from.next() == 0 && places().start(1) - begin > most) {
      return from.at(0, from.row() + most);
    }
    long low = from.next();
    long high = last;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (places().start(middle + 1) - begin <= most) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return from.at(low + 1, 0);
  }

  @Override
  public InputPartition[] planInputPartitions(Offset startOffset, Offset endOffset) {
    ChangeOffset start = ChangeOffset.of(startOffset);
    ChangeOffset end = ChangeOffset.of(endOffset);
    long size = place(end) - place(start);
    if (size < 0) {
      throw ProblemsException.of(
          "The checkpoint of this stream is broken: a batch begins with version %d and ends with version %d. Give the query a new checkpointLocation."
              .formatted(start.next(), end.next()));
    }
    long last = end.row() > 0 ? end.next() : end.next() - 1;
    int parts = parts(size);
    String read = view.between(start.next(), Math.max(start.next(), last)).text();
    WorldConfig then = StreamPins.between(config, end.world());
    InputPartition[] partitions = new InputPartition[parts];
    for (int i = 0; i < parts; i++) {
      partitions[i] =
          new ChangePartition(
              read,
              then.start(),
              then.end(),
              start.row() + SyntheticStream.share(size, i, parts),
              start.row() + SyntheticStream.share(size, i + 1, parts));
    }
    return partitions;
  }

  private long place(ChangeOffset offset) {
    return places().start(offset.next()) + offset.row();
  }

  private int parts(long rows) {
    return (int)
        (tuning.numPartitions() > 0
            ? Math.min(rows, tuning.numPartitions())
            : Math.min((rows + SMALLEST_PART - 1) / SMALLEST_PART, Session.parallelism()));
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new ChangeReaderFactory(config, columns, tuning.batchSize());
  }

  /** How far the source is, for the query's progress. */
  @Override
  @SuppressWarnings("NullAway") // Spark takes null for not known, but does not say so
  public Offset reportLatestOffset() {
    ChangeOffset known = latest;
    return known == null
        ? null
        : known.at(Math.max(known.next(), committed(known, Instant.now()) + 1), 0);
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> latestConsumed) {
    if (latestConsumed.isEmpty()) {
      return Map.of();
    }
    ChangeOffset consumed = ChangeOffset.of(latestConsumed.get());
    long end = Math.max(consumed.next(), committed(consumed, Instant.now()) + 1);
    Map<String, String> metrics = new LinkedHashMap<>();
    metrics.put("versionsBehind", Long.toString(end - consumed.next()));
    metrics.put("rowsBehind", Long.toString(Math.max(0, places().start(end) - place(consumed))));
    metrics.put(
        "versionsPerMinute",
        String.format(Locale.ROOT, "%.3f", 60e6 / view.settings().intervalMicros()));
    return metrics;
  }

  @Override
  public void commit(Offset end) {}

  @Override
  public void stop() {}

  @Override
  public String toString() {
    return "synthetic " + config.source().name() + "." + view.table() + " changes";
  }
}
