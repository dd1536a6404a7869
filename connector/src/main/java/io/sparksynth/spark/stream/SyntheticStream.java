package io.sparksynth.spark.stream;

import io.sparksynth.engine.Sizing;
import io.sparksynth.engine.StreamedTable;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.stream.Arrivals.Piece;
import io.sparksynth.engine.stream.Disorder;
import io.sparksynth.engine.stream.Rate;
import io.sparksynth.engine.stream.RowClock;
import io.sparksynth.problem.ProblemsException;
import io.sparksynth.spark.read.ReadTuning;
import io.sparksynth.spark.read.Session;
import io.sparksynth.spark.read.StreamReaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.streaming.CompositeReadLimit;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadAllAvailable;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.ReadMaxRows;
import org.apache.spark.sql.connector.read.streaming.ReportsSourceMetrics;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as they arrive. All that a batch holds follows from its two offsets, so a
 * batch that runs again, after a crash and with other options for the rate, has the same rows.
 */
final class SyntheticStream
    implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  /** Fewer rows are not worth a task of their own. */
  private static final long SMALLEST_PART = 1L << 14;

  private static final long LARGEST_PART_BYTES = 128L << 20;

  private final StreamSettings settings;
  private final WorldConfig config;
  private final String table;
  private final StructType columns;
  private final ReadTuning tuning;

  /** Rows of the table when it is read at once. */
  private final long rowsAtOnce;

  private @Nullable StreamOffset initial;
  private @Nullable StreamPlan plan;
  private @Nullable StreamOffset latest;
  private @Nullable Instant availableNow;
  private long availableTo = -1;

  SyntheticStream(
      StreamSettings settings,
      WorldConfig config,
      String table,
      StructType columns,
      ReadTuning tuning) {
    this.settings = settings;
    this.table = table;
    this.columns = columns;
    this.tuning = tuning;
    rowsAtOnce = World.of(config).table(table).rows();
    this.config = sized(config);
  }

  private StreamedTable table(WorldConfig of) {
    return World.of(of).table(table).streamed();
  }

  /** Without a given number of rows, events that happen as they arrive go on without end. */
  private WorldConfig sized(WorldConfig bounded) {
    Sizing sizing = bounded.sizing();
    boolean isSized =
        sizing.rowsTable() != null
            || table(bounded).ancestry().stream()
                .anyMatch(
                    name -> sizing.pinned().keySet().stream().anyMatch(name::equalsIgnoreCase));
    if (isSized
        || !settings.wall()
        || settings.rate() instanceof Rate.Timeline
        || !table(bounded).hasTimes()
        || rowsAtOnce == 0) {
      return bounded;
    }
    WorldConfig endless = bounded.sized(sizing.endless(table));
    try {
      World.of(endless);
      return endless;
    } catch (ProblemsException keysDoNotReach) {
      // Keys of a narrow type, or combinations that are each there once: then the table has an end.
      return bounded;
    }
  }

  @Override
  public Offset initialOffset() {
    if (initial == null) {
      Instant start = settings.start() == null ? Instant.now() : settings.start();
      Disorder.Grain grain = grain();
      List<Piece> pieces = List.of(new Piece(0, StreamPlan.micros(start), settings.rate()));
      initial = new StreamOffset(0, pieces, grain, StreamPins.of(settings, config, table));
    }
    return initial;
  }

  private Disorder.Grain grain() {
    if (settings.wall() && settings.rate() instanceof Rate.Counted counted) {
      return settings.disorder().grain(counted.least(), counted.most());
    }
    double events = eventsPerSecond();
    return settings.disorder().grain(events, events);
  }

  private double eventsPerSecond() {
    double speed = settings.wall() && settings.rate() instanceof Rate.Timeline t ? t.speed() : 1;
    long rows = table(config).clockedRows();
    Optional<RowClock> clock = rows < 2 ? Optional.empty() : table(config).worldClock();
    return clock
        .map(c -> speed * rows * 1e6 / Math.max(1, c.time(rows - 1) - c.time(0)))
        .orElse(1.0);
  }

  @Override
  public Offset deserializeOffset(String json) {
    StreamOffset offset = StreamOffset.parse(json);
    Map<String, String> began = offset.world();
    Map<String, String> then = StreamPins.of(settings, StreamPins.between(config, began), table);
    StreamPins.check(settings, config, began, then, offset.pieces().get(0).micros());
    long total = plan(offset, offset.pieces()).deliveries().total();
    if (offset.position() > total) {
      throw ProblemsException.of(
          "The checkpoint of this stream is broken: it is at row %d, and the stream ends after %d. Give the query a new checkpointLocation."
              .formatted(offset.position(), total));
    }
    return offset;
  }

  private StreamPlan plan(StreamOffset offset, List<Piece> pieces) {
    WorldConfig then = StreamPins.between(config, offset.world());
    StreamPlan ready = plan;
    if (ready == null
        || !ready.pieces().equals(pieces)
        || !ready.config().start().equals(then.start())
        || !ready.config().end().equals(then.end())) {
      ready =
          StreamPlan.of(then, table, settings.wall(), settings.disorder(), offset.grain(), pieces);
      plan = ready;
    }
    return ready;
  }

  /** The pieces of arrival from an offset on: another rate begins with the rows that follow it. */
  private List<Piece> piecesFrom(StreamOffset offset) {
    List<Piece> pieces = offset.pieces();
    Piece last = pieces.get(pieces.size() - 1);
    if (last.rate().text().equals(settings.rate().text())) {
      return pieces;
    }
    StreamPlan before = plan(offset, pieces);
    long settled = before.deliveries().settled(offset.position());
    long root = before.table().firstRoot(settled);
    if (settled >= before.table().clockedRows() || root < last.row()) {
      return pieces;
    }
    List<Piece> next = new ArrayList<>(pieces);
    if (root == last.row()) {
      next.remove(next.size() - 1);
      next.add(new Piece(root, last.micros(), settings.rate()));
    } else {
      long arrives = before.table().rootArrivals(pieces).time(root);
      next.add(new Piece(root, arrives, settings.rate()));
    }
    return next;
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
    availableTo = -1;
  }

  @Override
  public Offset latestOffset() {
    return latestOffset(initialOffset(), getDefaultReadLimit());
  }

  /** Null when the last row has been delivered. */
  @Override
  @SuppressWarnings("NullAway") // Spark takes null for no more data, but does not say so
  public Offset latestOffset(Offset start, ReadLimit limit) {
    StreamOffset from = StreamOffset.of(start);
    List<Piece> pieces = piecesFrom(from);
    StreamPlan now = plan(from, pieces);
    long total = now.deliveries().total();
    if (from.position() >= total) {
      return null;
    }
    long most = rows(limit);
    boolean once = limit instanceof ReadAllAvailable;
    long available =
        availableNow != null
            ? availableTo(now, availableNow)
            : once ? available(now, Instant.now()) : now.by(Instant.now());
    long to = Math.min(available, most > total - from.position() ? total : from.position() + most);
    latest = to <= from.position() ? from : from.at(to, pieces);
    return latest;
  }

  static long rows(ReadLimit limit) {
    if (limit instanceof ReadMaxRows max) {
      return max.maxRows();
    }
    long most = Long.MAX_VALUE;
    if (limit instanceof CompositeReadLimit composite) {
      for (ReadLimit part : composite.getReadLimits()) {
        most = Math.min(most, rows(part));
      }
    }
    return most;
  }

  private long availableTo(StreamPlan now, Instant time) {
    if (availableTo < 0) {
      availableTo = available(now, time);
    }
    return availableTo;
  }

  /**
   * What is there for a query that only takes what is there: all of a stream that ends; else as
   * much as a read at once has, or more if more has arrived.
   */
  private long available(StreamPlan now, Instant time) {
    return now.table().rows() < Sizing.ENDLESS && now.deliveries().total() < Sizing.ENDLESS
        ? now.deliveries().total()
        : Math.max(now.deliveries().by(rowsAtOnce), now.by(time));
  }

  @Override
  public InputPartition[] planInputPartitions(Offset startOffset, Offset endOffset) {
    long from = StreamOffset.of(startOffset).position();
    StreamOffset end = StreamOffset.of(endOffset);
    long size = end.position() - from;
    if (size < 0) {
      throw ProblemsException.of(
          "The checkpoint of this stream is broken: a batch begins at row %d and ends at row %d. Give the query a new checkpointLocation."
              .formatted(from, end.position()));
    }
    WorldConfig then = StreamPins.between(config, end.world());
    int parts = parts(size);
    InputPartition[] partitions = new InputPartition[parts];
    for (int i = 0; i < parts; i++) {
      partitions[i] =
          new StreamPartition(
              from + share(size, i, parts),
              from + share(size, i + 1, parts),
              then.start(),
              then.end(),
              end.pieces(),
              end.grain());
    }
    return partitions;
  }

  static long share(long size, int part, int parts) {
    return size / parts * part + Math.min(part, size % parts);
  }

  private int parts(long rows) {
    if (tuning.numPartitions() > 0) {
      return (int) Math.min(rows, tuning.numPartitions());
    }
    long bytes = StreamReaders.bytesPerRow(config, table, columns);
    long byCores = Math.min((rows + SMALLEST_PART - 1) / SMALLEST_PART, Session.parallelism());
    return (int)
        Math.min(100_000, Math.max(byCores, rows / Math.max(1, LARGEST_PART_BYTES / bytes)));
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new StreamReaderFactory(
        config, table, columns, tuning.batchSize(), settings.wall(), settings.disorder());
  }

  /** How far the source is, for the query's progress. */
  @Override
  @SuppressWarnings("NullAway") // Spark takes null for not known, but does not say so
  public Offset reportLatestOffset() {
    StreamOffset known = latest;
    StreamPlan ready = plan;
    return known == null || ready == null
        ? null
        : known.at(Math.max(known.position(), ready.by(Instant.now())), ready.pieces());
  }

  @Override
  public Map<String, String> metrics(Optional<Offset> latestConsumed) {
    StreamPlan ready = plan;
    if (latestConsumed.isEmpty() || ready == null) {
      return Map.of();
    }
    long position = StreamOffset.of(latestConsumed.get()).position();
    Instant now = Instant.now();
    long arrived = ready.by(now);
    long behind = Math.max(0, arrived - position);
    double seconds =
        behind == 0
            ? 0
            : Math.max(0, StreamPlan.micros(now) - ready.arrivals().time(position)) / 1e6;
    Map<String, String> metrics = new LinkedHashMap<>();
    metrics.put("rowsBehind", Long.toString(behind));
    metrics.put("secondsBehind", String.format(Locale.ROOT, "%.3f", seconds));
    metrics.put("rowsPerSecond", Long.toString(arrived - ready.by(now.minusSeconds(1))));
    return metrics;
  }

  @Override
  public void commit(Offset end) {}

  @Override
  public void stop() {}

  @Override
  public String toString() {
    return "synthetic " + config.source().name() + "." + table;
  }
}
