package io.sparksynth.integration;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryListener;
import org.apache.spark.sql.streaming.Trigger;

/** A driver that streams into Delta from its checkpoint until all rows are there. */
final class StreamMain {
  /** Rows of a batch: few, so that there are many moments at which to crash. */
  static final int BATCH = 1_500;

  private StreamMain() {}

  /** A stream of so many rows, with late ones and duplicates. */
  static Object[] options(String rows) {
    return new Object[] {
      "rows",
      rows,
      "maxRowsPerTrigger",
      BATCH,
      "rowsPerSecond",
      1_000,
      "streamStart",
      "2024-05-05T00:00:00Z",
      "lateRate",
      0.05,
      "lateBy",
      "5 seconds",
      "outOfOrderBy",
      "1 second",
      "duplicateRate",
      0.01,
      "includeMetadata",
      true
    };
  }

  /** Arguments: checkpoint, table, rows. */
  public static void main(String[] arguments) throws Exception {
    SparkSession spark = Session.settings(SparkSession.builder().master("local[2]")).getOrCreate();
    spark.streams().addListener(new Printer());
    StreamingQuery query =
        Streams.read(spark, "retail.line_items", options(arguments[2]))
            .writeStream()
            .format("delta")
            .option("checkpointLocation", arguments[0])
            .trigger(Trigger.AvailableNow())
            .start(arguments[1]);
    query.awaitTermination();
    System.out.println("drained");
    spark.stop();
  }

  /** Tells the parent that the stream runs, so that it can kill it then. */
  static final class Printer extends StreamingQueryListener {
    @Override
    public void onQueryStarted(QueryStartedEvent event) {
      System.out.println("started");
    }

    @Override
    public void onQueryProgress(QueryProgressEvent event) {
      System.out.println("batch " + event.progress().batchId());
    }

    @Override
    public void onQueryTerminated(QueryTerminatedEvent event) {}
  }
}
