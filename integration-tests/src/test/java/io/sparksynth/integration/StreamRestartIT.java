package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a stream that goes on from a checkpoint accepts, and what it refuses. */
@Tag("core")
class StreamRestartIT {
  private static final SparkSession SPARK = Session.shared();

  /** The text belongs to the checkpoint in the test's resources: do not change it. */
  private static final String SPEC =
      """
      tables:
        readings:
          rows: 1000
          key: reading_id
          timeline: {column: read_at}
          columns:
            reading_id: {type: bigint, sequence: {start: 1}}
            device: {type: int, range: {min: 1, max: 50}}
      """;

  private static final Object[] OPTIONS = {
    "rows",
    1_000,
    "rowsPerSecond",
    20,
    "streamStart",
    "2024-05-05T00:00:00Z",
    "maxRowsPerTrigger",
    250,
    "lateRate",
    0.1,
    "lateBy",
    "4 seconds",
    "outOfOrderBy",
    "1 second",
    "duplicateRate",
    0.05,
    "includeMetadata",
    true
  };

  private static Dataset<Row> stream(Object... changes) {
    Map<String, String> options = Synthetic.options(OPTIONS);
    for (int i = 0; i < changes.length; i += 2) {
      options.put((String) changes[i], String.valueOf(changes[i + 1]));
    }
    options.putIfAbsent("spec", SPEC);
    return SPARK.readStream().format("synthetic").options(options).load("readings");
  }

  private static List<List<Row>> drain(Dataset<Row> stream, String checkpoint) throws Exception {
    return Streams.batches(stream, checkpoint, Trigger.AvailableNow());
  }

  /** A copy of the checkpoint that Spark 3.5 wrote after the first two batches of 250. */
  private static String checkpoint() throws IOException, URISyntaxException {
    Path source = Path.of(StreamRestartIT.class.getResource("/checkpoint-of-spark-3.5").toURI());
    Path target = Path.of(Streams.checkpoint());
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return target.toString();
  }

  /** The same as it was when its first batch was planned: a new stream might take other blocks. */
  private static String begun() throws IOException, URISyntaxException {
    String checkpoint = checkpoint();
    for (String later : List.of("offsets/1", "commits/0", "commits/1")) {
      Files.delete(Path.of(checkpoint, later));
    }
    return checkpoint;
  }

  private static Map<String, String> files(String folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  private static void assertRefused(String checkpoint, Dataset<Row> stream, String... messages)
      throws Exception {
    Map<String, String> before = files(checkpoint);
    assertThatThrownBy(() -> drain(stream, checkpoint))
        .satisfies(
            error -> assertThat(error.getMessage()).contains(messages).contains("checkpoint"));
    assertThat(files(checkpoint)).isEqualTo(before);
  }

  @Test
  void aCheckpointOfAnotherLineOfSparkGoesOn() throws Exception {
    String anew = begun();
    List<List<Row>> all = drain(stream(), anew);
    String old = checkpoint();
    assertThat(lastLine(anew, 1)).isEqualTo(lastLine(old, 1));
    List<List<Row>> rest = drain(stream(), old);
    assertThat(all).hasSize(5);
    assertThat(rest.stream().map(List::toString).toList())
        .isEqualTo(all.subList(2, 5).stream().map(List::toString).toList());
  }

  private static String lastLine(String checkpoint, int batch) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(checkpoint, "offsets", "" + batch));
    return lines.get(lines.size() - 1);
  }

  @Test
  void optionsThatChangeTheRowsAreRefused() throws Exception {
    String checkpoint = checkpoint();
    assertRefused(checkpoint, stream("seed", 43), "seed '42', which is '43' now");
    assertRefused(checkpoint, stream("rows", 900), "'readings' had 1000 rows", "900 now");
    assertRefused(checkpoint, stream("endDate", "2025-01-02"), "endDate");
    assertRefused(checkpoint, stream("eventTime", "world"), "'wall', which is 'world' now");
    assertRefused(checkpoint, stream("lateRate", 0.2, "seed", 7), "lateRate", "seed");
    assertRefused(checkpoint, stream("lateBy", "5 seconds"), "lateBy");
    assertRefused(checkpoint, stream("duplicateRate", 0), "duplicateRate");
    assertRefused(checkpoint, stream("outOfOrderBy", "9 seconds"), "outOfOrderBy");
    assertRefused(checkpoint, stream("lateBy", "4.0004 seconds"), "which is '4000.4 ms' now");
    assertRefused(checkpoint, stream("faults.nulls.device", 0.1), "faults");
    assertRefused(checkpoint, stream("streamStart", "2024-05-06"), "streamStart");
    assertRefused(checkpoint, stream("spec", SPEC + "\n# other"), "The spec has changed");
    Dataset<Row> other = Streams.read(SPARK, "retail.customers", OPTIONS);
    assertRefused(checkpoint, other, "2 problems", "table 'readings', which is 'customers' now");
  }

  @Test
  void otherWeightsAreRefused() throws Exception {
    String checkpoint = Streams.checkpoint();
    String name = "weights.customers.gender";
    Object[] size = {"rows", 50};
    drain(Streams.read(SPARK, "retail.customers", size), checkpoint);
    assertRefused(
        checkpoint,
        Streams.read(SPARK, "retail.customers", "rows", 50, name, "X:50"),
        "made with weights 'none', which is '[customers.gender weights");
  }

  @Test
  void harmlessOptionsMayChange() throws Exception {
    List<List<Row>> all = drain(stream(), begun());
    List<Row> rest = new ArrayList<>();
    drain(stream("maxRowsPerTrigger", 90, "numPartitions", 3, "batchSize", 7), checkpoint())
        .forEach(rest::addAll);
    assertThat(rest.toString())
        .isEqualTo(all.subList(2, 5).stream().flatMap(List::stream).toList().toString());
    List<List<Row>> faster = drain(stream("rowsPerSecond", 400), checkpoint());
    List<Object> keys = new ArrayList<>();
    Stream.concat(all.subList(0, 2).stream(), faster.stream())
        .flatMap(List::stream)
        .filter(row -> !"duplicate".equals(row.getAs("_fault")))
        .forEach(row -> keys.add(row.getAs("reading_id")));
    assertThat(keys).hasSize(1_000).doesNotHaveDuplicates();
  }

  @Test
  void offsetsThatAreBrokenOrOfAnotherSourceAreRefused() throws Exception {
    for (String wrong :
        List.of(
            "{\"seconds\":5}",
            "17",
            "{\"version\":1",
            "{}",
            "[]",
            "{\"sourceVersion\":1,\"reservoirId\":\"f0\",\"reservoirVersion\":3,\"index\":-1}",
            "{\"topic\":{\"0\":23}}",
            "{\"version\":1,\"position\":-4,\"arrivals\":[],\"block\":1,\"group\":1,\"world\":{}}")) {
      assertRefused(broken(wrong), stream(), "an offset that this data source did not write");
    }
    String good = lastLine(checkpoint(), 1);
    assertRefused(broken(good.replace("\"version\": 1", "\"version\": 9")), stream(), "version 9");
    assertRefused(
        broken(good.replace("2025-01-01T00:00:00Z", "soon")), stream(), "no window of time");
    assertRefused(
        broken(good.replace("\"position\": 500", "\"position\": 100")),
        stream(),
        "begins at row 250 and ends at row 100");
    for (String grain : List.of("\"block\": 0", "\"block\": -40", "\"block\": 4000000000")) {
      assertRefused(
          broken(good.replace("\"block\": 40", grain)),
          stream(),
          "an offset that this data source did not write");
    }
    assertRefused(
        broken(good.replace("\"position\": 500", "\"position\": 1051")),
        stream(),
        "it is at row 1051, and the stream ends after 1050");
  }

  /** The checkpoint with another offset in the place of the last. */
  private static String broken(String offset) throws Exception {
    String checkpoint = checkpoint();
    Path last = Path.of(checkpoint, "offsets", "1");
    List<String> lines = new ArrayList<>(Files.readAllLines(last));
    lines.set(lines.size() - 1, offset);
    Files.writeString(last, String.join("\n", lines));
    Files.deleteIfExists(Path.of(checkpoint, "commits", "1"));
    return checkpoint;
  }
}
