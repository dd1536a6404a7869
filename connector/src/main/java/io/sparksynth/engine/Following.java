package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.Quota;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.FollowsSpec;
import io.sparksynth.spec.TableSpec;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table with {@code follows} is about: the chosen rows of the table it follows from.
 *
 * @param quota by which they are chosen
 * @param values which of its values are chosen
 */
record Following(Quota quota, boolean[] values) {

  /**
   * The chosen rows of a table.
   *
   * @param rows of that table
   * @param key of the column that chooses
   * @param times when its rows happen, or null where only counts are asked for
   * @throws IllegalArgumentException saying why it can't be
   */
  static Following of(
      FollowsSpec spec, TableSpec cause, long rows, long key, @Nullable RowTimes times) {
    ColumnSpec column =
        cause.columns().stream()
            .filter(c -> c.name().equalsIgnoreCase(spec.column()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "table '%s' has no column '%s'.%s"
                            .formatted(
                                cause.name(),
                                spec.column(),
                                NearestName.didYouMean(
                                    spec.column(),
                                    cause.columns().stream().map(ColumnSpec::name).toList()))));
    if (!(column.generator().type() instanceof Quoted quoted) || column.cases().isPresent()) {
      throw new IllegalArgumentException(
          "column '%s' of table '%s' must be made by quota".formatted(column.name(), cause.name()));
    }
    List<String> known = quoted.values(column.generator().arguments());
    boolean[] chosen = new boolean[known.size()];
    for (String value : spec.values()) {
      int at = known.indexOf(value);
      if (at < 0) {
        throw new IllegalArgumentException(
            "column '%s' is never '%s'.%s"
                .formatted(column.name(), value, NearestName.didYouMean(value, known)));
      }
      chosen[at] = true;
    }
    return new Following(quoted.quota(column.generator().arguments(), rows, key, times), chosen);
  }

  /** How many rows are chosen of a table of that many; 0 where {@link #of} refuses. */
  static long count(FollowsSpec spec, Optional<TableSpec> cause, long rows) {
    if (cause.isEmpty()) {
      return 0;
    }
    try {
      Following following = of(spec, cause.get(), rows, 0, null);
      return following.quota.count(following.values);
    } catch (IllegalArgumentException refused) {
      return 0; // it is reported when the table is compiled
    }
  }

  static long key(WorldCompiler world, TableSpec cause, String column) {
    String name =
        cause.columns().stream()
            .map(ColumnSpec::name)
            .filter(column::equalsIgnoreCase)
            .findFirst()
            .orElse(column);
    return Keys.of(world.config().seed(), world.name(), cause.name(), name);
  }

  /** The row that each row follows from. */
  Kernel.OfLong causes(int state) {
    return (frame, out) -> {
      Quota.Members members = frame.state(state, () -> new Quota.Members(quota, values));
      long[] rows = frame.rows();
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = members.row(rows[i]);
      }
    };
  }

  /** The row that follows from each row, null if none does. */
  Kernel.OfLong followers(int state) {
    return (frame, out) -> {
      Quota.Members members = frame.state(state, () -> new Quota.Members(quota, values));
      long[] rows = frame.rows();
      for (int i = 0, n = frame.count(); i < n; i++) {
        long follower = members.index(rows[i]);
        out.values[i] = Math.max(0, follower);
        if (follower < 0) {
          out.setNull(i);
        }
      }
    };
  }
}
