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

  // Minutes of starting and killing JVMs: nightly.
  @Test
  @Tag("slow")
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
    String[] arguments = {
      folder.resolve("checkpoint").toString(),
      folder.resolve("table").toString(),
      // A run has 3 batches before it is killed, and what it does until then.
      Integer.toString(StreamMain.BATCH * (6 * crashes + 4))
    };
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < crashes; i++) {
      crash(folder.resolve("log" + i), random, arguments);
    }
    Jvm last = Jvm.start(List.of("-Xmx1g"), StreamMain.class.getName(), arguments);
    assertThat(last.status()).as(last.output()).isZero();
    assertThat(last.output()).contains("drained");

    List<String> written =
        Session.shared().read().format("delta").load(arguments[1]).collectAsList().stream()
            .map(Row::toString)
            .sorted()
            .toList();
    List<List<Row>> uninterrupted =
        Streams.batches(
            Streams.read(Session.shared(), "retail.line_items", StreamMain.options(arguments[2])),
            folder.resolve("other").toString(),
            Trigger.AvailableNow());
    assertThat(written)
        .hasSizeGreaterThan(Integer.parseInt(arguments[2]))
        .isEqualTo(Streams.sorted(uninterrupted));
  }

  /** Kills the driver after some batches and some milliseconds more, as kill -9 does. */
  private static void crash(Path log, SplittableRandom random, String... arguments)
      throws Exception {
    int batches = random.nextInt(4);
    int millis = random.nextInt(batches == 0 ? 3_000 : 600);
    Process driver = Jvm.process(log, List.of("-Xmx1g"), StreamMain.class.getName(), arguments);
    for (int i = 0; i < 6_000 && driver.isAlive(); i++) {
      long done = Files.readString(log).lines().filter(line -> line.startsWith("batch")).count();
      if (Files.readString(log).contains("started") && done >= batches) {
        break;
      }
      Thread.sleep(20);
    }
    driver.waitFor(millis, TimeUnit.MILLISECONDS);
    assertThat(driver.isAlive()).as(Files.readString(log)).isTrue();
    driver.destroyForcibly().waitFor();
    assertThat(Files.readString(log)).contains("started").doesNotContain("drained");
  }
}
