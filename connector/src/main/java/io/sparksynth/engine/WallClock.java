package io.sparksynth.engine;

import io.sparksynth.engine.stream.Arrivals;
import java.io.Serializable;
import java.util.List;

/**
 * The clock of a stream whose events happen when they arrive: it takes the place of the timeline of
 * a table, of those that it is part of and of those that are parts of them. What a row refers to
 * stays by the timeline.
 *
 * @param table the table that is streamed
 * @param pieces of its arrival; their rows are those of the table that it is, in the end, part of
 */
public record WallClock(String table, List<Arrivals.Piece> pieces) implements Serializable {
  public WallClock {
    pieces = List.copyOf(pieces);
  }
}
