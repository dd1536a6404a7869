package io.sparksynth.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    var table = new TextTable("table", ">rows", "target");
    table.add("customers", "1,000", "out/customers").add("x", "5", "");

    assertThat(table.lines())
        .containsExactly(
            "table       rows  target",
            "---------  -----  -------------",
            "customers  1,000  out/customers",
            "x              5");
  }

  @Test
  void aLineHasACellForEveryColumn() {
    assertThatThrownBy(() -> new TextTable("a", "b").add("1")).hasMessage("1 cells for 2 columns");
  }
}
