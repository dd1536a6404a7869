package io.sparksynth.spark;

import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * The data source {@code synthetic}: {@code spark.read.format("synthetic").option("industry",
 * "retail")}. Its options are those of {@link SyntheticOptions}; what is wrong with them fails
 * here, while Spark analyses the query.
 */
public final class SyntheticDataSource implements TableProvider, DataSourceRegister {
  static final String NAME = "synthetic";

  /** What {@link #inferSchema} resolved. Spark asks for the table next, on the same instance. */
  private @Nullable Resolved inferred;

  private record Resolved(Map<String, String> options, SyntheticRead read) {
    boolean answers(Map<String, String> options, StructType schema) {
      return this.options.equals(options) && read.schema().equals(schema);
    }
  }

  @Override
  public String shortName() {
    return NAME;
  }

  /** The schema of the whole table. */
  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    Map<String, String> given = Map.copyOf(options.asCaseSensitiveMap());
    SyntheticRead read = ReadResolver.resolve(given, null, Instant.now());
    inferred = new Resolved(given, read);
    return read.schema();
  }

  /** So that users may give {@code .schema(...)}. */
  @Override
  public boolean supportsExternalMetadata() {
    return true;
  }

  /**
   * The table.
   *
   * @param schema that of {@link #inferSchema}, or the user's: columns of the table, or if no table
   *     is named a schema to imitate
   */
  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    Resolved earlier = inferred;
    // Resolving again could meet another day, and so another time window.
    SyntheticRead read =
        earlier != null && earlier.answers(properties, schema)
            ? earlier.read()
            : ReadResolver.resolve(properties, schema, Instant.now());
    return SyntheticTable.of(read);
  }
}
