package io.sparksynth.spark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** Guesses a generator from a column's name and type. The first rule that fits wins. */
final class ColumnRules {
  private static final int DIGITS_OF_A_LONG = 18;
  private static final Pattern ID = Pattern.compile("(.*_)?(id|key|no|nr|number)");

  /**
   * A rule for names.
   *
   * @param name what the whole name matches
   * @param generator an entry of JSON
   */
  private record Rule(Pattern name, String generator) {
    static Rule of(String name, String generator) {
      return new Rule(Pattern.compile("(.*_)?(" + name + ")(_.*)?"), generator);
    }
  }

  private static final List<Rule> TEXTS =
      List.of(
          Rule.of("e?mail", "\"format\": \"user000001@example.com\""),
          Rule.of("first_?name|given_?name", "\"word\": \"person.first_name\""),
          Rule.of("last_?name|surname|family_?name", "\"word\": \"person.last_name\""),
          Rule.of("uuid|guid", "\"uuid\": {}"),
          Rule.of("phone|mobile|fax", "\"pattern\": \"202-555-01##\""),
          Rule.of("country", "\"constant\": \"US\""),
          Rule.of("currency", "\"constant\": \"USD\""),
          Rule.of("gender|sex", "\"choice\": {\"F\": 51, \"M\": 49}"),
          Rule.of("status", "\"choice\": {\"active\": 80, \"pending\": 15, \"closed\": 5}"),
          Rule.of("sku|code", "\"pattern\": \"???-####\""),
          Rule.of("url|uri|link", "\"format\": \"https://example.com/1\""),
          Rule.of("ip|ip_?address", "\"pattern\": \"192.0.2.[123456789]#\""));

  private static final List<String> PLACES = List.of("city", "state", "zip");

  /**
   * A rule for names of numbers that are alike within a range.
   *
   * @param whole whether it fits whole numbers, too
   */
  private record Range(Pattern name, boolean whole, int min, int max) {
    static Range of(String name, boolean whole, int min, int max) {
      return new Range(Rule.of(name, "").name(), whole, min, max);
    }
  }

  private static final List<Range> RANGES =
      List.of(
          Range.of("age", true, 18, 90),
          Range.of("year", true, 2000, 2030),
          Range.of("month", true, 1, 12),
          Range.of("quantity|qty|count|items", true, 1, 10),
          Range.of("rating|stars|score", true, 1, 5),
          Range.of("latitude|lat", false, 25, 49),
          Range.of("longitude|lon|lng", false, -124, -67),
          Range.of("rate|ratio|share|pct|percent|probability|discount", false, 0, 1));

  private static final Pattern MONEY =
      Pattern.compile(
          "(.*_)?(price|amount|cost|total|balance|revenue|sales|salary|income|value|fee|tax)(_.*)?");

  private final List<String> names;
  private final boolean nested;

  /** Rules for the columns of a table. */
  ColumnRules(List<String> names) {
    this(names, false);
  }

  private ColumnRules(List<String> names, boolean nested) {
    this.names = names;
    this.nested = nested;
  }

  /** Rules for what is inside of a column, which can't refer to others. */
  ColumnRules nested() {
    return new ColumnRules(names, true);
  }

  /** The generator of a column of a plain type, as an entry of JSON. */
  String generator(String column, DataType type) {
    String name = column.toLowerCase(Locale.ROOT);
    if (type instanceof StringType) {
      return text(name, column);
    } else if (type instanceof BooleanType) {
      return "\"choice\": {\"true\": 1, \"false\": 1}";
    } else if (type instanceof DateType) {
      return name.matches(".*birth.*|dob")
          ? "\"date\": {\"from\": \"end - 80 years\", \"to\": \"end - 18 years\"}"
          : "\"date\": {\"from\": \"start\", \"to\": \"end\"}";
    } else if (type instanceof TimestampType || type instanceof TimestampNTZType) {
      return "\"timestamp\": {\"from\": \"start\", \"to\": \"end\"}";
    } else if (type instanceof BinaryType) {
      return "\"pattern\": \"!!!!!!!!\"";
    }
    return number(name, column, type);
  }

  private String text(String name, String column) {
    Optional<String> place = PLACES.stream().filter(name::equals).findFirst();
    if (place.isPresent()) {
      // City, state and zip of a row belong together.
      boolean follows = !nested && !name.equals("city") && names.contains("city");
      return "\"word\": \"place.%s\"%s".formatted(name, follows ? ", \"of\": \"city\"" : "");
    }
    return first(TEXTS, name)
        .or(
            () ->
                ID.matcher(name).matches()
                    ? Optional.of("\"format\": " + SchemaSpecs.quoted(prefix(column) + "-00000001"))
                    : Optional.empty())
        .orElse("\"pattern\": \"!!!!!!!!\"");
  }

  private static String prefix(String column) {
    String letters = column.replaceAll("[^A-Za-z].*", "").toUpperCase(Locale.ROOT);
    return letters.isEmpty() ? "ID" : letters.substring(0, Math.min(4, letters.length()));
  }

  private String number(String name, String column, DataType type) {
    boolean whole = !isFraction(type);
    if (whole && ID.matcher(name).matches() && most(type) > 1e9) {
      // Only the first identifies the row; the others point elsewhere, hence repeat.
      return !nested && column.equals(firstId()) ? "\"sequence\": 1" : range("1", "1000");
    }
    for (Range rule : RANGES) {
      if (rule.name().matcher(name).matches()
          && (rule.whole() || !whole)
          && Math.max(rule.max(), -rule.min()) <= most(type)) {
        return range(Integer.toString(rule.min()), Integer.toString(rule.max()));
      }
    }
    if (MONEY.matcher(name).matches() && most(type) >= 1_000) {
      return "\"lognormal\": {\"median\": 50, \"sigma\": 1}, \"max\": "
          + plain(Math.min(most(type), 1e6));
    }
    return type instanceof DoubleType || type instanceof FloatType
        ? "\"normal\": {\"mean\": 0, \"sd\": 1}"
        : range("0", plain(Math.min(most(type), 1_000)));
  }

  private String firstId() {
    return names.stream()
        .filter(name -> ID.matcher(name.toLowerCase(Locale.ROOT)).matches())
        .findFirst()
        .orElse("");
  }

  private static boolean isFraction(DataType type) {
    return type instanceof DoubleType
        || type instanceof FloatType
        || (type instanceof DecimalType decimal && decimal.scale() > 0);
  }

  /** A value that surely fits into a type of numbers. */
  private static double most(DataType type) {
    if (type instanceof ByteType) {
      return Byte.MAX_VALUE;
    } else if (type instanceof ShortType) {
      return Short.MAX_VALUE;
    } else if (type instanceof DecimalType decimal) {
      int whole = Math.min(decimal.precision(), DIGITS_OF_A_LONG) - decimal.scale();
      // a long holds up to 9.2 with 18 digits after the point
      return whole > 0 ? Math.pow(10, whole) - 1 : decimal.precision() > DIGITS_OF_A_LONG ? 9 : 0.9;
    }
    return Integer.MAX_VALUE;
  }

  private static Optional<String> first(List<Rule> rules, String name) {
    return rules.stream()
        .filter(rule -> rule.name().matcher(name).matches())
        .map(Rule::generator)
        .findFirst();
  }

  private static String range(String min, String max) {
    return "\"range\": {\"min\": %s, \"max\": %s}".formatted(min, max);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
