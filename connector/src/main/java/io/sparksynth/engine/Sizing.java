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
 */
public record Sizing(double scale, @Nullable String rowsTable, long rows, Map<String, Long> pinned)
    implements Serializable {
  public Sizing {
    pinned = Map.copyOf(pinned);
  }

  public static Sizing of(double scale) {
    return new Sizing(scale, null, -1, Map.of());
  }
}
