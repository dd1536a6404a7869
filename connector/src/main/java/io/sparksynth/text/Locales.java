package io.sparksynth.text;

import io.sparksynth.problem.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The languages and countries of a world's people and places: one, or several with weights, of
 * which each row has one.
 *
 * @param parts at least one
 */
public record Locales(List<Part> parts) {
  /** The locale of a world that names none; its words stand in where another has none. */
  public static final String DEFAULT = "en-US";

  /** Locales whose people, addresses, companies and phones come with the industries. */
  public static final List<String> KNOWN =
      List.of(
          "en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "it-IT", "pt-BR", "nl-NL", "pl-PL", "ja-JP",
          "ko-KR", "zh-CN", "hi-IN");

  /** A locale's language tag and its weight among all. */
  public record Part(String tag, double weight) {}

  public Locales {
    parts = List.copyOf(parts);
  }

  /**
   * Parses {@code de-DE} or {@code en-US:60,de-DE:40}; {@code de_de} is de-DE too.
   *
   * @throws IllegalArgumentException if a locale is unknown, there twice or has no weight; the
   *     message, which follows the name of what was parsed, says how to mend it
   */
  public static Locales parse(String text) {
    List<Part> parts = new ArrayList<>();
    String[] pieces = text.split(",", -1);
    for (String piece : pieces) {
      int colon = piece.indexOf(':');
      String tag = known((colon < 0 ? piece : piece.substring(0, colon)).strip());
      if (parts.stream().anyMatch(p -> p.tag().equals(tag))) {
        throw new IllegalArgumentException("names '%s' twice; write it once.".formatted(tag));
      }
      if (colon < 0 && pieces.length > 1) {
        throw new IllegalArgumentException(
            "gives '%s' no weight. Write it as in en-US:60,de-DE:40.".formatted(tag));
      }
      parts.add(new Part(tag, colon < 0 ? 1 : weight(tag, piece.substring(colon + 1).strip())));
    }
    return new Locales(parts);
  }

  private static String known(String tag) {
    for (String known : KNOWN) {
      if (known.equalsIgnoreCase(tag.replace('_', '-'))) {
        return known;
      }
    }
    throw new IllegalArgumentException(
        "names the unknown locale '%s'.%s There are: %s."
            .formatted(tag, nearest(tag), String.join(", ", KNOWN)));
  }

  /** One of the same language, else one that is written alike. */
  private static String nearest(String tag) {
    String language = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT) + "-";
    for (String known : KNOWN) {
      if (known.startsWith(language)) {
        return " Did you mean '%s'?".formatted(known);
      }
    }
    return NearestName.didYouMean(tag, KNOWN);
  }

  private static double weight(String tag, String text) {
    try {
      double weight = Double.parseDouble(text);
      if (weight > 0 && weight < 1e9) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // told below, with the weights that are out of range
    }
    throw new IllegalArgumentException(
        "gives '%s' the weight '%s'; it must be a number > 0.".formatted(tag, text));
  }

  /** The first, for what can't be mixed. */
  public String first() {
    return parts.get(0).tag();
  }

  public boolean isMixed() {
    return parts.size() > 1;
  }

  /** The text that parses to the same. */
  @Override
  public String toString() {
    return isMixed()
        ? parts.stream()
            .map(
                p ->
                    p.tag()
                        + ":"
                        + (p.weight() == Math.rint(p.weight())
                            ? Long.toString((long) p.weight())
                            : Double.toString(p.weight())))
            .collect(Collectors.joining(","))
        : first();
  }
}
