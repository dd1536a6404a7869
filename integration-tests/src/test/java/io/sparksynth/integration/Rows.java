package io.sparksynth.integration;

import static org.apache.spark.sql.functions.base64;
import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Rows of any types as texts that can be compared. */
final class Rows {
  private Rows() {}

  /** Sorted, so that the order in which rows were read does not matter. */
  static List<String> sorted(Dataset<Row> rows) {
    return texts(rows).stream().sorted().toList();
  }

  /** In the order in which they come. */
  static List<String> texts(Dataset<Row> rows) {
    Column[] columns =
        Arrays.stream(rows.schema().fields())
            .map(
                field ->
                    field.dataType().equals(DataTypes.BinaryType)
                        ? base64(col(field.name()))
                        : col(field.name()).cast("string"))
            .toArray(Column[]::new);
    return rows.select(columns).collectAsList().stream().map(Row::toString).toList();
  }
}
