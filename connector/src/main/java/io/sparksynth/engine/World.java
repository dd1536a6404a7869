package io.sparksynth.engine;

import io.sparksynth.spec.CheckSpec;
import java.util.List;

/** STAND-IN so that spark.* compiles; the engine's author replaces it. */
public final class World {
  public static World of(WorldConfig config) {
    throw new IllegalStateException("stand-in");
  }

  public static List<String> installedIndustries() {
    return List.of();
  }

  public WorldConfig config() {
    throw new IllegalStateException("stand-in");
  }

  public String industry() {
    return "";
  }

  public String comment() {
    return "";
  }

  public List<WorldTable> tables() {
    return List.of();
  }

  public WorldTable table(String name) {
    throw new IllegalStateException("stand-in");
  }

  public List<Relationship> relationships() {
    return List.of();
  }

  public List<CheckSpec> checks() {
    return List.of();
  }
}
