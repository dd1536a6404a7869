package io.sparksynth.industries;

import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A world by its scale or by the rows of one table, as a case of a test. */
record SizedWorld(String name, World world) {
  private static final int MOST = 60_000;

  /** An industry at these scales, and sized by 12,347 rows of each of its tables. */
  static Stream<SizedWorld> of(String industry, double... scales) {
    return Stream.concat(
        DoubleStream.of(scales)
            .mapToObj(scale -> new SizedWorld("scale " + scale, Worlds.of(industry, scale))),
        Worlds.of(industry, 1).tables().stream()
            .map(WorldTable::name)
            .map(
                table ->
                    new SizedWorld(
                        "12,347 rows of " + table, Worlds.sizedBy(industry, table, 12_347))));
  }

  WorldTable table(String table) {
    return world.table(table);
  }

  /** The first or the last 60,000 rows of a table. */
  static long[] some(WorldTable table, boolean last) {
    long count = Math.min(MOST, table.rows());
    long from = last ? table.rows() - count : 0;
    return Checksums.rows(from, from + count);
  }

  @Override
  public String toString() {
    return name;
  }
}
