package io.sparksynth.integration;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Checksums that don't depend on the order of rows and columns: per column the sum over all rows of
 * a hash of the cell and its row number. So each cell counts where it stands.
 */
final class Checksums {
  static final String ROWS = "(rows)";
  private static final String ROW = "_row";

  private Checksums() {}

  /** By column, and the number of rows; of a read to which {@code _row} can still be added. */
  static Map<String, String> of(Dataset<Row> read) {
    return ofNumbered(read.select(col("*"), col(ROW)));
  }

  /** By column, and the number of rows; {@code _row} is one of the columns. */
  static Map<String, String> ofNumbered(Dataset<Row> rows) {
    List<String> columns = Arrays.stream(rows.columns()).filter(name -> !name.equals(ROW)).toList();
    List<Column> sums = new ArrayList<>();
    for (String name : columns) {
      sums.add(sum(xxhash64(col(ROW), col(name)).cast("decimal(38,0)")).as(name));
    }
    Row found =
        rows.agg(count(lit(1)).as(ROWS), sums.toArray(Column[]::new)).collectAsList().get(0);
    Map<String, String> checksums = new TreeMap<>();
    for (String name : found.schema().fieldNames()) {
      checksums.put(name, String.valueOf(found.<Object>getAs(name)));
    }
    return checksums;
  }
}
