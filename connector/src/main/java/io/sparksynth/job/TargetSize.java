package io.sparksynth.job;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How many bytes a written table takes on disk. */
final class TargetSize {
  private static final long UNKNOWN = -1;

  private final SparkSession spark;
  private final Files files;

  TargetSize(SparkSession spark, Files files) {
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

  private boolean exists(Target target, OutputFormat format) {
    return target instanceof Target.Folder folder
        ? !files.names(folder.path()).isEmpty()
        : spark.catalog().tableExists(target.sqlName(format));
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
