import io.sparksynth.engine.BatchReader;
import io.sparksynth.engine.Field;
import io.sparksynth.engine.Sizing;
import io.sparksynth.engine.SpecSource;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.WorldTable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Nanoseconds a row of whole tables, without Spark: {@code run kernels}; of one column: {@code run kernels -p column=amount}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmark {
  private static final int BATCH = 4096;

  @Param({"customers", "products", "transactions", "line_items", "inventory"})
  public String table;

  /** One column, or all of them. */
  @Param("")
  public String column;

  private BatchReader reader;
  private int columns;
  private long batches;
  private long next;

  @Setup
  public void open() {
    WorldConfig config =
        new WorldConfig(
            new SpecSource("retail", null),
            42,
            Sizing.of(10),
            Instant.parse("2026-05-25T00:00:00Z"),
            Instant.parse("2026-11-21T00:00:00Z"),
            "en-US");
    WorldTable read = World.of(config).table(table);
    List<String> names =
        column.isEmpty() ? read.fields().stream().map(Field::name).toList() : List.of(column);
    reader = read.reader(names, BATCH);
    columns = names.size();
    batches = read.rows() / BATCH;
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void row(Blackhole sink) {
    reader.read(next++ % batches * BATCH, BATCH);
    for (int i = 0; i < columns; i++) {
      sink.consume(reader.vector(i));
    }
  }
}
