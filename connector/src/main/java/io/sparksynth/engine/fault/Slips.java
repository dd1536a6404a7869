package io.sparksynth.engine.fault;

import io.sparksynth.random.Cells;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as people and systems get them wrong. What each method returns differs from what it was
 * given. It works on strings, as only the few cells with a fault come here.
 */
final class Slips {
  private static final List<DateTimeFormatter> DATES =
      List.of(
          formatter("MM/dd/yyyy"),
          formatter("dd.MM.yyyy"),
          formatter("yyyyMMdd"),
          formatter("d MMM yyyy"),
          formatter("yyyy/MM/dd"));
  private static final List<String> NEIGHBOURS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
  private static final int LEAST_PHONE_DIGITS = 7;
  private static final Pattern IP_ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  private Slips() {}

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /** The same in another format; dates and phones are known by their looks. */
  static String format(String text, long bits) {
    if (isDate(text)) {
      try {
        LocalDate date = LocalDate.parse(text.substring(0, 10));
        return DATES.get(pick(bits, DATES.size())).format(date) + text.substring(10);
      } catch (DateTimeException notADay) {
        return layout(text, bits);
      }
    }
    return isPhone(text) ? phone(text, bits) : layout(text, bits);
  }

  private static boolean isDate(String text) {
    boolean shaped =
        text.length() >= 10
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && (text.length() == 10 || text.charAt(10) == ' ' || text.charAt(10) == 'T');
    for (int i = 0; shaped && i < 10; i++) {
      shaped = i == 4 || i == 7 || isDigit(text.charAt(i));
    }
    return shaped;
  }

  private static boolean isPhone(String text) {
    int digits = 0;
    boolean shaped = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += isDigit(c) ? 1 : 0;
      shaped &= isDigit(c) || "+-(). x/".indexOf(c) >= 0;
    }
    return shaped
        && digits >= LEAST_PHONE_DIGITS
        && digits < text.length()
        && !IP_ADDRESS.matcher(text).matches();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The same groups of digits with other separators. */
  private static String phone(String text, long bits) {
    List<String> groups = List.of(text.replaceAll("[^0-9]+", " ").strip().split(" "));
    String digits = String.join("", groups);
    String others = String.join("-", groups.subList(1, groups.size()));
    String other =
        switch (pick(bits, 4)) {
          case 0 -> digits;
          case 1 -> String.join(".", groups);
          case 2 -> String.join(" ", groups);
          default -> others.isEmpty() ? digits : "(" + groups.get(0) + ") " + others;
        };
    return other.equals(text) ? digits : other;
  }

  /** Stray spaces or the wrong case. */
  static String layout(String text, long bits) {
    String other =
        switch (pick(bits, 5)) {
          case 0 -> text.toUpperCase(Locale.ROOT);
          case 1 -> text.toLowerCase(Locale.ROOT);
          case 2 -> " " + text;
          case 3 -> text + "  ";
          default -> text.replaceFirst(" ", "  ");
        };
    return other.equals(text) ? text + " " : other;
  }

  /** A slip of the keyboard in a letter, if there is one. */
  static String typo(String text, long bits) {
    int[] points = text.codePoints().toArray();
    int letters = 0;
    for (int point : points) {
      letters += Character.isLetter(point) ? 1 : 0;
    }
    if (letters == 0) {
      return text + "`";
    }
    int nth = pick(Cells.mix(bits), letters);
    int at = 0;
    while (!Character.isLetter(points[at]) || nth-- > 0) {
      at++;
    }
    return slip(points, at, bits);
  }

  private static String slip(int[] points, int at, long bits) {
    StringBuilder text = new StringBuilder(points.length + 1);
    int last = points.length - 1;
    int kind = pick(bits, 4);
    boolean swaps = kind == 0 && at < last && points[at] != points[at + 1];
    boolean drops = kind == 1 && points.length > 1;
    for (int i = 0; i <= last; i++) {
      if (i != at) {
        text.appendCodePoint(points[i]);
      } else if (swaps) {
        text.appendCodePoint(points[++i]).appendCodePoint(points[at]);
      } else if (kind == 2) {
        text.appendCodePoint(neighbour(points[at], Cells.mix(bits + 1)));
      } else if (!drops) {
        text.appendCodePoint(points[at]).appendCodePoint(points[at]);
      }
    }
    return text.toString();
  }

  /** The letter of the key beside a letter's, in its case. */
  private static int neighbour(int letter, long bits) {
    int lower = Character.toLowerCase(letter);
    for (String row : NEIGHBOURS) {
      int at = row.indexOf(lower);
      if (at >= 0) {
        int beside = at == 0 ? 1 : at == row.length() - 1 || bits < 0 ? at - 1 : at + 1;
        char found = row.charAt(beside);
        return letter == lower ? found : Character.toUpperCase(found);
      }
    }
    return letter == 'e' ? 'a' : 'e';
  }

  private static int pick(long bits, int bound) {
    return (int) Cells.below(bits, bound);
  }
}
