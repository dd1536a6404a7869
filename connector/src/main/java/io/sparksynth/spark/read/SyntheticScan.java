package io.sparksynth.spark.read;

import io.sparksynth.engine.WorldConfig;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;

/**
 * Rows and columns of one table of one world. Equal scans read equal data, which lets Spark run one
 * of them and reuse its exchange.
 *
 * @param readSchema columns in the order in which Spark wants them
 * @param ranges the rows that the pushed predicates and the limit leave; a stream has all
 */
record SyntheticScan(
    WorldConfig config,
    String table,
    StructType readSchema,
    RowRanges ranges,
    ReadTuning tuning,
    Streaming streaming)
    implements SupportsReportStatistics {
  @Override
  public Batch toBatch() {
    streaming.refuseInBatch();
    return new SyntheticBatch(config, table, readSchema, ranges, tuning);
  }

  @Override
  public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
    return streaming.start(config, table, readSchema, tuning);
  }

  @Override
  public Statistics estimateStatistics() {
    return RowStatistics.of(ReadableTable.of(config, table), readSchema, ranges);
  }

  /**
   * Known without planning the partitions, which Spark would otherwise do while it plans the query.
   */
  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.SUPPORTED;
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return new CustomMetric[] {new RowsGenerated(), new GeneratingTime()};
  }

  /** For people who read {@code EXPLAIN} or the UI. */
  @Override
  public String description() {
    ReadableTable read = ReadableTable.of(config, table);
    boolean whole = ranges.size() == read.rows();
    return String.format(
        Locale.ROOT,
        "synthetic %s.%s [%s] rows %,d%s seed %d %s..%s",
        read.industry(),
        read.title(),
        columns(read.schema().length()),
        ranges.size(),
        whole ? "" : String.format(Locale.ROOT, " of %,d (%s)", read.rows(), ranges),
        config.seed(),
        time(config.start()),
        time(config.end()));
  }

  private String columns(int all) {
    int metadata = 0;
    for (String name : readSchema.fieldNames()) {
      metadata += MetadataColumns.contains(name) ? 1 : 0;
    }
    return (readSchema.length() - metadata)
        + " of "
        + all
        + " columns"
        + (metadata == 0 ? "" : " and " + metadata + " of metadata");
  }

  private static String time(Instant time) {
    boolean midnight = time.getEpochSecond() % 86_400 == 0 && time.getNano() == 0;
    return midnight
        ? DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(time)
        : time.toString();
  }
}
