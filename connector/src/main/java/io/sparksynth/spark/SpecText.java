package io.sparksynth.spark;

import io.sparksynth.engine.SpecSource;
import io.sparksynth.spark.read.Session;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.Path;

/** The text behind option {@code spec}. */
final class SpecText {
  private static final int MOST_BYTES = 1 << 20;

  private SpecText() {}

  /**
   * Takes the text itself, or reads it from any file system of the session.
   *
   * @throws IllegalArgumentException with a sentence on what is wrong with the option
   */
  static SpecSource of(String option) {
    if (option.contains("\n") || option.startsWith("{")) {
      return new SpecSource("inline", checked(option.getBytes(StandardCharsets.UTF_8)));
    }
    try {
      Path path = new Path(option);
      try (InputStream in = path.getFileSystem(Session.hadoopConfiguration()).open(path)) {
        return new SpecSource(path.getName(), checked(in.readNBytes(MOST_BYTES + 1)));
      }
    } catch (FileNotFoundException e) {
      throw new IllegalArgumentException(
          "Option 'spec' names the file '"
              + option
              + "', which does not exist. An inline spec begins with '{' or has several lines.",
          e);
    } catch (IOException | RuntimeException e) {
      throw e instanceof TooLarge tooLarge
          ? tooLarge
          : new IllegalArgumentException(
              "Option 'spec' names '" + option + "', which can't be read: " + e.getMessage(), e);
    }
  }

  private static String checked(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new TooLarge();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static final class TooLarge extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("Option 'spec' must hold at most 1 MiB.");
    }
  }
}
