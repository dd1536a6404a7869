package io.sparksynth.engine;

import io.sparksynth.spec.FollowsSpec;
import io.sparksynth.spec.PartOfSpec;
import io.sparksynth.spec.Spec;
import io.sparksynth.spec.TableSpec;
import io.sparksynth.spec.TimeExpr;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A long time over which a world's events go on, so that days can be read one by one: what happens
 * on a day does not depend on which days are read. Whoever takes part exists when it begins.
 *
 * <p>Events are the rows of tables whose timeline is the whole window of the world, of what is part
 * of those and of what follows from them.
 *
 * @param from its first moment; the world's own window ends here
 * @param to its end, exclusive
 * @param readFrom begin of the part that is read
 * @param readTo end of the part that is read, exclusive
 */
public record History(Instant from, Instant to, Instant readFrom, Instant readTo)
    implements Serializable {
  /** Whether the rows of a table are such events. */
  static boolean covers(Spec spec, TableSpec table) {
    TableSpec root = table;
    for (int i = 0; i < spec.tables().size(); i++) {
      Optional<TableSpec> cause = cause(spec, root);
      if (cause.isEmpty()) {
        break;
      }
      root = cause.get();
    }
    return root.timeline()
        .map(t -> t.from().equals(TimeExpr.START) && t.to().equals(TimeExpr.END))
        .orElse(false);
  }

  /** The table whose rows bring this table's rows about. */
  static Optional<TableSpec> cause(Spec spec, TableSpec table) {
    Optional<String> name =
        table.partOf().isPresent()
            ? table.partOf().map(PartOfSpec::table)
            : table.follows().map(FollowsSpec::table);
    return name.flatMap(
        n -> spec.tables().stream().filter(t -> t.name().equalsIgnoreCase(n)).findFirst());
  }

  /** How many windows of a world's length the history has. */
  double windows(WorldConfig config) {
    return (double) Duration.between(from, to).toSeconds()
        / Math.max(1, Duration.between(config.start(), config.end()).toSeconds());
  }
}
