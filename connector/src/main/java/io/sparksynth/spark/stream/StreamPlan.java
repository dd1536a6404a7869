package io.sparksynth.spark.stream;

import io.sparksynth.engine.StreamedTable;
import io.sparksynth.engine.WallClock;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.stream.Arrivals.Piece;
import io.sparksynth.engine.stream.Deliveries;
import io.sparksynth.engine.stream.Disorder;
import io.sparksynth.engine.stream.RowClock;
import java.time.Instant;
import java.util.List;

/**
 * A stream made ready: when its rows arrive and in which order. Belongs to one thread.
 *
 * @param config of the world whose rows arrive
 * @param arrivals of the rows in their own order; goes on evenly past the last one
 */
record StreamPlan(
    WorldConfig config,
    StreamedTable table,
    List<Piece> pieces,
    RowClock arrivals,
    Deliveries deliveries,
    Disorder disorder) {
  /** The plan of a stream that arrives so. */
  static StreamPlan of(
      WorldConfig world,
      String table,
      boolean wall,
      Disorder disorder,
      Disorder.Grain grain,
      List<Piece> pieces) {
    WorldConfig config = wall ? world.by(new WallClock(table, pieces)) : world;
    StreamedTable streamed = World.of(config).table(table).streamed();
    RowClock arrivals = streamed.arrivals(pieces).until(streamed.clockedRows());
    RowClock events =
        wall
            ? arrivals
            : streamed.worldClock().map(c -> c.until(streamed.clockedRows())).orElse(arrivals);
    Deliveries deliveries =
        new Deliveries(streamed.key(), streamed.rows(), disorder, grain, events);
    return new StreamPlan(
        config, streamed, pieces, arrivals, deliveries, wall ? disorder : IN_ORDER);
  }

  private static final Disorder IN_ORDER = Disorder.NONE;

  /** Deliveries until a time. */
  long by(Instant time) {
    // A row may not arrive before it happens, also if it is the first of those that are shuffled.
    long micros = micros(time) - disorder.outOfOrderMicros() / 2;
    return Math.min(deliveries.total(), deliveries.by(arrivals.rowsBy(micros)));
  }

  static long micros(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
  }
}
