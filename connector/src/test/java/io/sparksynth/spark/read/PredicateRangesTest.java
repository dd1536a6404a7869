package io.sparksynth.spark.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongPredicate;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PredicateRangesTest {
  private static final NamedReference ID = Expressions.column("id");
  private static final List<String> COMPARISONS = List.of("=", "<=>", "<", "<=", ">", ">=");

  /** A literal as Spark hands it over: of any type, its value as Spark holds it. */
  private record Value(@Nullable Object value, DataType dataType)
      implements Literal<@Nullable Object> {
    @Override
    public Expression[] children() {
      return new Expression[0];
    }
  }

  private static Predicate is(String operator, Expression... parts) {
    return new Predicate(operator, parts);
  }

  private static Value bigint(@Nullable Long value) {
    return new Value(value, DataTypes.LongType);
  }

  private static PredicateRanges.Match match(DataType type, Predicate predicate) {
    return new PredicateRanges(TestTable.of(type)).match(predicate);
  }

  private static PredicateRanges.Match match(Predicate predicate) {
    return match(DataTypes.LongType, predicate);
  }

  private static RowRanges rowsWhere(LongPredicate holds) {
    RowRanges rows = RowRanges.none();
    for (long row = 0; row < 1_000; row++) {
      rows = holds.test(TestTable.value(row)) ? rows.union(RowRanges.of(row, row + 1)) : rows;
    }
    return rows;
  }

  private static boolean compare(String operator, long a, long b) {
    return switch (operator) {
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      case ">=" -> a >= b;
      default -> a == b;
    };
  }

  @Test
  void comparisonsGiveExactlyTheRowsWhereTheyHold() {
    long[] values = {
      Long.MIN_VALUE, -1, 0, 99, 100, 101, 105, 110, 2_500, 5_090, 5_091, Long.MAX_VALUE
    };
    for (String operator : COMPARISONS) {
      for (long value : values) {
        RowRanges expected = rowsWhere(v -> compare(operator, v, value));
        assertThat(match(is(operator, ID, bigint(value))))
            .as("id %s %d", operator, value)
            .isEqualTo(new PredicateRanges.Match(expected, true));
        RowRanges flipped = rowsWhere(v -> compare(operator, value, v));
        assertThat(match(is(operator, bigint(value), ID)).rows())
            .as("%d %s id", value, operator)
            .isEqualTo(flipped);
      }
    }
  }

  @Test
  void aNullLiteralMatchesNothing() {
    for (String operator : COMPARISONS) {
      assertThat(match(is(operator, ID, bigint(null))))
          .isEqualTo(new PredicateRanges.Match(RowRanges.none(), true));
    }
    Predicate in = is("IN", ID, bigint(100L), bigint(null), bigint(120L));
    assertThat(match(in).rows()).isEqualTo(rowsWhere(v -> v == 100 || v == 120));
  }

  @Test
  void inIsAUnion() {
    Predicate in = is("IN", ID, bigint(200L), bigint(100L), bigint(105L), bigint(110L));
    assertThat(match(in))
        .isEqualTo(
            new PredicateRanges.Match(rowsWhere(v -> v == 100 || v == 110 || v == 200), true));
  }

  @Test
  void andNarrowsEvenWhereAPartStaysWithSpark() {
    Predicate known = is(">", ID, bigint(4_000L));
    Predicate unknown = is("STARTS_WITH", Expressions.column("other"), bigint(1L));
    RowRanges above = rowsWhere(v -> v > 4_000);
    assertThat(match(is("AND", known, is("<", ID, bigint(4_100L)))))
        .isEqualTo(new PredicateRanges.Match(rowsWhere(v -> v > 4_000 && v < 4_100), true));
    assertThat(match(is("AND", known, unknown))).isEqualTo(new PredicateRanges.Match(above, false));
    assertThat(match(is("OR", known, unknown)).exact()).isFalse();
    assertThat(match(is("OR", known, unknown)).rows()).isEqualTo(RowRanges.of(0, 1_000));
    assertThat(match(is("OR", known, is("=", ID, bigint(100L)))))
        .isEqualTo(new PredicateRanges.Match(rowsWhere(v -> v > 4_000 || v == 100), true));
  }

  @Test
  void othersStayWithSpark() {
    Predicate[] others = {
      is("<>", ID, bigint(1L)),
      is("NOT", is("=", ID, bigint(1L))),
      is("=", Expressions.column("other"), bigint(1L)),
      is("=", Expressions.column("id.part"), bigint(1L)),
      is("=", ID, new Value(1, DataTypes.IntegerType)),
      is("=", ID, Expressions.column("other")),
      is("IN", ID, bigint(1L), Expressions.column("other")),
      is("IS_NULL", Expressions.column("other"))
    };
    for (Predicate other : others) {
      assertThat(match(other))
          .as("%s", other)
          .isEqualTo(new PredicateRanges.Match(RowRanges.of(0, 1_000), false));
    }
  }

  @Test
  void aColumnWithNullsStaysWithSpark() {
    PredicateRanges ranges =
        new PredicateRanges(new TestTable(1_000, DataTypes.LongType, true, -1));
    assertThat(ranges.match(is("=", ID, bigint(100L))).exact()).isFalse();
    assertThat(ranges.match(is("IS_NOT_NULL", ID)).exact()).isFalse();
  }

  @Test
  void nullChecksOfAColumnWithoutNullsAreKnown() {
    assertThat(match(is("IS_NOT_NULL", ID)))
        .isEqualTo(new PredicateRanges.Match(RowRanges.of(0, 1_000), true));
    assertThat(match(is("IS_NULL", ID)))
        .isEqualTo(new PredicateRanges.Match(RowRanges.none(), true));
  }

  @Test
  void literalsOfEveryOrderedTypeAreUnderstood() {
    Object[][] literals = {
      {DataTypes.ByteType, (byte) 110},
      {DataTypes.ShortType, (short) 110},
      {DataTypes.IntegerType, 110},
      {DataTypes.LongType, 110L},
      {DataTypes.DateType, 110},
      {DataTypes.TimestampType, 110L},
      {DataTypes.TimestampNTZType, 110L},
      {DataTypes.createDecimalType(10, 2), Decimal.createUnsafe(110, 10, 2)}
    };
    for (Object[] literal : literals) {
      DataType type = (DataType) literal[0];
      assertThat(match(type, is("=", ID, new Value(literal[1], type))))
          .as("%s", type)
          .isEqualTo(new PredicateRanges.Match(RowRanges.of(2, 4), true));
    }
  }

  @Test
  void aTimestampAgainstADateStaysWithSpark() {
    Value date = new Value(110, DataTypes.DateType);
    assertThat(match(DataTypes.TimestampType, is("=", ID, date)).exact()).isFalse();
    Value plain = new Value(110L, DataTypes.TimestampNTZType);
    assertThat(match(DataTypes.TimestampType, is("=", ID, plain)).exact()).isFalse();
    Value otherScale =
        new Value(Decimal.createUnsafe(110, 10, 3), DataTypes.createDecimalType(10, 3));
    assertThat(match(DataTypes.createDecimalType(10, 2), is("=", ID, otherScale)).exact())
        .isFalse();
  }

  @Test
  void rowNumbersAreOrderedInEveryTable() {
    NamedReference row = Expressions.column("_row");
    assertThat(match(is("=", row, bigint(7L))).rows()).isEqualTo(RowRanges.of(7, 8));
    assertThat(match(is("<", row, bigint(-5L))).rows()).isEqualTo(RowRanges.none());
    assertThat(match(is(">", row, bigint(998L))).rows()).isEqualTo(RowRanges.of(999, 1_000));
    assertThat(match(is("<=", row, bigint(Long.MAX_VALUE))).rows())
        .isEqualTo(RowRanges.of(0, 1_000));
  }
}
