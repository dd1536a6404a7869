package io.sparksynth.spec;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The range of a number.
 *
 * @param open whether {@code min} itself is outside
 */
record Bounds(double min, boolean open, double max) {
  static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY);
  static final Bounds POSITIVE = new Bounds(0, true, Double.POSITIVE_INFINITY);

  Bounds {
    if (!(min <= max)) {
      throw new IllegalArgumentException("range from " + min + " to " + max);
    }
  }

  boolean contains(double value) {
    return value <= max && (open ? value > min : value >= min);
  }

  /** How it reads after the noun: {@code " from 0 to 1"}, {@code " > 0"} or nothing. */
  String describe() {
    boolean below = min > Double.NEGATIVE_INFINITY;
    boolean above = max < Double.POSITIVE_INFINITY;
    if (below && above) {
      return open
          ? " > " + number(min) + " and <= " + number(max)
          : " from " + number(min) + " to " + number(max);
    }
    if (below) {
      return (open ? " > " : " >= ") + number(min);
    }
    return above ? " <= " + number(max) : "";
  }

  Map<String, Object> jsonSchema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (min > Double.NEGATIVE_INFINITY) {
      schema.put(open ? "exclusiveMinimum" : "minimum", value(min));
    }
    if (max < Double.POSITIVE_INFINITY) {
      schema.put("maximum", value(max));
    }
    return schema;
  }

  /** A bound as people write it; 2^63, the nearest double of the largest long, reads as that. */
  static String number(double value) {
    return value(value).toString();
  }

  private static Number value(double value) {
    return value == Math.rint(value) && Math.abs(value) <= 0x1p63
        ? (Number) (long) value
        : new BigDecimal(Double.toString(value)).stripTrailingZeros();
  }
}
