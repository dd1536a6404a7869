package io.sparksynth.industries;

import io.sparksynth.engine.Sizing;
import io.sparksynth.engine.SpecSource;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Worlds of the installed industries in one fixed window. */
final class Worlds {
  static final Instant START = Instant.parse("2026-05-25T00:00:00Z");
  static final Instant END = Instant.parse("2026-11-21T00:00:00Z");
  static final long SEED = 42;

  private static final AtomicInteger VARIANTS = new AtomicInteger();

  private Worlds() {}

  static World of(String industry, double scale) {
    return of(industry, Sizing.of(scale));
  }

  static World of(String industry, Sizing sizing) {
    return World.of(config(new SpecSource(industry, null), sizing));
  }

  /** The world that is sized by the rows of one table. */
  static World sizedBy(String industry, String table, long rows) {
    return of(industry, new Sizing(1, table, rows, Map.of()));
  }

  /** The same world once more, compiled anew: a comment at the end of the spec evades the cache. */
  static World compiledAnew(String industry, double scale) {
    String text = text(industry) + "\n# variant " + VARIANTS.incrementAndGet() + "\n";
    return World.of(config(new SpecSource(industry, text), Sizing.of(scale)));
  }

  private static WorldConfig config(SpecSource source, Sizing sizing) {
    return new WorldConfig(source, SEED, sizing, START, END, "en-US");
  }

  /** The spec of an installed industry. */
  static String text(String industry) {
    String index = resource("META-INF/sparksynth/packs");
    String path =
        index
            .lines()
            .map(line -> line.strip().split("\\s+"))
            .filter(parts -> parts[0].equals(industry))
            .map(parts -> parts[1])
            .findFirst()
            .orElseThrow();
    return resource(path);
  }

  private static String resource(String path) {
    ClassLoader loader = Worlds.class.getClassLoader();
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
