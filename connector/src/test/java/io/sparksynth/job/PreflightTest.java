package io.sparksynth.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreflightTest {
  private static final List<String> DELTA_TABLE = List.of("_delta_log", "part-0.parquet");
  private static final List<String> PARQUET_TABLE = List.of("_SUCCESS", ".x.crc", "part-0.parquet");

  private static String problem(List<String> names, OutputFormat format, WriteMode mode) {
    var destination = new Destination.Directory("out");
    return Preflight.folderProblem(
        names,
        new JobRequest(
            "retail", Map.of(), List.of(), format, mode, destination, false, false, false));
  }

  @Test
  void anEmptyFolderIsFine() {
    assertThat(problem(List.of(), OutputFormat.DELTA, WriteMode.ERROR)).isEmpty();
  }

  @Test
  void aTableOfTheSameKindMayBeReplaced() {
    assertThat(problem(DELTA_TABLE, OutputFormat.DELTA, WriteMode.OVERWRITE)).isEmpty();
    assertThat(problem(PARQUET_TABLE, OutputFormat.PARQUET, WriteMode.OVERWRITE)).isEmpty();
    assertThat(problem(PARQUET_TABLE, OutputFormat.PARQUET, WriteMode.APPEND)).isEmpty();
  }

  @Test
  void nothingIsReplacedUnasked() {
    assertThat(problem(PARQUET_TABLE, OutputFormat.PARQUET, WriteMode.ERROR))
        .isEqualTo("is not empty. Add --mode overwrite or --mode append.");
  }

  @Test
  void aTableOfAnotherKindIsNotDestroyed() {
    assertThat(problem(DELTA_TABLE, OutputFormat.CSV, WriteMode.OVERWRITE))
        .isEqualTo("holds a Delta table. Delete it first, or choose another --output or --format.");
    assertThat(problem(PARQUET_TABLE, OutputFormat.DELTA, WriteMode.OVERWRITE))
        .isEqualTo(
            "holds no Delta table. Delete it first, or choose another --output or --format.");
  }

  @Test
  void filesOfOthersAreNotDestroyed() {
    assertThat(problem(List.of("thesis.docx"), OutputFormat.JSON, WriteMode.OVERWRITE))
        .isEqualTo("holds files that Spark did not write. Choose another --output.");
  }
}
