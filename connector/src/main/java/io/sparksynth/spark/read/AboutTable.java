package io.sparksynth.spark.read;

import io.sparksynth.engine.OrderedColumn;
import io.sparksynth.engine.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A small table in memory: its cells are strings, longs or null. */
record AboutTable(
    String industry,
    String name,
    String comment,
    StructType schema,
    List<List<@Nullable Object>> cells)
    implements ReadableTable {
  /** More than a row has; what a scan of so few rows costs does not matter. */
  private static final long BYTES_PER_ROW = 200;

  static AboutTable of(World world, String name, String comment) {
    return new AboutTable(world.industry(), name, comment, new StructType(), List.of());
  }

  static List<@Nullable Object> row(@Nullable Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }

  AboutTable column(String column, String text) {
    return with(schema.add(column, DataTypes.StringType, true, text));
  }

  AboutTable count(String column, String text) {
    return with(schema.add(column, DataTypes.LongType, false, text));
  }

  AboutTable with(List<List<@Nullable Object>> rows) {
    return new AboutTable(industry, name, comment, schema, rows);
  }

  private AboutTable with(StructType columns) {
    return new AboutTable(industry, name, comment, columns, cells);
  }

  @Override
  public Optional<String> key() {
    return Optional.empty();
  }

  @Override
  public long rows() {
    return cells.size();
  }

  @Override
  public Optional<OrderedColumn> ordered(String column) {
    return Optional.empty();
  }

  @Override
  public long bytesPerRow() {
    return BYTES_PER_ROW;
  }

  @Override
  public Batches batches(List<String> columns, int batchSize) {
    return new CellBatches(this, columns, batchSize);
  }
}
