package io.sparksynth.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text files of the class path. Looks with the thread's class loader, then with our own: on a
 * cluster a JAR that the user adds is often visible to the first one only, and in a task of another
 * thread to the second one only.
 */
final class Resources {
  static final String ROOT = "io/sparksynth/";

  private Resources() {}

  static @Nullable URL find(String path) {
    return loaders()
        .map(loader -> loader.getResource(path))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * The lines of all files of this name, one file a JAR, without comments and blanks; each line
   * once.
   */
  static Set<String> index(String path) {
    Set<String> lines = new LinkedHashSet<>();
    for (ClassLoader loader : loaders().toList()) {
      try {
        for (URL url : Collections.list(loader.getResources(path))) {
          read(url)
              .lines()
              .map(String::strip)
              .filter(l -> !l.isEmpty() && !l.startsWith("#"))
              .forEach(lines::add);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot look for %s on the class path".formatted(path), e);
      }
    }
    return lines;
  }

  static String read(URL url) {
    try {
      URLConnection connection = url.openConnection();
      // A cached JarFile would be shared, and closed under us, when a notebook replaces the JAR.
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read %s".formatted(url), e);
    }
  }

  private static Stream<ClassLoader> loaders() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader own = Resources.class.getClassLoader();
    return Stream.of(context, own).filter(Objects::nonNull).distinct();
  }
}
