package io.sparksynth.spark;

import io.sparksynth.engine.World;
import java.time.Instant;
import java.util.Map;

/** The worlds that options of the data source describe, for code that plans around its reads. */
public final class Worlds {
  private Worlds() {}

  /**
   * The world of a read with these options.
   *
   * @throws io.sparksynth.problem.ProblemsException with everything that is wrong
   */
  public static World of(Map<String, String> options) {
    return World.of(ReadResolver.resolve(options, null, Instant.now()).config());
  }
}
