package io.sparksynth.spark.read;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns that views of changes have beside, or instead of, those of the table. */
final class ChangeColumns {
  static final String CHANGE_TYPE = "_change_type";
  static final String COMMIT_VERSION = "_commit_version";
  static final String COMMIT_TIMESTAMP = "_commit_timestamp";
  static final String OPERATION = "operation";
  static final String SEQUENCE = "sequence_num";
  static final String BEFORE = "before";
  static final String AFTER = "after";
  static final String OP = "op";
  static final String TS_MS = "ts_ms";
  static final String SOURCE = "source";
  static final String VALID_FROM = "valid_from";
  static final String VALID_TO = "valid_to";
  static final String IS_CURRENT = "is_current";

  /** What Debezium says of the origin of an event, as far as it has a meaning here. */
  static final StructType SOURCE_TYPE =
      new StructType()
          .add("connector", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("db", DataTypes.StringType)
          .add("table", DataTypes.StringType)
          .add("ts_ms", DataTypes.LongType)
          .add("snapshot", DataTypes.StringType)
          .add("lsn", DataTypes.LongType);

  private ChangeColumns() {}

  static StructType schema(StructType table, ChangeView.Kind kind) {
    return switch (kind) {
      case SNAPSHOT -> table;
      case DELTA ->
          table
              .add(
                  CHANGE_TYPE,
                  DataTypes.StringType,
                  false,
                  "insert, update_preimage, update_postimage or delete")
              .add(COMMIT_VERSION, DataTypes.LongType, false, "version that made the change")
              .add(COMMIT_TIMESTAMP, DataTypes.TimestampType, false, "when it was committed");
      case FLAT ->
          table
              .add(OPERATION, DataTypes.StringType, false, "APPEND, UPDATE or DELETE")
              .add(SEQUENCE, DataTypes.LongType, false, "grows from change to change");
      case DEBEZIUM ->
          new StructType()
              .add(BEFORE, nullable(table), true, "the row before; null for c and r")
              .add(AFTER, nullable(table), true, "the row after; null for d")
              .add(OP, DataTypes.StringType, false, "c, u, d, or r for the first rows")
              .add(TS_MS, DataTypes.LongType, false, "when it was told, in ms since 1970")
              .add(SOURCE, SOURCE_TYPE, false, "where it comes from; lsn is the version");
      case HISTORY ->
          table
              .add(VALID_FROM, DataTypes.TimestampType, false, "since when the row is so")
              .add(VALID_TO, DataTypes.TimestampType, true, "until when; null if it still is")
              .add(IS_CURRENT, DataTypes.BooleanType, false, "whether it still is");
    };
  }

  private static StructType nullable(StructType table) {
    StructType fields = new StructType();
    for (StructField field : table.fields()) {
      fields = fields.add(field.name(), field.dataType(), true);
    }
    return fields;
  }
}
