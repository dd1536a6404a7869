package io.sparksynth.text;

import io.sparksynth.problem.NearestName;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a template does to a field's text before it writes it: {@code {first_name|ascii|lower}}.
 * Pure.
 */
public sealed interface Filter permits Filter.Standard, Filter.Pad {
  String apply(String text);

  /**
   * The filter of this name.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest one
   */
  static Filter parse(String name) {
    if (name.matches("pad[1-9][0-9]?")) {
      return new Pad(Integer.parseInt(name.substring(3)));
    }
    for (Standard filter : Standard.values()) {
      if (filter.name().toLowerCase(Locale.ROOT).equals(name)) {
        return filter;
      }
    }
    List<String> known =
        Stream.concat(
                Stream.of(Standard.values()).map(f -> f.name().toLowerCase(Locale.ROOT)),
                Stream.of("pad5"))
            .toList();
    throw new IllegalArgumentException(
        "Unknown filter '%s'.%s".formatted(name, NearestName.didYouMean(name, known)));
  }

  /** Filters without a parameter. */
  enum Standard implements Filter {
    /** Lower case. */
    LOWER {
      @Override
      public String apply(String text) {
        return text.toLowerCase(Locale.ROOT);
      }
    },
    /** Upper case. */
    UPPER {
      @Override
      public String apply(String text) {
        return text.toUpperCase(Locale.ROOT);
      }
    },
    /** First letter of each word in upper case, the others in lower case. */
    TITLE {
      @Override
      public String apply(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
          out.appendCodePoint(inWord ? Character.toLowerCase(c) : Character.toTitleCase(c));
          inWord = Character.isLetterOrDigit(c) || c == '\'';
        }
        return out.toString();
      }
    },
    /** The first letter. */
    INITIAL {
      @Override
      public String apply(String text) {
        return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(0, 1));
      }
    },
    /**
     * Letters without accents; names in other scripts as {@link Romanization} knows them; what has
     * no ASCII form is left out.
     */
    ASCII {
      @Override
      public String apply(String text) {
        String latin = Romanization.of(text);
        StringBuilder out = new StringBuilder(latin.length());
        String decomposed = Normalizer.normalize(latin, Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); i++) {
          char c = decomposed.charAt(i);
          int at = UNDECOMPOSED.indexOf(c);
          if (at >= 0) {
            out.append(REPLACEMENTS.get(at));
          } else if (c < 128) {
            out.append(c);
          }
        }
        return out.toString();
      }
    },
    /**
     * Lower-case ASCII letters and digits only, as in a user name: {@code O'Brien} becomes {@code
     * obrien}. What would be empty is written by its code points.
     */
    SLUG {
      @Override
      public String apply(String text) {
        String slug = ASCII.apply(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return !slug.isEmpty() || text.isEmpty()
            ? slug
            : text.codePoints()
                .mapToObj(c -> "u" + Integer.toHexString(c))
                .collect(Collectors.joining());
      }
    };

    /** Letters that Unicode does not decompose into a base letter and a mark. */
    private static final String UNDECOMPOSED = "ßæÆœŒøØłŁđĐðÐþÞı";

    private static final List<String> REPLACEMENTS =
        List.of(
            "ss", "ae", "AE", "oe", "OE", "o", "O", "l", "L", "d", "D", "d", "D", "th", "Th", "i");
  }

  /** {@code pad5}: zeros on the left up to a width of 1 to 99; longer text stays whole. */
  record Pad(int width) implements Filter {
    @Override
    public String apply(String text) {
      return "0".repeat(Math.max(0, width - text.length())) + text;
    }
  }
}
