package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A driver that streams into Delta is killed at random moments and started again: nothing is lost
 * and nothing is there twice.
 */
class StreamCrashIT {

  @Test
  void threeCrashes() throws Exception {
    assertNothingIsLostAfterCrashes(3, 1);
  }

  @Test
  @Tag("slow")
  void twentyCrashes() throws Exception {
    assertNothingIsLostAfterCrashes(20, 2);
  }

  private static void assertNothingIsLostAfterCrashes(int crashes, long seed) throws Exception {
    Path folder = Files.createTempDirectory("crash");
    String checkpoint = folder.resolve("checkpoint").toString();
    String target = folder.resolve("table").toString();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < crashes; i++) {
      crash(folder.resolve("log" + i), random.nextInt(4_000), checkpoint, target);
    }
    Jvm last = Jvm.start(List.of("-Xmx1g"), StreamMain.class.getName(), checkpoint, target);
    assertThat(last.status()).as(last.output()).isZero();
    assertThat(last.output()).contains("drained");

    List<String> written =
        Session.shared().read().format("delta").load(target).collectAsList().stream()
            .map(Row::toString)
            .sorted()
            .toList();
    List<List<Row>> uninterrupted =
        Streams.batches(
            Streams.read(Session.shared(), "retail.line_items", StreamMain.OPTIONS),
            folder.resolve("other").toString(),
            Trigger.AvailableNow());
    assertThat(written).hasSize(60_600).isEqualTo(Streams.sorted(uninterrupted));
  }

  /** Kills the driver some milliseconds after its stream has begun, as kill -9 does. */
  private static void crash(Path log, int millis, String checkpoint, String target)
      throws Exception {
    Process driver =
        Jvm.process(log, List.of("-Xmx1g"), StreamMain.class.getName(), checkpoint, target);
    for (int i = 0; i < 3_000 && driver.isAlive(); i++) {
      if (Files.exists(log) && Files.readString(log).contains("started")) {
        break;
      }
      Thread.sleep(50);
    }
    driver.waitFor(millis, TimeUnit.MILLISECONDS);
    driver.destroyForcibly().waitFor();
    assertThat(Files.readString(log)).contains("started");
  }
}
