package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.BatchReader;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.OrderedColumn;
import io.sparksynth.engine.Relationship;
import io.sparksynth.engine.Vector;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Foreign keys of every installed industry, in worlds of very different sizes: each key of a child
 * is in its parent. Of large tables, the first, middle and last rows are read.
 */
class RelationsTest {
  private static final int SLICE = 20_000;
  private static final int BATCH = 1000;

  /** A foreign key in a world of some scale. */
  record Case(String industry, double scale, Relationship key) {
    @Override
    public String toString() {
      return "%s at scale %s: %s.%s".formatted(industry, scale, key.child(), key.childColumn());
    }
  }

  static Stream<Case> keys() {
    return World.installedIndustries().stream()
        .flatMap(
            industry ->
                Stream.of(0.001, 0.1, 3.0)
                    .flatMap(
                        scale ->
                            Worlds.of(industry, scale).relationships().stream()
                                .map(key -> new Case(industry, scale, key))));
  }

  private static List<long[]> slices(long rows) {
    if (rows <= 3 * SLICE) {
      return List.of(new long[] {0, rows});
    }
    long middle = rows / 2;
    return List.of(
        new long[] {0, SLICE},
        new long[] {middle, middle + SLICE},
        new long[] {rows - SLICE, rows});
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyKeyIsInItsParent(Case given) {
    World world = Worlds.of(given.industry, given.scale);
    WorldTable child = world.table(given.key.child());
    WorldTable parent = world.table(given.key.parent());
    Predicate<Long> isKey = keys(parent, given.key.parentColumn());
    String column = given.key.childColumn();
    int orphans = 0;
    for (long[] slice : slices(child.rows())) {
      BatchReader reader = child.reader(List.of(column), BATCH);
      for (long from = slice[0]; from < slice[1]; from += BATCH) {
        int n = (int) Math.min(BATCH, slice[1] - from);
        reader.read(from, n);
        Vector keys = reader.vector(0);
        for (int i = 0; i < n; i++) {
          orphans += keys.isNull(i) || isKey.test(key(keys, i)) ? 0 : 1;
        }
      }
    }
    assertThat(orphans).as("keys without a parent").isZero();
  }

  /** A whole number itself; of anything else a hash. */
  private static long key(Vector vector, int i) {
    return vector instanceof LongVector longs ? longs.values[i] : Checksums.hash(vector, i);
  }

  private static Predicate<Long> keys(WorldTable parent, String column) {
    Optional<OrderedColumn> ordered = parent.ordered(column);
    if (ordered.isPresent()) {
      // its place among the parent's keys, and one after it
      OrderedColumn keys = ordered.get();
      return key -> keys.lowerBound(key + 1) == keys.lowerBound(key) + 1;
    }
    Set<Long> all = new HashSet<>();
    BatchReader reader = parent.reader(List.of(column), BATCH);
    for (long from = 0; from < parent.rows(); from += BATCH) {
      int n = (int) Math.min(BATCH, parent.rows() - from);
      reader.read(from, n);
      for (int i = 0; i < n; i++) {
        all.add(key(reader.vector(0), i));
      }
    }
    return all::contains;
  }
}
