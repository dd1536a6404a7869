package io.sparksynth.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.problem.Problem;
import io.sparksynth.problem.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypesTest {
  private final Problems problems = new Problems();

  private <T> @Nullable T parseOrNull(ValueType<T> type, String yaml) {
    return type.parse(BrokenSpecs.node(yaml), "p", problems);
  }

  private <T> T parse(ValueType<T> type, String yaml) {
    return Objects.requireNonNull(parseOrNull(type, yaml), () -> problems.list().toString());
  }

  private String problem(ValueType<?> type, String yaml) {
    assertThat((Object) parseOrNull(type, yaml)).isNull();
    return problems.list().stream().map(Problem::what).reduce("", (a, b) -> a + b);
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "-2.5, -2.5", "1_000_000, 1e6", "1e6, 1e6", "+3, 3", "'\"7\"', 7"})
  void numbers(String yaml, double value) {
    assertThat(parse(ValueTypes.number(), yaml)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "10k, ' Write it out: 10000'",
    "1.5 M, ' Write it out: 1500000'",
    "2bn, ''",
    "2B, ' Write it out: 2000000000'",
    "'\"1,000\"', ' Write it out: 1000'",
    "5 %, ' Write it out: 0.05'",
    ".nan, ''",
    "1e999, ''",
    "_1, ''",
    "1__0, ''",
    "0x10, ''",
  })
  void whatIsNoNumberIsShownHowToWriteIt(String yaml, String hint) {
    assertThat(problem(ValueTypes.number(), yaml))
        .startsWith("must be a number, got '")
        .endsWith("'." + hint);
  }

  @ParameterizedTest
  @CsvSource({"1e3, 1000", "9223372036854775807, 9223372036854775807", "-0, 0", "5.0, 5"})
  void wholeNumbers(String yaml, long value) {
    assertThat(parse(ValueTypes.integer(), yaml)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"0.02, 0.02", "2 %, 0.02", "100%, 1", "0, 0", "0.5 %, 0.005"})
  void rates(String yaml, double value) {
    assertThat(parse(ValueTypes.rate(), yaml)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "30 % a year, 0.3",
    "30% per year, 0.3",
    "0.3, 0.3",
    "-5 % a year, -0.05",
    "120 %, 1.2"
  })
  void growths(String yaml, double value) {
    assertThat(parse(ValueTypes.growth(), yaml)).isEqualTo(value);
  }

  @Test
  void literalsKeepTheirTypes() {
    assertThat(parse(ValueTypes.scalar(), "5").value()).isEqualTo(5L);
    assertThat(parse(ValueTypes.scalar(), "5.10").value()).isEqualTo(new BigDecimal("5.10"));
    assertThat(parse(ValueTypes.scalar(), "true").value()).isEqualTo(true);
    assertThat(parse(ValueTypes.scalar(), "'true'").value()).isEqualTo("true");
    assertThat(parse(ValueTypes.scalar(), "null").value()).isNull();
    assertThat(parse(ValueTypes.scalar(), "''").value()).isEqualTo("");
    assertThat(parse(ValueTypes.scalar(), "01234").text()).isEqualTo("01234");
    assertThat(parse(ValueTypes.scalar(), "99999999999999999999").value())
        .isEqualTo(new BigDecimal("99999999999999999999"));
  }

  @Test
  void ratiosDatesAndNames() {
    assertThat(parse(ValueTypes.ratio(), "80/20")).isEqualTo(new Ratio(0.8, 0.2));
    assertThat(parse(ValueTypes.date(), "2024-01-31")).isEqualTo(LocalDate.of(2024, 1, 31));
    assertThat(parse(ValueTypes.identifier(), "line_items2")).isEqualTo("line_items2");
    assertThat(parse(ValueTypes.oneOf(TimeUnit.class), "days")).isEqualTo(TimeUnit.DAYS);
    assertThat(parse(ValueTypes.oneOf(Set.of("b", "a")), "b")).isEqualTo("b");
    assertThat(problem(ValueTypes.oneOf(Set.of("b", "a")), "c"))
        .isEqualTo("must be one of a, b, got 'c'.");
  }

  @Test
  void aDayThatDoesNotExistIsAProblem() {
    assertThat(problem(ValueTypes.date(), "2024-02-30"))
        .isEqualTo("must be a date such as 2024-01-31, got '2024-02-30'.");
  }

  @Test
  void listsAndMappings() {
    assertThat(parse(ValueTypes.list(ValueTypes.integer()), "[1, 2]")).containsExactly(1L, 2L);
    assertThat(parse(ValueTypes.oneOrMore(ValueTypes.text()), "a")).containsExactly("a");
    assertThat(parse(ValueTypes.oneOrMore(ValueTypes.text()), "[a, b]")).containsExactly("a", "b");
    Map<String, Long> map = parse(ValueTypes.map(ValueTypes.integer()), "{z: 1, a: 2}");
    assertThat(map).containsExactly(Map.entry("z", 1L), Map.entry("a", 2L));
    assertThat(problem(ValueTypes.list(ValueTypes.integer(), 1, 2), "[1, 2, 3]"))
        .isEqualTo("must be a list of at least 1 item, each a whole number, got 3 items.");
  }

  @Test
  void aBrokenItemBreaksTheListAtItsIndex() {
    assertThat(parseOrNull(ValueTypes.list(ValueTypes.integer()), "[1, x]")).isNull();
    assertThat(problems.list())
        .containsExactly(new Problem("p[1]", "must be a whole number, got 'x'."));
  }

  @Test
  void aMappingOrABareValue() {
    Parameter<Long> size = Parameter.of("size", ValueTypes.integer()).required();
    ValueType<Long> type =
        ValueTypes.mappingOr(
            ValueTypes.record("a size", a -> a.get(size), size), ValueTypes.integer());
    assertThat(parse(type, "5")).isEqualTo(5);
    assertThat(parse(type, "{size: 5}")).isEqualTo(5);
    assertThat(problem(type, "x"))
        .isEqualTo("must be a whole number or a size (a mapping with the keys size), got 'x'.");
  }

  @Test
  void aRecordMayRefuseItsArguments() {
    Parameter<Long> size = Parameter.of("size", ValueTypes.integer());
    ValueType<Long> type =
        ValueTypes.record(
            "a size",
            (a, found) -> {
              found.add(a.path(size), "is refused.");
              return null;
            },
            size);
    assertThat(problem(type, "{size: 5}")).isEqualTo("is refused.");
  }

  @Test
  void limitsReachTheNumbersWithin() {
    Parameter<List<Double>> list =
        Parameter.of("list", ValueTypes.list(ValueTypes.number())).range(0, 1);
    assertThat(problem(list.type(), "[2]")).isEqualTo("must be a number from 0 to 1, got '2'.");
    assertThatThrownBy(() -> Parameter.of("text", ValueTypes.text()).range(0, 1))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("a text has no range");
    assertThatThrownBy(() -> Parameter.of("x", ValueTypes.number()).range(1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, ' from 0 to 1'",
    "-Infinity, 1, ' <= 1'",
    "0.5, Infinity, ' >= 0.5'",
    "-Infinity, Infinity, ''",
    "1, 9223372036854775807, ' from 1 to 9223372036854775807'",
  })
  void limitsReadAsPeopleWriteThem(double min, double max, String text) {
    assertThat(new Bounds(min, false, max).describe()).isEqualTo(text);
  }
}
