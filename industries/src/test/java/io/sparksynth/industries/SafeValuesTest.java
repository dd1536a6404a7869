package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.BatchReader;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.Field;
import io.sparksynth.engine.Vector;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.spec.DataType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that is generated can belong to a person: whatever looks like an e-mail, phone, social
 * security number, card or IP address, in any text of any table, is in a range that is kept for
 * examples and tests.
 */
class SafeValuesTest {
  private static final int BATCH = 4096;
  private static final int SHOWN = 20;
  private static final Pattern EMAIL = Pattern.compile("\\S@([\\w.-]+)");
  private static final Pattern SAFE_DOMAIN =
      Pattern.compile("example\\.(com|net|org)\\.?", Pattern.CASE_INSENSITIVE);
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w.-])(?:\\+?1[-. ])?\\(?\\d{3}\\)?[-. ]{0,2}(\\d{3})[-. ](\\d{4})(?![\\w-])");
  private static final Pattern SSN = Pattern.compile("(?<![\\w-])(\\d{3})-\\d{2}-\\d{4}(?![\\w-])");
  private static final Pattern IP =
      Pattern.compile("(?<![\\w.])(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.)\\d{1,3}(?![\\w.]\\w)");
  private static final List<String> SAFE_NETWORKS =
      List.of("192.0.2.", "198.51.100.", "203.0.113.");
  private static final Pattern CARD =
      Pattern.compile("(?<![\\w-])(?:\\d[ -]?){12,18}\\d(?![\\w-])");
  private static final Pattern ISSUED = Pattern.compile("(3[47]|4|5[1-5]|2[2-7]|6011|65).*");
  private static final List<String> SAFE_CARDS =
      List.of(
          "40000000",
          "41111111",
          "40128888",
          "42424242",
          "55555555",
          "51051051",
          "22230000",
          "60111111",
          "60110009",
          "37828224",
          "37144963");

  /** What of a text could belong to somebody; empty if nothing. */
  static Optional<String> danger(String column, String text) {
    int digits = 0;
    boolean at = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      at |= c == '@';
    }
    return at && outside(EMAIL, text, m -> SAFE_DOMAIN.matcher(m.group(1)).matches())
        ? Optional.of("e-mail")
        : digits < 4 ? Optional.empty() : number(column.toLowerCase(Locale.ROOT), text, digits);
  }

  private static Optional<String> number(String column, String text, int digits) {
    if (digits >= 7
        && (outside(PHONE, text, m -> m.group(1).equals("555") && m.group(2).startsWith("01"))
            || (column.contains("phone") && !digits(text).matches(".*55501\\d\\d")))) {
      return Optional.of("phone");
    }
    if (digits >= 9
        && (outside(SSN, text, m -> m.group(1).startsWith("9"))
            || (column.contains("ssn") && !text.startsWith("9")))) {
      return Optional.of("social security number");
    }
    if (digits >= 12 && outside(CARD, text, m -> isSafeCard(digits(m.group())))) {
      return Optional.of("card");
    }
    return outside(IP, text, m -> SAFE_NETWORKS.contains(m.group(1)))
        ? Optional.of("IP address")
        : Optional.empty();
  }

  private interface Judge {
    boolean isSafe(Matcher found);
  }

  private static boolean outside(Pattern pattern, String text, Judge judge) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      if (!judge.isSafe(found)) {
        return true;
      }
    }
    return false;
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  /** A number that fails Luhn's check, or that no issuer begins so, is nobody's card. */
  private static boolean isSafeCard(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    boolean real =
        sum % 10 == 0
            && (digits.length() == 15 || digits.length() == 16)
            && ISSUED.matcher(digits).matches();
    return !real || SAFE_CARDS.contains(digits.substring(0, 8));
  }

  static Stream<String> industries() {
    return World.installedIndustries().stream();
  }

  @ParameterizedTest
  @MethodSource("industries")
  void nothingBelongsToAnybody(String industry) {
    scan(industry, 100_000);
  }

  @ParameterizedTest
  @MethodSource("industries")
  @Tag("slow")
  void nothingBelongsToAnybodyInTenMillionRows(String industry) {
    scan(industry, 10_000_000);
  }

  /** All rows of a world that has so many. */
  private static void scan(String industry, long rows) {
    double scale = (double) rows / size(Worlds.of(industry, 1));
    while (size(Worlds.of(industry, scale)) < rows) {
      scale *= 1.1;
    }
    List<String> found = new ArrayList<>();
    for (WorldTable table : Worlds.of(industry, scale).tables()) {
      scan(table, found);
    }
    assertThat(found).as(industry).isEmpty();
  }

  private static long size(World world) {
    return world.tables().stream().mapToLong(WorldTable::rows).sum();
  }

  private static void scan(WorldTable table, List<String> found) {
    List<String> columns =
        table.fields().stream()
            .filter(f -> f.type().equals(DataType.STRING) || isNamed(f))
            .map(Field::name)
            .toList();
    IdentityHashMap<Dictionary, Boolean> known = new IdentityHashMap<>();
    BatchReader reader = table.reader(columns, BATCH);
    for (long from = 0; from < table.rows() && !columns.isEmpty(); from += BATCH) {
      int n = (int) Math.min(BATCH, table.rows() - from);
      reader.read(from, n);
      for (int c = 0; c < columns.size() && found.size() < SHOWN; c++) {
        Vector vector = reader.vector(c);
        String name = table.name() + "." + columns.get(c);
        if (vector instanceof CodeVector codes) {
          if (known.put(codes.dictionary, true) == null) {
            for (int code = 0; code < codes.dictionary.size(); code++) {
              judge(name, codes.dictionary.text(code), found);
            }
          }
        } else {
          for (int i = 0; i < n; i++) {
            String text = Texts.of(vector, i);
            if (text != null) {
              judge(name, text, found);
            }
          }
        }
      }
    }
  }

  /** Numbers are judged where their name says that they may be such. */
  private static boolean isNamed(Field field) {
    String name = field.name().toLowerCase(Locale.ROOT);
    return field.type().equals(DataType.BIGINT)
        && (name.contains("phone") || name.contains("ssn") || name.contains("card"));
  }

  private static void judge(String column, String text, List<String> found) {
    danger(column, text).ifPresent(what -> found.add(what + " in " + column + ": " + text));
  }

  @ParameterizedTest
  @CsvSource({
    "email, ann@gmail.com, e-mail",
    "note, write to ann@example.co today, e-mail",
    "phone, 212-555-0200, phone",
    "phone, 2125551234, phone",
    "note, call (212) 867-5309 now, phone",
    "ssn, 123-45-6789, social security number",
    "note, 123-45-6789, social security number",
    "pan, 4539578763621486, card",
    "pan, 4539 5787 6362 1486, card",
    "ip, 8.8.8.8, IP address",
    "note, from 10.0.0.1 on, IP address"
  })
  void whatCouldBelongToSomebodyIsFound(String column, String text, String what) {
    assertThat(danger(column, text)).contains(what);
  }

  @Test
  void whatIsReservedIsNotFound() {
    List<String> safe =
        List.of(
            "ann.lee7@example.com",
            "212-555-0123",
            "(212) 555-0199",
            "+1 212 555 0100",
            "900-12-3456",
            "4242424242424242",
            "378282246310005",
            "203.0.113.77",
            "2024-01-31",
            "123 Main Street, Springfield 12345-6789",
            "00000000-1234-5678-9012-345678901234",
            "version 1.2.3");
    for (String text : safe) {
      assertThat(danger("column", text)).as(text).isEmpty();
    }
  }
}
