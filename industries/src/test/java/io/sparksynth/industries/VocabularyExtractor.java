package io.sparksynth.industries;

import io.sparksynth.text.Vocabularies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Makes the vocabularies that come from Datafaker's word lists, once, so that no run depends on
 * Datafaker's release or speed. A test compares the files with what this class makes. To write them
 * anew, run {@link #main} with the folder {@code src/main/resources/io/sparksynth/vocabulary}, then
 * {@code src/main/python/build_vocabularies.py} for the index.
 */
final class VocabularyExtractor {
  private static final String SOURCE =
      "# Source: word lists of Datafaker 2.7.0 (Apache-2.0), put together by"
          + " VocabularyExtractor.\n";

  private static final String RANKED =
      "; weight: the most frequent ones first (FrequentNames), the others alike.\n" + SOURCE;

  private static final int COMPANIES = 800;
  private static final int FREQUENT_NAMES = 700;

  private static final List<String> TRADES =
      List.of(
          "Logistics",
          "Foods",
          "Supply",
          "Systems",
          "Partners",
          "Industries",
          "Construction",
          "Consulting",
          "Media",
          "Packaging",
          "Medical",
          "Electric",
          "Freight",
          "Textiles",
          "Analytics",
          "Insurance",
          "Realty",
          "Manufacturing",
          "Tool Works",
          "Software",
          "Networks",
          "Materials",
          "Hospitality",
          "Farms",
          "Plastics",
          "Marine",
          "Staffing",
          "Design",
          "Robotics");

  /** Datafaker's jokes among the positions. */
  private static final Set<String> UNLIKELY_POSITIONS = Set.of("Orchestrator");

  private VocabularyExtractor() {}

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      Files.writeString(Path.of(arguments[0], file.getKey()), file.getValue());
    }
  }

  /** File name to content. */
  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("en-US/company.name.tsv", companyNames());
    files.put("en-US/job.title.tsv", jobTitles());
    for (String locale : List.of("de-DE", "es-ES", "pt-BR")) {
      files.put(locale + "/person.first_name.tsv", firstNames(locale));
    }
    for (String locale : List.of("de-DE", "es-ES", "fr-FR", "it-IT", "pl-PL", "pt-BR")) {
      files.put(locale + "/person.last_name.tsv", lastNames(locale));
    }
    return files;
  }

  private static String firstNames(String locale) {
    StringBuilder text = new StringBuilder("# First names of " + locale + " by sex" + RANKED);
    text.append("first_name\tgroup\tweight\n");
    Map<String, Double> female = ranked(locale, "female_first_name");
    Map<String, Double> male = ranked(locale, "male_first_name");
    male.keySet().removeAll(female.keySet());
    female.forEach((name, weight) -> text.append("%s\tF\t%s\n".formatted(name, weight)));
    male.forEach((name, weight) -> text.append("%s\tM\t%s\n".formatted(name, weight)));
    return text.toString();
  }

  /** Polish names that have a form for each sex are left out: a family name knows no sex here. */
  private static String lastNames(String locale) {
    Map<String, Double> names = ranked(locale, "last_name");
    if (locale.equals("pl-PL")) {
      names.keySet().removeIf(name -> name.matches(".*([sc]k[ia]|dzk[ia]|[nwł][yae])"));
    }
    StringBuilder text = new StringBuilder("# Family names of " + locale + RANKED);
    text.append("last_name\tweight\n");
    names.forEach((name, weight) -> text.append("%s\t%s\n".formatted(name, weight)));
    return text.toString();
  }

  /** Datafaker's lists know no frequency: the names that a country knows as frequent come first. */
  private static Map<String, Double> ranked(String locale, String key) {
    Map<String, Double> names = new LinkedHashMap<>();
    for (String name : FrequentNames.of(locale, key)) {
      names.putIfAbsent(name, Math.round(300 / Math.sqrt(names.size() + 2)) / 10.0);
    }
    names(locale, key).forEach(name -> names.putIfAbsent(name, 1.0));
    return names;
  }

  private static List<String> names(String locale, String key) {
    String file = locale.equals("pt-BR") ? locale : locale.substring(0, 2);
    Object node = child(child(child(yaml("/" + file + ".yml"), file), "faker"), "name");
    return ((List<?>) child(node, key))
        .stream().map(String::valueOf).map(String::strip).distinct().toList();
  }

  /**
   * Datafaker's three forms of a company's name, and one with a trade, over frequent US last names:
   * Datafaker's own are known from too many demos.
   */
  private static String companyNames() {
    List<String> all = Vocabularies.load("person.last_name", "en-US").values("last_name");
    List<String> names = new ArrayList<>(all.subList(0, FREQUENT_NAMES));
    List<String> suffixes = words("company", "suffix");
    // Random's numbers are fixed by its specification; the seed is arbitrary.
    Random random = new Random(20240229);
    Set<String> companies = new LinkedHashSet<>();
    while (companies.size() < COMPANIES) {
      Collections.shuffle(names, random);
      String trade = TRADES.get(random.nextInt(TRADES.size()));
      String suffix = suffixes.get(random.nextInt(suffixes.size()));
      companies.add(
          switch (random.nextInt(8)) {
            case 0 -> names.get(0) + "-" + names.get(1);
            case 1 -> names.get(0) + ", " + names.get(1) + " and " + names.get(2);
            case 2, 3 -> names.get(0) + " " + suffix;
            default -> names.get(0) + " " + trade;
          });
    }
    return "# Invented companies.\n" + SOURCE + "company\n" + String.join("\n", companies) + "\n";
  }

  private static String jobTitles() {
    StringBuilder text = new StringBuilder("# Job titles by field of work.\n" + SOURCE);
    text.append("title\tfield=group\tweight\n");
    for (String raw : words("job", "field")) {
      String field = raw.replace('-', ' ');
      for (String position : words("job", "position")) {
        if (!UNLIKELY_POSITIONS.contains(position)) {
          text.append("%s %s\t%s\t3\n".formatted(field, position, field));
          text.append("Senior %s %s\t%s\t1\n".formatted(field, position, field));
        }
      }
    }
    return text.toString();
  }

  private static List<String> words(String file, String key) {
    Object root = yaml("/en/" + file + ".yml");
    Object node = child(child(child(child(root, "en"), "faker"), file), key);
    return ((List<?>) node).stream().map(String::valueOf).distinct().toList();
  }

  private static Object yaml(String path) {
    try (InputStream in = VocabularyExtractor.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Datafaker's JAR has no " + path);
      }
      return new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + path, e);
    }
  }

  private static Object child(Object node, String key) {
    Object value = ((Map<?, ?>) node).get(key);
    if (value == null) {
      throw new IllegalStateException("Datafaker's word lists have no '%s'".formatted(key));
    }
    return value;
  }
}
