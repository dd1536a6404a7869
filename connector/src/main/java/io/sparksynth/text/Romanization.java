package io.sparksynth.text;

import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names in other scripts in Latin letters, from {@code io/sparksynth/romanization.tsv} (name, tab,
 * Latin form) on the class path.
 */
final class Romanization {
  private static final String FILE = Resources.ROOT + "romanization.tsv";
  private static volatile @Nullable Map<String, String> known;

  private Romanization() {}

  /** The Latin form of a name, or the text itself where none is known. */
  static String of(String text) {
    if (text.chars().allMatch(c -> c < 0x250)) { // Latin already
      return text;
    }
    Map<String, String> ready = known;
    if (ready == null) {
      ready = read();
      known = ready;
    }
    return ready.getOrDefault(text, text);
  }

  private static Map<String, String> read() {
    URL url = Resources.find(FILE);
    if (url == null) {
      return Map.of();
    }
    Map<String, String> names = new HashMap<>();
    Resources.read(url)
        .lines()
        .filter(line -> !line.startsWith("#") && line.indexOf('\t') > 0)
        .forEach(
            line ->
                names.put(
                    line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
    return Collections.unmodifiableMap(names);
  }
}
