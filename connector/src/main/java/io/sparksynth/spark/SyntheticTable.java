package io.sparksynth.spark;

import io.sparksynth.spark.read.MetadataColumns;
import io.sparksynth.spark.read.SyntheticScanBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.connector.catalog.MetadataColumn;
import org.apache.spark.sql.connector.catalog.SupportsMetadataColumns;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * A table of one pinned world.
 *
 * @param read the world and the table
 * @param perRead the read that the options of one query ask for
 */
record SyntheticTable(SyntheticRead read, Function<CaseInsensitiveStringMap, SyntheticRead> perRead)
    implements SupportsRead, SupportsMetadataColumns {
  /** A table that was loaded by options, which Spark hands to each scan again. */
  static SyntheticTable of(SyntheticRead read) {
    return new SyntheticTable(read, again -> read);
  }

  @Override
  public String name() {
    return read.table().industry() + "." + read.table().title();
  }

  @Override
  @SuppressWarnings("deprecation") // abstract in Spark 3.5; columns() are made of it
  public StructType schema() {
    return read.schema();
  }

  @Override
  public MetadataColumn[] metadataColumns() {
    boolean shown = !MetadataColumns.without(read.schema()).equals(read.schema());
    return shown ? new MetadataColumn[0] : MetadataColumns.all();
  }

  @Override
  public Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(TableCatalog.PROP_PROVIDER, SyntheticDataSource.NAME);
    properties.put("seed", Long.toString(read.config().seed()));
    properties.put("rows", Long.toString(read.table().rows()));
    read.table().key().ifPresent(key -> properties.put("key", key));
    if (!read.table().comment().isEmpty()) {
      properties.put(TableCatalog.PROP_COMMENT, read.table().comment());
    }
    return properties;
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(TableCapability.BATCH_READ, TableCapability.MICRO_BATCH_READ);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
    SyntheticRead now = perRead.apply(options);
    return new SyntheticScanBuilder(
        now.config(), now.table(), now.schema(), now.tuning(), now.streaming());
  }
}
