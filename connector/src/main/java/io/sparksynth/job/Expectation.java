package io.sparksynth.job;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Compares the value that a check's SQL gave with the text that its author expects. */
final class Expectation {
  private Expectation() {}

  /** Numbers are equal by value (1 = 1.00), booleans and {@code null} in any case. */
  static boolean holds(String expect, @Nullable Object actual) {
    String wanted = expect.strip();
    if (actual == null) {
      return wanted.equalsIgnoreCase("null");
    }
    if (actual instanceof Boolean) {
      return wanted.equalsIgnoreCase(actual.toString());
    }
    if (actual instanceof Number) {
      return isSameNumber(wanted, actual.toString());
    }
    return wanted.equals(actual.toString());
  }

  private static boolean isSameNumber(String expect, String actual) {
    try {
      return new BigDecimal(expect.replace("_", "")).compareTo(new BigDecimal(actual)) == 0;
    } catch (NumberFormatException e) {
      return expect.equals(actual); // NaN and the infinities
    }
  }
}
