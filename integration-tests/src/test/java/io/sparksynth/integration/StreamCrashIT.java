package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A driver that streams into Delta is killed at random moments and started again: nothing is lost
 * and nothing is there twice.
 */
@Tag("slow") // minutes of starting and killing JVMs
class StreamCrashIT {

  @Test
  void threeCrashes() throws Exception {
    assertNothingIsLostAfterCrashes(3, 1);
  }

  @Test
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
      crash(StreamMain.class, folder.resolve("log" + i), random, arguments);
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

  @Test
  void mergedChangesSurviveTwoCrashes() throws Exception {
    assertMergedAfterCrashes(2, 3);
  }

  @Test
  void mergedChangesSurviveTwentyCrashes() throws Exception {
    assertMergedAfterCrashes(20, 4);
  }

  private static void assertMergedAfterCrashes(int crashes, long seed) throws Exception {
    Path folder = Files.createTempDirectory("crash");
    // A run has at most 6 batches of three versions before it is killed.
    int versions = 3 * (8 * crashes + 8);
    String table = folder.resolve("table").toString();
    Synthetic.retail("customers", ChangeStreamMain.options("versionAsOf", 0))
        .withColumn(ChangeStreamMain.CHANGE, functions.lit("insert"))
        .write()
        .format("delta")
        .save(table);
    String[] arguments = {
      folder.resolve("checkpoint").toString(), table, Integer.toString(versions)
    };
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < crashes; i++) {
      crash(ChangeStreamMain.class, folder.resolve("log" + i), random, arguments);
    }
    Jvm last = Jvm.start(List.of("-Xmx1g"), ChangeStreamMain.class.getName(), arguments);
    assertThat(last.status()).as(last.output()).isZero();
    assertThat(last.output()).contains("drained");
    ChangeFeedIT.assertSame(
        Session.shared().read().format("delta").load(table).drop(ChangeStreamMain.CHANGE),
        Synthetic.retail("customers", ChangeStreamMain.options("versionAsOf", versions)));
  }

  /** Kills the driver after some batches and some milliseconds more, as kill -9 does. */
  private static void crash(Class<?> main, Path log, SplittableRandom random, String... arguments)
      throws Exception {
    int batches = random.nextInt(4);
    int millis = random.nextInt(batches == 0 ? 3_000 : 600);
    Process driver = Jvm.process(log, List.of("-Xmx1g"), main.getName(), arguments);
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
