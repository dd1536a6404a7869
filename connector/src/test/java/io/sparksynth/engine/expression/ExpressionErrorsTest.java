package io.sparksynth.engine.expression;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author of a spec reads. */
class ExpressionErrorsTest {
  private static final Columns COLUMNS =
      new Columns()
          .longs("quantity", "int", 1L)
          .longs("day", "date", 1L)
          .longs("at", "timestamp", 1L)
          .longs("active", "boolean", 1L)
          .texts("name", "x")
          .codes("products.brand", "x");

  @ParameterizedTest
  @MethodSource
  void badExpressionsAreExplained(String sql, String message) {
    assertThatThrownBy(() -> Expressions.compile(sql, COLUMNS))
        .isInstanceOf(ExpressionException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> badExpressionsAreExplained() {
    return Stream.of(
        bad("", "The expression is empty."),
        bad("quantty + 1", "Unknown column 'quantty'. Did you mean 'quantity'?"),
        bad("products.brnd", "Unknown column 'products.brnd'. Did you mean 'products.brand'?"),
        bad(
            "\"x\"",
            "Unknown column 'x'. A text takes single quotes. Known: quantity, day, at, active,"
                + " name, products.brand."),
        bad("uper(name)", "Unknown function 'uper'. Did you mean 'upper'?"),
        bad(
            "rand()",
            "Unknown function 'rand'. Randomness comes from generators: make a hidden column and"
                + " use that."),
        bad(
            "current_date()",
            "Unknown function 'current_date'. Use world_end(): the data must not depend on when it"
                + " is read."),
        bad(
            "sum(quantity)",
            "Unknown function 'sum'. An expression sees one row; the generator 'sum' adds up"
                + " children."),
        bad("quantity +", "Did not expect the end at position 11."),
        bad("quantity name", "Did not expect 'name' at position 10."),
        bad("(quantity + 1", "Did not expect a '(' without ')' at position 1."),
        bad("quantity + 1)", "Did not expect ')' at position 13."),
        bad("1; drop", "Did not expect ';' at position 2."),
        bad("'abc", "Did not expect a quote without end at position 1."),
        bad("1 /* x", "Did not expect a comment without end at position 3."),
        bad("(1 + ) * 2", "Did not expect the end at position 6."),
        bad("name + 1", "'name + 1' needs numbers, but name is a string."),
        bad("-name", "'-' needs numbers, but name is a string."),
        bad("name > 5", "'name > 5' compares a string with an int."),
        bad("day = 'soon'", "'soon' is no date: write it as 'yyyy-MM-dd'."),
        bad("cast('x' as int)", "'x' is no int."),
        bad("cast(day as int)", "day is a date, which can't be cast to int."),
        bad("cast(day as dat)", "'cast(day AS dat)': unknown type 'dat'. Did you mean 'date'?"),
        bad("name and active", "AND needs a condition, but name is a string."),
        bad("case when quantity then 1 end", "WHEN needs a condition, but quantity is an int."),
        bad("case when active then 1 else 'a' end", "CASE mixes an int with a string: 'a'."),
        bad("coalesce(quantity, name)", "coalesce mixes an int with a string: name."),
        bad("round(quantity, 1, 2)", "round(x[, digits]): 3 arguments were given."),
        bad("round(name)", "round(x[, digits]): argument 1 must be a number, got name (string)."),
        bad(
            "round(quantity, quantity)",
            "round(x[, digits]): argument 2 must be a constant, got quantity (int)."),
        bad(
            "year(quantity)",
            "year(date): argument 1 must be a date or timestamp, got quantity (int)."),
        bad(
            "date_trunc('mnth', at)",
            "date_trunc: 'mnth' is no unit of time. Did you mean 'MONTH'?"),
        bad("day - day", "'day - day' would be an interval. Write datediff(day, day)."),
        bad(
            "interval 1 day",
            "'INTERVAL 1 day' stands alone: an interval is added to a date or timestamp."),
        bad("(select 1)", "A sub-query is not supported in an expression: (SELECT 1)"),
        bad("quantity in (select 1)", "A sub-query is not supported in an expression: (SELECT 1)"),
        bad(
            "sum(quantity) over (partition by name)",
            "A window function is not supported in an expression: sum(quantity) OVER (PARTITION BY"
                + " name )"),
        bad(
            "name rlike 'x'",
            "The operator RLIKE is not supported in an expression: name RLIKE 'x'"),
        bad("quantity & 1", "The operator & is not supported in an expression: quantity & 1"),
        bad("name like name", "LIKE needs a constant as its pattern: name LIKE name"),
        bad("null", "The expression is always NULL: give it a type, CAST(NULL AS int)."),
        bad("count(*)", "An aggregate is not supported in an expression: count(*)"),
        bad("99999999999999999999", "The number 99999999999999999999 is too large."),
        bad("2147483647 + 1", "2147483647 + 1 is out of the range of int in row 0."),
        bad(
            "f(".repeat(10) + "1" + ")".repeat(10),
            "Calls are nested more than 9 deep: use a hidden column between."),
        bad("(".repeat(70) + "1" + ")".repeat(70), "The expression is nested more than 60 deep."),
        bad("1" + " + 1".repeat(1000), "The expression has more than 400 steps in a row."),
        bad("1" + " ".repeat(10_000), "The expression is longer than 10000 characters."));
  }

  private static Arguments bad(String sql, String message) {
    return Arguments.of(sql, message);
  }
}
