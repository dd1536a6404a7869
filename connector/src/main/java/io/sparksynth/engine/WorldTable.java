package io.sparksynth.engine;

import java.util.List;
import java.util.Optional;

/** STAND-IN so that spark.* compiles; the engine's author replaces it. */
public final class WorldTable {
  public String name() {
    return "";
  }

  public String comment() {
    return "";
  }

  public long rows() {
    return 0;
  }

  public List<Field> fields() {
    return List.of();
  }

  public Optional<String> key() {
    return Optional.empty();
  }

  public Optional<OrderedColumn> ordered(String column) {
    return Optional.empty();
  }

  public BatchReader reader(List<String> columns, int batchSize) {
    throw new IllegalStateException("stand-in");
  }

  public long bytesPerRow() {
    return 8;
  }
}
