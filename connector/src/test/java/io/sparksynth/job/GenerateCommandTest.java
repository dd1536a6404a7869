package io.sparksynth.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GenerateCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return GenerateCommand.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void helpListsTheOptions() {
    assertThat(run("--help")).isEqualTo(ExitStatus.OK);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("--dry-run", "delta, parquet, json, csv", "error, overwrite, append");
  }

  @Test
  void badArgumentsAreOneMessageWithoutAStackTrace() {
    assertThat(run("retail", "--format=xml")).isEqualTo(ExitStatus.BAD_USAGE);
    assertThat(errors()).contains("'--format'", "xml", "--help").doesNotContain("\tat ");
  }

  @Test
  void unknownArgumentsAreRefused() {
    assertThat(run("retail", "--sede=3")).isEqualTo(ExitStatus.BAD_USAGE);
    assertThat(errors()).contains("--sede=3").doesNotContain("\tat ");
  }

  @Test
  void rowsWantATable() {
    assertThat(run("retail", "--rows=5000")).isEqualTo(ExitStatus.BAD_USAGE);
    assertThat(errors()).contains("KEY=VALUE", "5000");
  }
}
