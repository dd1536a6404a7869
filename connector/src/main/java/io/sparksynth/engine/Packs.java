package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The industries that are installed: every JAR on the class path may bring packs, by a text
 * resource {@value #INDEX} with a line {@code industry path/of/its/spec.yaml} for each. No Java is
 * needed.
 */
final class Packs {
  static final String INDEX = "META-INF/sparksynth/packs";

  private Packs() {}

  /** Names of all industries, in the order of the class path. */
  static List<String> names() {
    return List.copyOf(index().keySet());
  }

  /**
   * The spec of an industry, or null if there is none.
   *
   * @param problems gets an unknown name, with the nearest that is known
   */
  static @Nullable String text(String industry, Problems problems) {
    Map<String, String> index = index();
    String path = index.get(industry);
    if (path == null) {
      problems.add(
          "",
          "Unknown industry '%s'.%s"
              .formatted(industry, NearestName.didYouMean(industry, index.keySet())));
      return null;
    }
    for (ClassLoader loader : loaders()) {
      URL url = loader.getResource(path);
      if (url != null) {
        return read(url);
      }
    }
    problems.add("", "Industry '%s' names '%s', which its JAR lacks".formatted(industry, path));
    return null;
  }

  private static Map<String, String> index() {
    Map<String, String> paths = new LinkedHashMap<>();
    for (ClassLoader loader : loaders()) {
      try {
        for (URL url : java.util.Collections.list(loader.getResources(INDEX))) {
          read(url)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(line -> line.split("\\s+", 2))
              .filter(parts -> parts.length == 2)
              .forEach(parts -> paths.putIfAbsent(parts[0], parts[1]));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return paths;
  }

  /**
   * A cluster library is seen by the library's own loader, a pack that was added later by the
   * thread's.
   */
  private static Set<ClassLoader> loaders() {
    Set<ClassLoader> loaders = new LinkedHashSet<>();
    loaders.add(Packs.class.getClassLoader());
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null) {
      loaders.add(context);
    }
    return loaders;
  }

  private static String read(URL url) {
    try (InputStream in = url.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
