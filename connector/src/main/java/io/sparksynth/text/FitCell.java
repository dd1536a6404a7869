package io.sparksynth.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a vocabulary's entry says of the values that it fits: {@code F}, {@code Emergency=3,
 * Inpatient}, {@code 0-17, 65-120=2}; the number is the factor of the entry's weight, 1 if left
 * out. {@code *} fits every value; others fit none that they don't name.
 *
 * @param named the values or ranges and their factors, empty if all fit
 */
public record FitCell(List<Named> named) {
  private static final Pattern RANGE = Pattern.compile("(-?[0-9]+)(?:-(-?[0-9]+))?");

  /** A value, and its factor, positive. */
  public record Named(String value, double factor) {
    /**
     * The whole numbers from the first to the second, both inclusive.
     *
     * @throws IllegalArgumentException if the value is no whole number nor a range of them
     */
    public long[] range() {
      Matcher range = RANGE.matcher(value);
      if (!range.matches()) {
        throw new IllegalArgumentException(
            "'%s' is neither a whole number nor a range such as 0-17.".formatted(value));
      }
      long from = Long.parseLong(range.group(1));
      return new long[] {from, range.group(2) == null ? from : Long.parseLong(range.group(2))};
    }
  }

  public FitCell {
    named = List.copyOf(named);
  }

  /**
   * Reads a cell.
   *
   * @throws IllegalArgumentException if a factor is not a positive number
   */
  public static FitCell parse(String cell) {
    List<Named> named = new ArrayList<>();
    for (String part :
        cell.isBlank() || cell.strip().equals("*") ? new String[0] : cell.split(",")) {
      int equals = part.indexOf('=');
      String value = (equals < 0 ? part : part.substring(0, equals)).strip();
      named.add(new Named(value, equals < 0 ? 1 : factor(part.substring(equals + 1).strip())));
    }
    return new FitCell(named);
  }

  private static double factor(String text) {
    try {
      double factor = Double.parseDouble(text);
      if (factor > 0 && factor < Double.POSITIVE_INFINITY) {
        return factor;
      }
    } catch (NumberFormatException e) {
      // Told below, together with the numbers that are out of range.
    }
    throw new IllegalArgumentException("a factor must be a number > 0, got '" + text + "'.");
  }

  /** The factor of a text; 0 if it does not fit. */
  public double of(String value) {
    if (named.isEmpty()) {
      return 1;
    }
    for (Named one : named) {
      if (one.value.equals(value)) {
        return one.factor;
      }
    }
    return 0;
  }

  /** The factor of a whole number; 0 if it does not fit. */
  public double of(long value) {
    if (named.isEmpty()) {
      return 1;
    }
    for (Named one : named) {
      long[] range = one.range();
      if (range[0] <= value && value <= range[1]) {
        return one.factor;
      }
    }
    return 0;
  }
}
