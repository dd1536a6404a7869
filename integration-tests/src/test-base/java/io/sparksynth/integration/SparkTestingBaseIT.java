package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Frames compared by spark-testing-base, as our users' own tests do it; Spark 3.5, Scala 2.12. */
class SparkTestingBaseIT {

  /** The library's suite in the session of all other tests: a JVM has but one SparkContext. */
  private static final class Suite extends JavaDataFrameSuiteBase {
    @Override
    public SparkContext sc() {
      return Session.shared().sparkContext();
    }

    @Override
    public SparkSession spark() {
      return Session.shared();
    }

    void assertEqual(Dataset<Row> expected, Dataset<Row> actual) {
      assertDataFrameEquals(expected, actual, assertDataFrameEquals$default$3());
    }
  }

  private final Suite suite = new Suite();

  @Test
  void equalFramesAreEqual() {
    suite.assertEqual(numbers(0, 100), numbers(0, 100));
  }

  @Test
  void differentFramesAreNot() {
    assertThatThrownBy(() -> suite.assertEqual(numbers(0, 100), numbers(1, 101)))
        .isInstanceOf(AssertionError.class);
  }

  /** As a user would test that a job does not depend on how its input is cut. */
  @Test
  void aTableIsTheSameInAnyPartitions() {
    for (String table : Synthetic.RETAIL) {
      suite.assertEqual(read(table, 1), read(table, 7));
    }
  }

  private static Dataset<Row> read(String table, int partitions) {
    Dataset<Row> rows =
        Synthetic.retail(table, "scale", "0.002", "numPartitions", partitions, "batchSize", 16);
    return rows.orderBy(rows.columns()[0], rows.columns()[1]);
  }

  private static Dataset<Row> numbers(long from, long to) {
    return Session.shared().range(from, to).toDF();
  }
}
