package io.sparksynth.text;

import io.sparksynth.problem.NearestName;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds vocabularies on the class path: {@code io/sparksynth/vocabulary/<locale>/<name>.tsv},
 * listed as {@code <locale>/<name>} in its JAR's own {@code io/sparksynth/vocabulary/index.txt}. So
 * any JAR can bring more.
 */
public final class Vocabularies {
  /** The locale of words that fit all locales. */
  public static final String ANY = "any";

  private static final String FOLDER = Resources.ROOT + "vocabulary/";

  /** By URL: two class loaders may see different files under one name. */
  private static final ConcurrentHashMap<String, Vocabulary> CACHE = new ConcurrentHashMap<>();

  private static final ConcurrentHashMap<List<Vocabulary>, Vocabulary> UNIONS =
      new ConcurrentHashMap<>();

  private Vocabularies() {}

  /**
   * The vocabulary of this name in the locale, else the one for any locale, else the one of {@link
   * Locales#DEFAULT}; of several locales, the union of what they have.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest one, or the
   *     locales that it has
   */
  public static Vocabulary load(String name, String locale) {
    Set<String> index = Resources.index(FOLDER + "index.txt");
    if (locale.indexOf(',') < 0) {
      return load(name, locale, index);
    }
    Locales locales = Locales.parse(locale);
    List<Vocabulary> parts =
        locales.parts().stream().map(part -> load(name, part.tag(), index)).toList();
    return parts.stream().distinct().count() == 1
        ? parts.get(0)
        : UNIONS.computeIfAbsent(parts, own -> Vocabulary.union(name, locale, own));
  }

  private static Vocabulary load(String name, String locale, Set<String> index) {
    for (String candidate : new String[] {locale, ANY, Locales.DEFAULT}) {
      if (index.contains(candidate + "/" + name)) {
        return read(name, candidate);
      }
    }
    throw new IllegalArgumentException(missing(name, locale, index));
  }

  /** Names of all vocabularies that {@link #load} finds for the locale, sorted. */
  public static Set<String> names(String locale) {
    return Resources.index(FOLDER + "index.txt").stream()
        .filter(line -> isFor(line.substring(0, line.indexOf('/')), locale))
        .map(line -> line.substring(line.indexOf('/') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isFor(String folder, String locale) {
    return folder.equals(ANY)
        || folder.equals(Locales.DEFAULT)
        || Arrays.stream(locale.split(","))
            .anyMatch(part -> part.equals(folder) || part.startsWith(folder + ":"));
  }

  /**
   * Resolves {@code vocabulary} or {@code vocabulary.field}: the longest name that is a vocabulary
   * wins, what remains is the field, and without remainder it is the default field.
   *
   * @throws IllegalArgumentException if there is no such vocabulary or field; the message names the
   *     nearest one
   */
  public static Word word(String dotted, String locale) {
    Set<String> names = names(locale);
    for (int end = dotted.length(); end > 0; end = dotted.lastIndexOf('.', end - 1)) {
      String name = dotted.substring(0, end);
      if (names.contains(name)) {
        Vocabulary vocabulary = load(name, locale);
        boolean whole = end == dotted.length();
        return new Word(vocabulary, whole ? vocabulary.defaultField() : dotted.substring(end + 1));
      }
    }
    throw new IllegalArgumentException(
        missing(dotted, locale, Resources.index(FOLDER + "index.txt")));
  }

  private static Vocabulary read(String name, String locale) {
    String path = FOLDER + locale + "/" + name + ".tsv";
    URL url = Resources.find(path);
    if (url == null) {
      throw new IllegalArgumentException(
          "Vocabulary '%s' is listed in an index, but there is no file %s.".formatted(name, path));
    }
    return CACHE.computeIfAbsent(
        url.toString(), key -> VocabularyReader.read(name, locale, path, Resources.read(url)));
  }

  private static String missing(String name, String locale, Set<String> index) {
    String locales =
        index.stream()
            .filter(line -> line.endsWith("/" + name))
            .map(line -> line.substring(0, line.indexOf('/')))
            .sorted()
            .collect(Collectors.joining(", "));
    if (!locales.isEmpty()) {
      return "Vocabulary '%s' has no words for locale '%s'. It has: %s."
          .formatted(name, locale, locales);
    }
    return "Unknown vocabulary '%s'.%s"
        .formatted(name, NearestName.didYouMeanOrSome(name, names(locale)));
  }
}
