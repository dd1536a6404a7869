import io.sparksynth.spark.SyntheticDataSource;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * The ceiling: the synthetic source, but each task makes one batch and emits it again and again, as often as it takes to
 * give the rows asked for. Whatever Spark does with a batch is the same.
 */
public final class ReadyBatchSource implements TableProvider {
  private final SyntheticDataSource source = new SyntheticDataSource();

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return source.inferSchema(options);
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> options) {
    SupportsRead made = (SupportsRead) source.getTable(schema, partitioning, options);
    return new ReadyTable(made, Long.parseLong(new CaseInsensitiveStringMap(options).get("rows")));
  }

  private record ReadyTable(SupportsRead made, long rows) implements SupportsRead {
    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
      ScanBuilder builder = made.newScanBuilder(options);
      return () -> new ReadyScan(builder.build(), rows);
    }

    @Override
    public String name() {
      return "ready";
    }

    @Override
    @SuppressWarnings("deprecation")
    public StructType schema() {
      return made.schema();
    }

    @Override
    public Set<TableCapability> capabilities() {
      return Set.of(TableCapability.BATCH_READ);
    }
  }

  private record ReadyScan(Scan made, long rows) implements Scan, Batch {
    @Override
    public StructType readSchema() {
      return made.readSchema();
    }

    @Override
    public Batch toBatch() {
      return this;
    }

    @Override
    public ColumnarSupportMode columnarSupportMode() {
      return ColumnarSupportMode.SUPPORTED;
    }

    @Override
    public InputPartition[] planInputPartitions() {
      return made.toBatch().planInputPartitions();
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      return new ReadyFactory(
          made.toBatch().createReaderFactory(), rows / planInputPartitions().length);
    }
  }

  private record ReadyFactory(PartitionReaderFactory made, long rows)
      implements PartitionReaderFactory {
    @Override
    public boolean supportColumnarReads(InputPartition partition) {
      return true;
    }

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
      throw new UnsupportedOperationException("columnar only");
    }

    @Override
    public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
      return new ReadyReader(made.createColumnarReader(partition), rows);
    }
  }

  private static final class ReadyReader implements PartitionReader<ColumnarBatch> {
    private final PartitionReader<ColumnarBatch> made;
    private final ColumnarBatch batch;
    private final int size;
    private long left;

    ReadyReader(PartitionReader<ColumnarBatch> made, long rows) {
      this.made = made;
      try {
        made.next();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      batch = made.get();
      size = batch.numRows();
      left = rows;
    }

    @Override
    public boolean next() {
      if (left <= 0) {
        return false;
      }
      batch.setNumRows((int) Math.min(size, left));
      left -= size;
      return true;
    }

    @Override
    public ColumnarBatch get() {
      return batch;
    }

    @Override
    public void close() throws IOException {
      made.close();
    }
  }
}
