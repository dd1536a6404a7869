package io.sparksynth.spark;

import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import io.sparksynth.spark.read.ReadableTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns that {@code .schema(...)} picks out of a table. */
final class ColumnSubset {
  private ColumnSubset() {}

  /**
   * The table's own declarations of these columns; each that it lacks or has otherwise is a
   * problem.
   */
  static StructType of(ReadableTable table, StructType asked, Problems problems) {
    String where = "'" + table.industry() + "." + table.title() + "'";
    List<String> names = List.of(table.schema().fieldNames());
    StructType columns = new StructType();
    for (StructField field : asked.fields()) {
      Optional<StructField> own =
          Arrays.stream(table.schema().fields())
              .filter(f -> f.name().equalsIgnoreCase(field.name()))
              .findFirst();
      if (own.isEmpty()) {
        problems.add(
            "",
            ".schema(...) asks for column '%s', which %s does not have.%s"
                .formatted(field.name(), where, NearestName.didYouMean(field.name(), names)));
      } else if (!type(own.get()).equals(type(field))) {
        problems.add(
            "",
            ".schema(...) asks for column '%s' as %s, but in %s it is %s. Read it so and cast it."
                .formatted(field.name(), type(field), where, type(own.get())));
      } else {
        columns = columns.add(own.get());
      }
    }
    return columns;
  }

  /** The type without the nullability of its parts. */
  private static String type(StructField field) {
    return field.dataType().catalogString();
  }
}
