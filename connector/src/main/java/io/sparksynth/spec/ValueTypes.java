package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of values that the language knows. */
public final class ValueTypes {
  private static final Map<String, Object> STRING_SCHEMA = Map.of("type", "string");
  private static final List<String> ANY_SCALAR = List.of("string", "number", "boolean");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final String RATIO = "[0-9]{1,2}(\\.[0-9]+)?/[0-9]{1,2}(\\.[0-9]+)?";
  private static final Pattern RATIO_PATTERN = Pattern.compile(RATIO);

  private ValueTypes() {}

  /** A finite number: {@code 2.5}, {@code 1_000_000}, {@code 1e6}. */
  public static ValueType<Double> number() {
    return NumberType.number();
  }

  /** A whole number that fits into a long: {@code 1_000_000}. */
  public static ValueType<Long> integer() {
    return NumberType.integer();
  }

  /** A number from 0 to 1: {@code 0.02} or {@code 2 %}. */
  public static ValueType<Double> rate() {
    return NumberType.rate();
  }

  /** A growth per year: {@code 30 % a year} or {@code 0.3}; more than -1. */
  public static ValueType<Double> growth() {
    return NumberType.growth();
  }

  /** {@code true} or {@code false}. */
  public static ValueType<Boolean> bool() {
    return ScalarType.of(
        "true or false",
        Map.of("enum", List.of(true, false, "true", "false")),
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> null;
            });
  }

  /** Any text, kept as it was written. */
  public static ValueType<String> text() {
    return new ScalarType<>(
        "a text", Map.of("type", ANY_SCALAR), scalar -> scalar.isNull() ? null : scalar.text());
  }

  /** A name: an ASCII letter, then letters, digits and underscores. */
  public static ValueType<String> identifier() {
    return ScalarType.of(
        "a name (a letter, then letters, digits and underscores)",
        pattern(IDENTIFIER.pattern()),
        text -> isIdentifier(text) ? text : null);
  }

  static boolean isIdentifier(String text) {
    return IDENTIFIER.matcher(text).matches();
  }

  /** {@code 80/20}. */
  public static ValueType<Ratio> ratio() {
    return ScalarType.of(
        "a ratio such as 80/20 (80 % of the events on the top 20 %)",
        pattern(RATIO), ValueTypes::parseRatio);
  }

  private static @Nullable Ratio parseRatio(String text) {
    Matcher matcher = RATIO_PATTERN.matcher(text);
    if (!matcher.matches() || text.length() > 20) {
      return null;
    }
    int slash = text.indexOf('/');
    double share = Double.parseDouble(text.substring(0, slash)) / 100;
    double top = Double.parseDouble(text.substring(slash + 1)) / 100;
    return top > 0 && share >= top && share < 1 ? new Ratio(share, top) : null;
  }

  /** Values with weights {@code {F: 51, M: 48}} in their order; a list of values weighs them 1. */
  public static ValueType<LinkedHashMap<String, Double>> weights() {
    return new WeightsType();
  }

  /** A list. */
  public static <T> ValueType<List<T>> list(ValueType<T> item) {
    return new ListType<>(item, 0, Integer.MAX_VALUE, false);
  }

  /** A list with a number of items from min to max. */
  public static <T> ValueType<List<T>> list(ValueType<T> item, int minSize, int maxSize) {
    return new ListType<>(item, minSize, maxSize, false);
  }

  /** A list of at least one item, or the item alone. */
  public static <T> ValueType<List<T>> oneOrMore(ValueType<T> item) {
    return new ListType<>(item, 1, Integer.MAX_VALUE, true);
  }

  /** A mapping from texts of the user's choice, in its order. */
  public static <T> ValueType<Map<String, T>> map(ValueType<T> value) {
    return new MapType<>("a mapping whose values are each " + value.describe(), value);
  }

  /**
   * A mapping with declared keys.
   *
   * @param noun with its article: {@code a bucket}
   * @param build makes the value of arguments of which every required one is there
   */
  public static <T> ValueType<T> record(
      String noun, Function<Arguments, T> build, Parameter<?>... parameters) {
    return new RecordType<>(
        noun, List.of(parameters), (arguments, problems) -> build.apply(arguments));
  }

  /**
   * A mapping with declared keys whose relations are checked.
   *
   * @param build makes the value, or adds a problem and returns null
   */
  public static <T> ValueType<T> record(
      String noun, BiFunction<Arguments, Problems, @Nullable T> build, Parameter<?>... parameters) {
    return new RecordType<>(noun, List.of(parameters), build::apply);
  }

  /** A mapping of one type, or a bare value of another: {@code uniform} or {@code {zipf: 1}}. */
  public static <T> ValueType<T> mappingOr(ValueType<T> mapping, ValueType<T> bare) {
    return new MappingOrType<>(mapping, bare);
  }

  /** A time, see {@link TimeExpr}. */
  public static ValueType<TimeExpr> time() {
    return ScalarType.of(
        TimeExpr.DESCRIPTION, pattern(TimeExpr.PATTERN), text -> TimeExpr.parse(text).orElse(null));
  }

  /** A day: {@code 2024-01-31}. */
  public static ValueType<LocalDate> date() {
    return ScalarType.of(
        "a date such as 2024-01-31",
        pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
        text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeException notADate) {
            return null;
          }
        });
  }

  /** The type of a column in SQL. */
  public static ValueType<DataType> dataType() {
    return new DataTypeValueType();
  }

  /** One of the constants of an enum, written in lower case. */
  public static <E extends Enum<E>> ValueType<E> oneOf(Class<E> type) {
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return ScalarType.of(
        "one of " + String.join(", ", names),
        Map.of("enum", names),
        text -> names.contains(text) ? type.getEnumConstants()[names.indexOf(text)] : null);
  }

  /** One of a few texts. */
  public static ValueType<String> oneOf(Set<String> texts) {
    List<String> names = texts.stream().sorted().toList();
    return ScalarType.of(
        "one of " + names.stream().collect(Collectors.joining(", ")),
        Map.of("enum", names),
        text -> names.contains(text) ? text : null);
  }

  /** Any single value, with the type that it was written as. */
  public static ValueType<Literal> scalar() {
    return new ScalarType<>(
        "a single value",
        Map.of("type", List.of("string", "number", "boolean", "null")),
        Literal::of);
  }

  /** A generator within a generator: {@code {normal: {mean: 5}}} with the keys beside it. */
  public static ValueType<GeneratorSpec> generator() {
    return new GeneratorReader();
  }

  /** Columns by name: those of a table, or the fields of a struct. */
  public static ValueType<List<ColumnSpec>> columns() {
    return new ColumnsType();
  }

  /** The schema of a text that matches a pattern as a whole. */
  static Map<String, Object> pattern(String pattern) {
    Map<String, Object> schema = new LinkedHashMap<>(STRING_SCHEMA);
    schema.put("pattern", "^(" + pattern + ")$");
    return schema;
  }
}
