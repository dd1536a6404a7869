package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

  @Test
  @Tag("slow")
  void tenMillionChanges() throws Exception {
    assertFlat(10_000_000L, "changes");
  }

  @Test
  void manyWorlds() throws Exception {
    Jvm jvm = Jvm.start(List.of("-Xmx384m"), ManyWorldsMain.class.getName());
    assertThat(jvm.status()).as(jvm.output()).isZero();
    assertThat(jvm.output()).contains("worlds: 20");
  }

  private static void assertFlat(long rows, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(Long.toString(rows)));
    arguments.addAll(List.of(more));
    Jvm jvm =
        Jvm.start(List.of("-Xmx1g"), MemoryMain.class.getName(), arguments.toArray(String[]::new));
    assertThat(jvm.status()).as(jvm.output()).isZero();
    assertThat(jvm.output()).contains("rows: " + rows).contains("flat: true");
    jvm.output().lines().filter(line -> line.contains("MiB")).forEach(System.out::println);
  }
}
