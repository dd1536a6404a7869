package io.sparksynth.spec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was written, where the language leaves its type open.
 *
 * @param value a Long, BigDecimal, Boolean or String, or null for {@code null}
 * @param text what was written
 */
public record Literal(@Nullable Object value, String text) {
  @Override
  public String toString() {
    return text;
  }

  /** What a plain {@code 5}, {@code 5.0}, {@code true}, {@code null} or any other text means. */
  static Literal of(Node.Scalar scalar) {
    return new Literal(scalar.isNull() ? null : value(scalar), scalar.text());
  }

  private static Object value(Node.Scalar scalar) {
    String text = scalar.text();
    if (scalar.quoted()) {
      return text;
    }
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    BigDecimal number = NumberText.parse(text);
    if (number == null) {
      return text;
    }
    boolean whole = text.chars().allMatch(c -> c != '.' && c != 'e' && c != 'E');
    return whole && number.precision() <= 18 ? (Object) number.longValueExact() : number;
  }
}
