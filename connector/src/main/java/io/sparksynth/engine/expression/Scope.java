package io.sparksynth.engine.expression;

import io.sparksynth.engine.Layout;
import io.sparksynth.engine.Slot;
import java.util.Collection;
import java.util.Optional;

/** What an expression sees of the table that it belongs to. */
public interface Scope {
  /** Where the expression's kernels get their slots; holds the slots of {@link #column} too. */
  Layout layout();

  /**
   * The column that a path names.
   *
   * @param path as written, without quotes: {@code quantity}, {@code products.price}, {@code
   *     transactions.customers.loyalty_tier}
   */
  Optional<Slot> column(String path);

  /** The paths to suggest for one that is unknown. */
  Collection<String> columnNames();

  /** Start of the world, in microseconds since 1970-01-01T00:00Z. */
  long worldStartMicros();

  /** End of the world, in microseconds since 1970-01-01T00:00Z. */
  long worldEndMicros();
}
