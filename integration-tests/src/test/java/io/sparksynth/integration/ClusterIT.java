package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Executors in JVMs of their own make the same rows, and a lost executor changes nothing. */
class ClusterIT {

  @Test
  void aClusterAndOneThatLosesAnExecutorMakeTheSameRows() throws Exception {
    // A worker of Spark's tests wants to know where Spark would be, if it were installed.
    String home = "-Dspark.test.home=" + System.getenv("SPARK_HOME");
    Jvm cluster = Jvm.start(List.of("-Xmx1g", home), ClusterMain.class.getName());

    assertThat(cluster.status()).as(cluster.output()).isZero();
    assertThat(cluster.output()).contains("executors lost: 1");
    for (String table : Synthetic.RETAIL) {
      assertThat(cluster.output())
          .contains("quiet " + table + " " + checksums(table))
          .contains("stormy " + table + " " + checksums(table));
    }
  }

  private static Map<String, String> checksums(String table) {
    Dataset<Row> read = ClusterMain.read(Session.shared(), table);
    return Checksums.of(read);
  }
}
