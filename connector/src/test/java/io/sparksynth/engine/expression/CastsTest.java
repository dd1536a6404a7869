package io.sparksynth.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.engine.Slot;
import io.sparksynth.spec.DataType;
import org.junit.jupiter.api.Test;

class CastsTest {
  private final Columns columns =
      new Columns()
          .doubles("real", "double", 2.5, -2.5, 1e15 + 0.5, null, 0.49999999999999994)
          .longs("money", "decimal(12,2)", 250L, -250L, 1L, null, 149L)
          .longs("at", "timestamp", 1L, -1L, 86_400_000_000L, null, 1_500_000L)
          .texts("text", "1", "2", "3", null, "5");

  @Test
  void theSameTypeIsTheSameSlot() {
    Slot slot = columns.column("real").orElseThrow();
    assertThat(Casts.to(columns.layout(), slot, DataType.DOUBLE)).isSameAs(slot);
    assertThat(Casts.rounded(columns.layout(), slot, DataType.DOUBLE)).isSameAs(slot);
  }

  @Test
  void castCutsOffAndRoundedTakesTheNearest() {
    assertThat(to("real", "bigint")).containsExactly(2L, -2L, 1_000_000_000_000_000L, null, 0L);
    assertThat(rounded("real", "bigint"))
        .containsExactly(3L, -3L, 1_000_000_000_000_001L, null, 0L);
    assertThat(to("money", "int")).containsExactly(2L, -2L, 0L, null, 1L);
    assertThat(rounded("money", "int")).containsExactly(3L, -3L, 0L, null, 1L);
    assertThat(rounded("real", "decimal(18,1)"))
        .containsExactly(25L, -25L, 10_000_000_000_000_005L, null, 5L);
    assertThat(to("money", "decimal(10,1)")).containsExactly(25L, -25L, 0L, null, 15L);
  }

  @Test
  void timesAndTexts() {
    assertThat(to("at", "date")).containsExactly(0L, -1L, 1L, null, 0L);
    assertThat(to("at", "string"))
        .containsExactly(
            "1970-01-01 00:00:00.000001",
            "1969-12-31 23:59:59.999999",
            "1970-01-02 00:00:00",
            null,
            "1970-01-01 00:00:01.5");
    assertThat(to("text", "decimal(3,1)")).containsExactly(10L, 20L, 30L, null, 50L);
    assertThat(to("money", "string")).containsExactly("2.50", "-2.50", "0.01", null, "1.49");
  }

  @Test
  void whatCannotBeIsRefused() {
    Slot slot = columns.column("at").orElseThrow();
    assertThatThrownBy(() -> Casts.to(columns.layout(), slot, DataType.parse("array<int>")))
        .hasMessage("the value is a timestamp, which can't be cast to array<int>.");
    Slot money = columns.column("money").orElseThrow();
    Slot small = Casts.rounded(columns.layout(), money, DataType.parse("decimal(2,2)"));
    assertThatThrownBy(() -> columns.values(small, 5))
        .hasMessageContaining("is out of the range of decimal(2,2) in row 0.");
  }

  private Object[] to(String name, String type) {
    Slot slot = columns.column(name).orElseThrow();
    return columns.values(Casts.to(columns.layout(), slot, DataType.parse(type)), 5);
  }

  private Object[] rounded(String name, String type) {
    Slot slot = columns.column(name).orElseThrow();
    return columns.values(Casts.rounded(columns.layout(), slot, DataType.parse(type)), 5);
  }
}
