package io.sparksynth.spec;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: {@code 1_000_000}, {@code -2.5}, {@code 1e6}, {@code 2 %}. */
final class NumberText {
  /** Three digits of an exponent hold every double, and bound the work on a stranger's number. */
  static final String NUMBER = "[-+]?[0-9](_?[0-9])*(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?";

  static final String PERCENT = "[-+]?[0-9](_?[0-9])*(\\.[0-9]+)? ?%";

  private static final Pattern NUMBER_PATTERN = Pattern.compile(NUMBER);
  private static final Pattern PERCENT_PATTERN = Pattern.compile(PERCENT);
  private static final Pattern SUFFIXED = Pattern.compile("([-+]?[0-9.]+) ?([kKmMbBgG])");
  private static final Pattern GROUPED = Pattern.compile("[-+]?[0-9]{1,3}([, '][0-9]{3})+");

  /** No number of the language needs more; longer ones cost quadratic time. */
  private static final int LONGEST = 60;

  private NumberText() {}

  static @Nullable BigDecimal parse(String text) {
    return text.length() <= LONGEST && NUMBER_PATTERN.matcher(text).matches()
        ? new BigDecimal(text.replace("_", ""))
        : null;
  }

  /** As {@link #parse}, and {@code 2 %} is 0.02. */
  static @Nullable BigDecimal parseShare(String text) {
    if (text.length() <= LONGEST && PERCENT_PATTERN.matcher(text).matches()) {
      String number = text.substring(0, text.length() - 1).strip().replace("_", "");
      return new BigDecimal(number).movePointLeft(2);
    }
    return parse(text);
  }

  /** A sentence on how to write a number that was written the wrong way, or nothing. */
  static String hint(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    Matcher suffixed = SUFFIXED.matcher(text);
    if (suffixed.matches()) {
      BigDecimal number = parse(suffixed.group(1));
      int zeros =
          switch (suffixed.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 3;
            case "m" -> 6;
            default -> 9;
          };
      return number == null ? "" : writeOut(number.movePointRight(zeros));
    }
    if (GROUPED.matcher(text).matches()) {
      return writeOut(new BigDecimal(text.replaceAll("[, ']", "")));
    }
    BigDecimal share = parseShare(text);
    return share != null && text.endsWith("%") ? writeOut(share) : "";
  }

  private static String writeOut(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return " Write it out: " + plain.toPlainString();
  }
}
