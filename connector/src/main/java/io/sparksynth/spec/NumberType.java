package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A number.
 *
 * @param noun {@code a whole number}
 * @param example how else it may be written, after the range; may be empty
 * @param parse text to value, null if it is none
 * @param jsonType {@code number} or {@code integer}
 * @param pattern what it looks like as a text
 */
record NumberType<T extends Number>(
    String noun,
    String example,
    Bounds bounds,
    Function<String, @Nullable T> parse,
    String jsonType,
    String pattern)
    implements ValueType<T> {

  static NumberType<Double> number() {
    return new NumberType<>(
        "a number", "", Bounds.NONE, NumberType::finite, "number", NumberText.NUMBER);
  }

  static NumberType<Long> integer() {
    return new NumberType<>(
        "a whole number", "", Bounds.NONE, NumberType::whole, "integer", NumberText.NUMBER);
  }

  static NumberType<Double> rate() {
    return new NumberType<>(
        "a rate",
        " (0.02 or 2 %)",
        new Bounds(0, false, 1),
        text -> finite(NumberText.parseShare(text)),
        "number",
        NumberText.NUMBER + "|" + NumberText.PERCENT);
  }

  static NumberType<Double> growth() {
    return new NumberType<>(
        "a growth",
        " (30 % a year or 0.3)",
        new Bounds(-1, true, Double.POSITIVE_INFINITY),
        text -> finite(NumberText.parseShare(text.replaceFirst(" (a|per) year$", ""))),
        "number",
        NumberText.NUMBER + "|" + NumberText.PERCENT + "( (a|per) year)?");
  }

  @Override
  public @Nullable T parse(Node node, String path, Problems problems) {
    String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
    T value = parse.apply(text);
    if (value == null || !bounds.contains(value.doubleValue())) {
      String hint = value == null ? NumberText.hint(text) : "";
      problems.add(path, "must be " + describe() + ", got " + node.describe() + "." + hint);
      return null;
    }
    return value;
  }

  @Override
  public Map<String, Object> jsonSchema() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("type", jsonType);
    plain.putAll(bounds.jsonSchema());
    return Map.of(
        "anyOf", List.of(plain, Map.of("type", "string", "pattern", "^(" + pattern + ")$")));
  }

  @Override
  public String describe() {
    return noun + bounds.describe() + example;
  }

  @Override
  public ValueType<T> within(Bounds limits) {
    return new NumberType<>(noun, example, limits, parse, jsonType, pattern);
  }

  private static @Nullable Double finite(String text) {
    return finite(NumberText.parse(text));
  }

  private static @Nullable Double finite(@Nullable BigDecimal number) {
    return number == null || Double.isInfinite(number.doubleValue()) ? null : number.doubleValue();
  }

  private static @Nullable Long whole(String text) {
    BigDecimal number = NumberText.parse(text);
    try {
      return number == null ? null : number.longValueExact();
    } catch (ArithmeticException notWholeOrTooLong) {
      return null;
    }
  }
}
