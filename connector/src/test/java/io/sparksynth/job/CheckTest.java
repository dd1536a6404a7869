package io.sparksynth.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static Check check(String sql) {
    return new Check("", "a rule", sql, "0");
  }

  @Test
  void aCheckNeedsTheTablesThatItsSqlNames() {
    List<String> tables = List.of("customers", "items", "line_items", "stores");

    assertThat(check("select 1 from `line_items` l join STORES using (id)").tablesOf(tables))
        .containsExactly("line_items", "stores");
    assertThat(check("select customers_id from items").tablesOf(tables)).containsExactly("items");
  }
}
