package io.sparksynth.spark.read;

import io.sparksynth.engine.OrderedColumn;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/** A table as the scan path sees it: a table of the world, or a table about the world. */
public interface ReadableTable {
  /**
   * The table of a world; names that begin with an underscore are tables about the world.
   *
   * @throws io.sparksynth.problem.ProblemsException if the spec is broken or there is no such table
   */
  static ReadableTable of(WorldConfig config, String table) {
    World world = World.of(config);
    return AboutWorld.isAbout(table)
        ? AboutWorld.table(world, table)
        : new GeneratedTable(world.industry(), world.table(table));
  }

  /** The industry, or the name of the user's own spec. */
  String industry();

  String name();

  /** What the table holds; empty if the spec does not say. */
  String comment();

  /** The column that identifies a row. */
  Optional<String> key();

  long rows();

  /** The visible columns with their comments. */
  StructType schema();

  /** The column as one whose values never fall with the row number; empty if it is none. */
  Optional<OrderedColumn> ordered(String column);

  /** Estimate of a whole row, in bytes. */
  long bytesPerRow();

  /** A reader of these columns of {@link #schema}, at least one, in this order. */
  Batches batches(List<String> columns, int batchSize);
}
