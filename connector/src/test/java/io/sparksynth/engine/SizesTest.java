package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes of a world with a fixed table, parts of parts and a table of unique pairs. */
class SizesTest {
  private static final String SPEC =
      """
      industry: own
      tables:
        countries: {rows: 50, fixed: true, key: id, columns: {id: {sequence: 1}}}
        shops: {rows: 1000, key: id, columns: {id: {sequence: 1}, country: {references: countries}}}
        orders:
          partOf: {table: shops, children: {min: 0, max: 40, mean: 7.3}}
          key: id
          columns: {id: {sequence: 1}, shop: {references: shops}}
        lines:
          partOf: {table: orders, children: {min: 1, max: 5, mean: 2.5}}
          columns: {order_id: {references: orders}, n: {position: {}}}
        agents:
          rows: 100000
          unique: [shop, country]
          columns: {shop: {references: shops}, country: {references: countries}}
        notes: {rows: 0, columns: {id: {sequence: 1}}}
      """;

  private static long[] rows(Sizing sizing) {
    return Own.world(SPEC, sizing).tables().stream().mapToLong(WorldTable::rows).toArray();
  }

  private static Sizing sizedBy(String table, long rows) {
    return new Sizing(1, table, rows, Map.of());
  }

  @Test
  void sizesGrowWithTheScale() {
    assertThat(rows(Sizing.of(1))).containsExactly(50, 1000, 7300, 18250, 50_000, 0);
    assertThat(rows(Sizing.of(0.1))).containsExactly(50, 100, 730, 1825, 5000, 0);
    assertThat(rows(Sizing.of(2))).containsExactly(50, 2000, 14600, 36500, 100_000, 0);
    assertThat(rows(Sizing.of(1e-9))).containsExactly(50, 1, 7, 18, 1, 0);
    assertThat(rows(Sizing.of(0))).containsExactly(0, 0, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "countries, 3",
    "countries, 5000",
    "shops, 12347",
    "orders, 12347",
    "lines, 12347",
    "agents, 12347",
    "agents, 1000000",
    "lines, 18",
    "orders, 1",
    "notes, 7"
  })
  void theSizingTableHasExactlyItsRows(String table, long rows) {
    World world = Own.world(SPEC, sizedBy(table, rows));
    assertThat(world.table(table).rows()).isEqualTo(rows);
    for (WorldTable each : world.tables()) {
      BatchReader reader = each.reader(each.fields().stream().map(Field::name).toList(), 10);
      reader.read(Math.max(0, each.rows() - 10), (int) Math.min(10, each.rows()));
      for (int c = 0; c < each.fields().size(); c++) {
        assertThat(reader.vector(c)).isNotNull();
      }
    }
  }

  /** Growing by a row at a time, no table ever shrinks, so the sizing row count has one scale. */
  @ParameterizedTest
  @ValueSource(strings = {"shops", "orders", "lines", "agents"})
  void noTableFallsWhileAnotherGrows(String table) {
    long[] before = rows(sizedBy(table, 18));
    for (long n = 19; n < 300; n += 7) {
      long[] after = rows(sizedBy(table, n));
      for (int t = 0; t < after.length; t++) {
        assertThat(after[t])
            .as("table %d at %d rows of %s", t, n, table)
            .isGreaterThanOrEqualTo(before[t]);
      }
      before = after;
    }
  }

  @Test
  void everyChildHasOneParentAndEveryPairIsOnce() {
    World world = Own.world(SPEC, sizedBy("lines", 12_347));
    long[] order = Own.longs(world, "lines", "order_id");
    long[] n = Own.longs(world, "lines", "n");
    long orders = world.table("orders").rows();
    for (int i = 0; i < order.length; i++) {
      assertThat(order[i]).isBetween(1L, orders);
      assertThat(n[i]).isEqualTo(i > 0 && order[i] == order[i - 1] ? n[i - 1] + 1 : 1);
    }
    long[] shop = Own.longs(world, "agents", "shop");
    long[] country = Own.longs(world, "agents", "country");
    assertThat(
            java.util.stream.IntStream.range(0, shop.length)
                .mapToLong(i -> shop[i] * 51 + country[i])
                .distinct()
                .count())
        .isEqualTo(shop.length);
  }

  @Test
  void pinnedRowsThatContradictAreRefused() {
    assertThatThrownBy(() -> Own.pinned(SPEC, Map.of("orders", 41_000L, "lines", 1L)))
        .hasMessage(
            """
            2 problems in spec 'own.yaml':
              1. tables.orders: 41,000 rows can't be shared among the 1,000 of 'shops' with 0 to 40 each
              2. tables.lines: 1 rows can't be shared among the 41,000 of 'orders' with 1 to 5 each\
            """);
    // one shop is the least, so are its 7 orders
    assertThatThrownBy(() -> rows(sizedBy("lines", 1)))
        .hasMessage(
            "Problem in spec 'own.yaml': tables.lines: 1 rows can't be shared among the 7 of"
                + " 'orders' with 1 to 5 each");
    assertThatThrownBy(() -> Own.pinned(SPEC, Map.of("countries", 0L)))
        .hasMessageContaining(
            "tables.shops.columns.country: table 'countries' has no rows to refer to, but 'shops'"
                + " has 1,000");
  }
}
