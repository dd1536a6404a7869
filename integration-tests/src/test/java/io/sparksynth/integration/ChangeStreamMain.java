package io.sparksynth.integration;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** A driver that merges a stream of changes into Delta from its checkpoint until its end. */
final class ChangeStreamMain {
  /** The column of the last change, which the target keeps beside those of the table. */
  static final String CHANGE = "_change_type";

  private ChangeStreamMain() {}

  /** A world whose customers change. */
  static Object[] options(Object... more) {
    Object[] options = {
      "rows", 200, "changes.inserts", 5, "changes.updates", "10 %", "changes.deletes", 5,
    };
    return ChangeFeedIT.and(options, more);
  }

  /** Arguments: checkpoint, table, last version. */
  public static void main(String[] arguments) throws Exception {
    SparkSession spark = Session.settings(SparkSession.builder().master("local[2]")).getOrCreate();
    spark.streams().addListener(new StreamMain.Printer());
    Object[] options =
        options(
            "readChangeFeed",
            true,
            "startingVersion",
            1,
            "endingVersion",
            arguments[2],
            "maxRowsPerTrigger",
            150);
    StreamingQuery query =
        Streams.writer(
                Streams.read(spark, "retail.customers", options),
                arguments[0],
                (rows, id) -> ChangeFeedIT.merge(spark, arguments[1], rows, "customer_id"))
            .trigger(Trigger.AvailableNow())
            .start();
    query.awaitTermination();
    System.out.println("drained");
    spark.stop();
  }
}
