package io.sparksynth.integration;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The retail world is what it was, on every line of Spark and in every time zone. To change it is a
 * decision: {@code -Dgenerate.checksums} writes the file anew, and CHANGELOG.md says why.
 */
@Tag("core")
class ChecksumsIT {
  private static final Path FILE = Path.of("src", "test", "resources", "checksums.txt");

  /** A slice of a table of a world that is too large to be read whole. */
  private static final int SLICE = 1_000;

  @Test
  void cellsAreThoseOfTheFile() throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (String table : Synthetic.RETAIL) {
      put(found, table, Checksums.of(Synthetic.retail(table, "scale", 0.01)));
      slices(found, table);
    }
    StringBuilder text = new StringBuilder();
    found.forEach((cell, checksum) -> text.append(cell + " " + checksum + "\n"));
    if (System.getProperty("generate.checksums") != null) {
      Files.writeString(FILE, text);
    }
    assertThat(text).hasToString(Files.readString(FILE));
  }

  private static void slices(Map<String, String> found, String table) {
    Dataset<Row> read = Synthetic.retail(table, "scale", 100).select(col("*"), col("_row"));
    long rows = read.count();
    long[] starts = {0, rows / 2, rows - SLICE};
    String[] names = {"first", "middle", "last"};
    for (int i = 0; i < starts.length; i++) {
      Dataset<Row> slice =
          read.where("_row >= " + starts[i] + " and _row < " + (starts[i] + SLICE));
      put(found, table + "@100." + names[i], Checksums.ofNumbered(slice));
    }
  }

  private static void put(Map<String, String> all, String prefix, Map<String, String> some) {
    some.forEach((column, checksum) -> all.put(prefix + "." + column, checksum));
  }
}
