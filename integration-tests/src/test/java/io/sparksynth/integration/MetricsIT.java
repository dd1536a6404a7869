package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spark's UI shows what a scan generated and how long it took. */
@Tag("core")
class MetricsIT {

  private static final class Accumulables extends SparkListener {
    final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public void onStageCompleted(SparkListenerStageCompleted stage) {
      seen.add(String.valueOf(stage.stageInfo().accumulables()));
    }
  }

  @Test
  void rowsAndTimeAreCounted() throws InterruptedException {
    SparkSession spark = Session.shared();
    Accumulables listener = new Accumulables();
    spark.sparkContext().addSparkListener(listener);
    try {
      Synthetic.retail("stores", "rows", 321).write().format("noop").mode("overwrite").save();
      for (int i = 0; i < 100 && !seen(listener, "rows generated"); i++) {
        Thread.sleep(100);
      }
    } finally {
      spark.sparkContext().removeSparkListener(listener);
    }
    assertThat(listener.seen)
        .anySatisfy(
            accumulables ->
                assertThat(accumulables)
                    .containsPattern("Some\\(rows generated\\),[^,]*,Some\\(321\\)")
                    .contains("Some(time generating"));
  }

  private static boolean seen(Accumulables listener, String metric) {
    return listener.seen.stream().anyMatch(text -> text.contains(metric));
  }
}
