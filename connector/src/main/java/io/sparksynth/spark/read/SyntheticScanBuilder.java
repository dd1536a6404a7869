package io.sparksynth.spark.read;

import io.sparksynth.engine.WorldConfig;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.expressions.aggregate.AggregateFunc;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.aggregate.CountStar;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownAggregates;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Collects what Spark pushes down: columns, predicates on ordered columns, a limit, a count of all
 * rows.
 */
public final class SyntheticScanBuilder
    implements SupportsPushDownRequiredColumns,
        SupportsPushDownV2Filters,
        SupportsPushDownLimit,
        SupportsPushDownAggregates {
  private final WorldConfig config;
  private final ReadableTable table;
  private final StructType schema;
  private final ReadTuning tuning;
  private final Streaming streaming;
  private StructType columns;
  private RowRanges rows;
  private Predicate[] pushed = {};
  private int counts;

  /**
   * Reads a whole table.
   *
   * @param schema the columns to offer, out of those of the table
   */
  public SyntheticScanBuilder(
      WorldConfig config,
      ReadableTable table,
      StructType schema,
      ReadTuning tuning,
      Streaming streaming) {
    this.config = config;
    this.table = table;
    this.schema = schema;
    this.tuning = tuning;
    this.streaming = streaming;
    columns = schema;
    rows = table.window();
  }

  @Override
  public void pruneColumns(StructType required) {
    List<StructField> fields = new ArrayList<>();
    for (StructField field : required.fields()) {
      // Spark may ask for parts of a struct: it takes the whole one and picks them out itself.
      fields.add(declared(field.name()));
    }
    columns = new StructType(fields.toArray(StructField[]::new));
  }

  private StructField declared(String name) {
    for (StructField field : schema.fields()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return MetadataColumns.field(name);
  }

  /** Narrows the rows; returns what Spark must still check. */
  @Override
  public Predicate[] pushPredicates(Predicate[] predicates) {
    PredicateRanges ranges = new PredicateRanges(table);
    List<Predicate> exact = new ArrayList<>();
    List<Predicate> left = new ArrayList<>();
    for (Predicate predicate : predicates) {
      PredicateRanges.Match match = ranges.match(predicate);
      rows = rows.intersect(match.rows());
      (match.exact() ? exact : left).add(predicate);
    }
    pushed = exact.toArray(Predicate[]::new);
    return left.toArray(Predicate[]::new);
  }

  @Override
  public Predicate[] pushedPredicates() {
    return pushed.clone();
  }

  @Override
  public boolean pushLimit(int limit) {
    if (!table.countsRows()) {
      return false;
    }
    rows = rows.limit(limit);
    return true;
  }

  /** The limit holds over all partitions together. */
  @Override
  public boolean isPartiallyPushed() {
    return false;
  }

  @Override
  public boolean supportCompletePushDown(Aggregation aggregation) {
    return isCount(aggregation);
  }

  /** Takes {@code count(*)} over all rows, which is known without a task. */
  @Override
  public boolean pushAggregation(Aggregation aggregation) {
    boolean count = isCount(aggregation);
    counts = count ? aggregation.aggregateExpressions().length : 0;
    return count;
  }

  private boolean isCount(Aggregation aggregation) {
    for (AggregateFunc function : aggregation.aggregateExpressions()) {
      if (!(function instanceof CountStar)) {
        return false;
      }
    }
    return table.countsRows()
        && aggregation.groupByExpressions().length == 0
        && aggregation.aggregateExpressions().length > 0;
  }

  @Override
  public Scan build() {
    SyntheticScan scan = new SyntheticScan(config, table.name(), columns, rows, tuning, streaming);
    return counts > 0 ? new SyntheticCountScan(scan, counts) : scan;
  }
}
