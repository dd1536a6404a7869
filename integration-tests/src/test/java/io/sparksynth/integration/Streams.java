package io.sparksynth.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** Streams of the packaged data source, drained into memory. */
final class Streams {
  private Streams() {}

  static Dataset<Row> read(SparkSession spark, String name, Object... namesAndValues) {
    return spark
        .readStream()
        .format("synthetic")
        .options(Synthetic.options(namesAndValues))
        .load(name);
  }

  static String checkpoint() throws IOException {
    Path folder = Files.createTempDirectory("checkpoint");
    return folder.toString();
  }

  /** The rows of each batch that a query makes until it ends by itself. */
  static List<List<Row>> batches(Dataset<Row> stream, String checkpoint, Trigger trigger)
      throws Exception {
    List<List<Row>> batches = Collections.synchronizedList(new ArrayList<>());
    VoidFunction2<Dataset<Row>, Long> collect = (batch, id) -> batches.add(batch.collectAsList());
    StreamingQuery query = writer(stream, checkpoint, collect).trigger(trigger).start();
    query.awaitTermination();
    return batches;
  }

  static DataStreamWriter<Row> writer(
      Dataset<Row> stream, String checkpoint, VoidFunction2<Dataset<Row>, Long> batch) {
    return stream.writeStream().foreachBatch(batch).option("checkpointLocation", checkpoint);
  }

  static List<String> sorted(List<List<Row>> batches) {
    return batches.stream().flatMap(List::stream).map(Row::toString).sorted().toList();
  }
}
