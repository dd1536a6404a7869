package io.sparksynth.integration;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A driver with two executors that prints checksums: of a quiet cluster, then while an executor is
 * killed in the middle of a job.
 */
final class ClusterMain {
  private ClusterMain() {}

  /** Small batches in many partitions: slow enough to be interrupted. */
  static Dataset<Row> read(SparkSession spark, String table) {
    return Synthetic.read(
        spark, "retail." + table, "scale", 0.01, "numPartitions", 16, "batchSize", 16);
  }

  public static void main(String[] arguments) throws InterruptedException {
    SparkSession spark =
        Session.settings(SparkSession.builder().master("local-cluster[2,1,1024]")).getOrCreate();
    print("quiet", spark);
    Killer killer = new Killer();
    spark.sparkContext().addSparkListener(killer);
    print("stormy", spark);
    for (int i = 0; i < 100 && killer.lost.get() == 0; i++) {
      Thread.sleep(100);
    }
    System.out.println("executors lost: " + killer.lost);
    spark.stop();
  }

  private static void print(String weather, SparkSession spark) {
    for (String table : Synthetic.RETAIL) {
      System.out.println(weather + " " + table + " " + Checksums.of(read(spark, table)));
    }
  }

  /**
   * Kills one of the executors, the only JVMs that this one started, as a crash would, when some
   * tasks are done and others run.
   */
  private static final class Killer extends SparkListener {
    final AtomicInteger tasks = new AtomicInteger();
    final AtomicInteger lost = new AtomicInteger();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (tasks.incrementAndGet() == 5) {
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().command().orElse("").endsWith("java"))
            .findFirst()
            .ifPresent(ProcessHandle::destroyForcibly);
      }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      lost.incrementAndGet();
    }
  }
}
