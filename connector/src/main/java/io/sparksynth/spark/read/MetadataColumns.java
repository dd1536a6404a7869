package io.sparksynth.spark.read;

import java.util.Arrays;
import org.apache.spark.sql.connector.catalog.MetadataColumn;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Columns that every table has and shows only when they are selected by name. */
public final class MetadataColumns {
  /** The row number. */
  public static final String ROW = "_row";

  /** What was injected into the row; null where nothing was. */
  public static final String FAULT = "_fault";

  /** The probability of the table's label; null where it has none. */
  public static final String TRUTH = "_truth";

  private MetadataColumns() {}

  /** As Spark wants them declared. */
  public static MetadataColumn[] all() {
    return new MetadataColumn[] {
      new Declared(ROW, DataTypes.LongType, false, "number of the row, from 0"),
      new Declared(
          FAULT, DataTypes.StringType, true, "what was injected into the row, if anything"),
      new Declared(TRUTH, DataTypes.DoubleType, true, "true probability of the table's label")
    };
  }

  /** Columns with these after them, unless they are there. */
  public static StructType with(StructType columns) {
    if (!without(columns).equals(columns)) {
      return columns;
    }
    StructType all = columns;
    for (MetadataColumn column : all()) {
      all = all.add(field(column.name()));
    }
    return all;
  }

  /** Columns without these. */
  public static StructType without(StructType columns) {
    return new StructType(
        Arrays.stream(columns.fields())
            .filter(field -> !contains(field.name()))
            .toArray(StructField[]::new));
  }

  static boolean contains(String name) {
    return name.equals(ROW) || name.equals(FAULT) || name.equals(TRUTH);
  }

  static StructField field(String name) {
    for (MetadataColumn column : all()) {
      if (column.name().equals(name)) {
        return new StructField(name, column.dataType(), column.isNullable(), Metadata.empty());
      }
    }
    throw new IllegalArgumentException("No metadata column '" + name + "'");
  }

  private record Declared(String name, DataType dataType, boolean isNullable, String comment)
      implements MetadataColumn {}
}
