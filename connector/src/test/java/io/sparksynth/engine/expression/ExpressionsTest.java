package io.sparksynth.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.DataType;
import org.junit.jupiter.api.Test;

class ExpressionsTest {
  private final Columns columns =
      new Columns()
          .longs("quantity", "int", 3L, 1L, 12L, 2_000_000_000L)
          .notNull("quantity")
          .longs("products.price", "decimal(10,2)", 1999L, 5L, 99_999_999L, 100L)
          .notNull("products.price")
          .longs("discount", "decimal(4,3)", 125L, 100L, 0L, 0L)
          .notNull("discount")
          .longs("big", "bigint", 1L, null, 3L, Long.MAX_VALUE)
          .doubles("rate", "double", 0.5, Double.NaN, null, 1.005)
          .codes("tier", "Gold", "Silver", null, "Gold")
          .texts("name", "Ann", "Bob", null, "Zoë");

  @Test
  void lineTotalsAreExactToTheCent() {
    Slot slot = compile("round(quantity * products.price * (1 - discount), 2)");
    // 3 * 19.99 * 0.875 = 52.47375; 1 * 0.05 * 0.9 = 0.045
    assertThat(slot.type()).isEqualTo(new DataType.Decimal(16, 2));
    assertThat(slot.nullable()).isFalse();
    assertThat(columns.values(slot, 4))
        .containsExactly(5247L, 5L, 1_199_999_988L, 200_000_000_000L);
  }

  @Test
  void constantsAreFolded() {
    assertThat(values("1 + 2 * 3")).containsOnly(7L);
    assertThat(values("concat('a', upper('b'), 3)")).containsOnly("aB3");
    assertThat(values("world_end() > world_start()")).containsOnly(1L);
    int before = columns.layout().add(columns.layout().kernel(0));
    Slot slot = compile("datediff(world_end(), world_start()) * 2 + length('abc')");
    assertThat(slot.index()).as("one kernel only").isEqualTo(before + 1);
  }

  @Test
  void equalPartsAreComputedOnce() {
    int before = columns.layout().add(columns.layout().kernel(0));
    Slot slot = compile("(quantity - 1) * (quantity - 1)");
    assertThat(slot.index()).isEqualTo(before + 2);
  }

  @Test
  void functionsOfOneDictionaryColumnStayDictionaries() {
    for (String sql :
        new String[] {
          "upper(tier)",
          "substring(tier, 1, 1)",
          "coalesce(tier, 'none')",
          "case tier when 'Gold' then 'A' else 'B' end",
          "case when quantity > 2 then 'many' else 'few' end",
          "case when quantity > 2 then tier else 'few' end",
          "case when tier = 'Gold' and quantity > 2 then concat('x', lower(tier)) end"
        }) {
      Slot slot = compile(sql);
      assertThat(columns.layout().kernel(slot.index())).as(sql).isInstanceOf(Kernel.OfCode.class);
    }
    assertThat(values("coalesce(upper(tier), 'none')"))
        .containsExactly("GOLD", "SILVER", "none", "GOLD");
    assertThat(values("case when quantity > 2 then tier else 'few' end"))
        .containsExactly("Gold", "few", null, "Gold");
    assertThat(values("tier = 'Gold'")).containsExactly(1L, 0L, null, 1L);
    assertThat(values("tier is null")).containsExactly(0L, 0L, 1L, 0L);
  }

  @Test
  void aBranchThatIsNotTakenMayOverflow() {
    assertThat(values("case when quantity < 100 then quantity * 2 else 0 end"))
        .containsExactly(6L, 2L, 24L, 0L);
    assertThat(values("if(big < 10, big + 1, 0)")).containsExactly(2L, 0L, 4L, 0L);
    Slot taken = compile("case when quantity > 100 then quantity * 2 else 0 end");
    assertThatThrownBy(() -> columns.values(taken, 4))
        .isInstanceOf(ExpressionException.class)
        .hasMessageEndingWith(": a value is out of the range of its type in row 3.");
  }

  @Test
  void overflowNamesExpressionTypeAndRow() {
    assertFails("quantity + quantity", "quantity + quantity is out of the range of int in row 3.");
    assertFails("big + 1", "big + 1 is out of the range of bigint in row 3.");
    assertFails(
        "products.price * products.price * products.price * 100000",
        "(products.price * products.price) * products.price is out of the range of decimal(18,6) in"
            + " row 2.");
    assertFails(
        "cast(quantity as smallint)",
        "CAST(quantity AS smallint) is out of the range of smallint in row 3.");
    assertFails(
        "cast(rate as int)", "CAST(rate AS int) with NaN is out of the range of int in row 1.");
    assertFails("cast(name as int)", "CAST(name AS int) got 'Ann', which is no int, in row 0.");
    assertThat(values("try_cast(quantity as smallint)")).containsExactly(3L, 1L, 12L, null);
    assertThat(values("try_cast(name as int)")).containsOnlyNulls();
  }

  @Test
  void nanIsTheGreatestNumberAndEqualsItself() {
    assertThat(values("rate > 1e300")).containsExactly(0L, 1L, null, 0L);
    assertThat(values("rate = rate")).containsExactly(1L, 1L, null, 1L);
    assertThat(values("round(rate, 2)")).containsExactly(0.5, Double.NaN, null, 1.01);
  }

  @Test
  void bigWholeNumbersCompareExactlyWithDecimals() {
    assertThat(values("big > 99999999999999999.5")).containsExactly(0L, null, 0L, 1L);
    assertThat(values("big >= products.price")).containsExactly(0L, null, 0L, 1L);
  }

  @Test
  void commentsQuotesAndLinesAreRead() {
    assertThat(values("quantity /* many */ +\n 1 -- one\n - `quantity` == 1 and quantity > 1"))
        .containsExactly(1L, 0L, 1L, 1L);
    assertThat(values("length('it''s -- (no comment)')")).containsOnly(20L);
  }

  @Test
  void deepNestingIsFast() {
    String sql = "(".repeat(50) + "quantity" + " + 1)".repeat(50);
    long start = System.nanoTime();
    assertThat(values("(" + sql + " * (1 + (2 * (3 - (4)))))")).hasSize(4);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void everyFunctionHasAText() {
    assertThat(Expressions.functionNames()).hasSizeGreaterThan(85).doesNotHaveDuplicates();
    assertThat(Expressions.functions())
        .allSatisfy(
            function -> {
              assertThat(function.usage()).startsWith(function.name() + "(").endsWith(")");
              assertThat(function.summary()).isNotBlank();
            });
  }

  private Slot compile(String sql) {
    return Expressions.compile(sql, columns);
  }

  private Object[] values(String sql) {
    return columns.values(compile(sql), 4);
  }

  private void assertFails(String sql, String message) {
    Slot slot = compile(sql);
    assertThatThrownBy(() -> columns.values(slot, 4))
        .isInstanceOf(ExpressionException.class)
        .hasMessage(message);
  }
}
