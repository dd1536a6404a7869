package io.sparksynth.job;

import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Looks at the tables that are there: whether, how large, what they hold. */
final class Targets {
  private static final long UNKNOWN = -1;

  private final SparkSession spark;
  private final Files files;

  Targets(SparkSession spark, Files files) {
    this.spark = spark;
    this.files = files;
  }

  /** Bytes of the table's current files; 0 if there is no table, -1 if nobody can tell. */
  long bytes(Target target, OutputFormat format) {
    if (!exists(target, format)) {
      return 0;
    }
    if (format == OutputFormat.DELTA) {
      // The folder also holds files of earlier versions, so Delta is asked.
      Row detail = spark.sql("DESCRIBE DETAIL " + target.sqlName(format)).collectAsList().get(0);
      Number bytes = detail.getAs("sizeInBytes");
      return bytes.longValue();
    }
    return target instanceof Target.Folder folder
        ? files.bytes(folder.path())
        : bytesAtLocation(target.sqlName(format));
  }

  /** Whether there is a table, or a folder with something in it. */
  boolean exists(Target target, OutputFormat format) {
    return target instanceof Target.Folder folder
        ? !files.names(folder.path()).isEmpty()
        : spark.catalog().tableExists(target.sqlName(format));
  }

  /** What a table holds that is there. */
  Dataset<Row> read(TablePlan table, OutputFormat format) {
    if (!(table.target() instanceof Target.Folder folder)) {
      return spark.table(table.target().sqlName(format));
    }
    DataFrameReader reader = spark.read().format(format.sparkName()).options(format.readOptions());
    return format.needsSchemaToRead()
        ? reader.schema(table.columns()).load(folder.path())
        : reader.load(folder.path());
  }

  private long bytesAtLocation(String table) {
    for (Row row : spark.sql("DESCRIBE TABLE EXTENDED " + table).collectAsList()) {
      if ("Location".equals(row.getString(0))) {
        return files.bytes(row.getString(1));
      }
    }
    return UNKNOWN;
  }
}
