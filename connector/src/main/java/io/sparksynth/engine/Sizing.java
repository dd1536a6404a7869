package io.sparksynth.engine;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a world is.
 *
 * @param scale factor on every table's base rows; ignored where {@code rowsTable} is given
 * @param rowsTable the table whose row count sizes the whole world, or null
 * @param rows rows of {@code rowsTable}
 * @param pinned exact rows of single tables
 * @param endless the table that goes on past its rows, with those that it is part of or that are
 *     parts of it, or null
 */
public record Sizing(
    double scale,
    @Nullable String rowsTable,
    long rows,
    Map<String, Long> pinned,
    @Nullable String endless)
    implements Serializable {
  /** Rows of a table that goes on without end: a million a second for eleven days. */
  public static final long ENDLESS = 1_000_000_000_000L;

  public Sizing {
    pinned = Map.copyOf(pinned);
  }

  public Sizing(double scale, @Nullable String rowsTable, long rows, Map<String, Long> pinned) {
    this(scale, rowsTable, rows, pinned, null);
  }

  /** This size, but for one table that goes on without end; null for none. */
  public Sizing endless(@Nullable String table) {
    return new Sizing(scale, rowsTable, rows, pinned, table);
  }

  public static Sizing of(double scale) {
    return new Sizing(scale, null, -1, Map.of());
  }
}
