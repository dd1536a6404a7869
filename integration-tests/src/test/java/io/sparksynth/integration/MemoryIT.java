package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many rows go through a small heap that does not fill up. */
class MemoryIT {

  @Test
  void aHundredMillionRows() throws Exception {
    assertFlat(100_000_000L);
  }

  @Test
  @Tag("slow")
  void aBillionRows() throws Exception {
    assertFlat(1_000_000_000L);
  }

  private static void assertFlat(long rows) throws Exception {
    Jvm jvm = Jvm.start(List.of("-Xmx1g"), MemoryMain.class.getName(), Long.toString(rows));
    assertThat(jvm.status()).as(jvm.output()).isZero();
    assertThat(jvm.output()).contains("rows: " + rows).contains("flat: true");
    jvm.output().lines().filter(line -> line.contains("MiB")).forEach(System.out::println);
  }
}
