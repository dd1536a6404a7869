package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.random.Cells;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A range of keys or times is a range of rows: against a search over the values themselves. */
class OrderedColumnTest {
  private static final String SPEC =
      """
      industry: own
      seasons:
        shop:
          weekdays: [1, 1, 1, 1, 2, 3, 0]
          hours: [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 0, 0, 0, 0]
      tables:
        orders:
          rows: 10000
          key: id
          timeline: {column: at, season: shop, growth: 40 % a year}
          columns:
            id: {type: bigint, sequence: {start: -500, step: 7}}
            small: {type: smallint, sequence: {start: 1, step: 1}}
            at: {type: timestamp, timeline: {}}
            day: {type: date, timeline: {}}
            wall: {type: timestamp_ntz, timeline: {}}
        lines:
          key: line
          partOf: {table: orders, children: {min: 0, max: 9, mean: 2.5}}
          columns:
            line: {type: bigint, sequence: {start: 1}}
            order_id: {references: orders}
            at: {lookup: orders.at}
            day: {lookup: orders.day}
        picks:
          partOf: {table: lines, children: {min: 1, max: 3}}
          columns:
            line: {references: lines}
            order_id: {lookup: lines.order_id}
            at: {lookup: lines.at}
      """;

  private static World world(long orders) {
    String spec = orders > 30_000 ? SPEC.replaceAll("(?m)^ +small:.*\\n", "") : SPEC;
    return Own.pinned(spec, Map.of("orders", orders));
  }

  private static long value(BatchReader reader, long row) {
    reader.read(row, 1);
    return ((LongVector) reader.vector(0)).values[0];
  }

  /** The first row whose value is not below, by halving. */
  private static long oracle(WorldTable table, BatchReader reader, long value) {
    long low = 0;
    long high = table.rows();
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (value(reader, middle) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @ParameterizedTest
  @CsvSource({
    "orders, id", "orders, small", "orders, at", "orders, day", "orders, wall", "lines, line",
    "lines, order_id", "lines, at", "lines, day", "picks, line", "picks, order_id", "picks, at"
  })
  void aBoundIsWhereTheValuesPassIt(String table, String column) {
    for (long orders : new long[] {1, 2, 4095, 4096, 10_000}) {
      check(world(orders).table(table), column, 400);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "orders, id",
    "orders, at",
    "orders, day",
    "lines, line",
    "lines, order_id",
    "lines, at",
    "picks, order_id",
    "picks, at"
  })
  void alsoInATableOfATrillionRows(String table, String column) {
    check(world(1_000_000_000_000L).table(table), column, 200);
  }

  private static void check(WorldTable table, String column, int probes) {
    OrderedColumn ordered = table.ordered(column).orElseThrow();
    BatchReader reader = table.reader(List.of(column), 1);
    long n = table.rows();
    assertThat(ordered.lowerBound(Long.MIN_VALUE)).isZero();
    assertThat(ordered.lowerBound(Long.MAX_VALUE)).isEqualTo(n);
    if (n == 0) {
      return;
    }
    long first = value(reader, 0);
    long last = value(reader, n - 1);
    assertThat(ordered.lowerBound(first)).isZero();
    assertThat(ordered.lowerBound(last + 1)).isEqualTo(n);
    long bound = 0;
    for (int i = 0; i < probes; i++) {
      // values that occur, with their neighbours, and values in between
      long row = Cells.below(Cells.bits(3, i), n);
      long value =
          i % 4 == 3
              ? first + Cells.below(Cells.bits(4, i), last - first + 1)
              : value(reader, row) + i % 3 - 1;
      bound = ordered.lowerBound(value);
      assertThat(bound)
          .as("%s.%s >= %d of %d rows", table.name(), column, value, n)
          .isEqualTo(oracle(table, reader, value));
    }
  }

  @Test
  void valuesNeverFall() {
    World world = world(10_000);
    for (WorldTable table : world.tables()) {
      for (Field field : table.fields()) {
        if (table.ordered(field.name()).isPresent()) {
          long[] values = Own.longs(world, table.name(), field.name());
          for (int i = 1; i < values.length; i++) {
            assertThat(values[i]).isGreaterThanOrEqualTo(values[i - 1]);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "maybe", "other", "sum", "mirror"})
  void whatIsInNoOrderClaimsNone(String column) {
    World world =
        Own.world(
            """
            industry: own
            tables:
              t:
                rows: 100
                key: id
                timeline: {column: at}
                columns:
                  id: {type: bigint, sequence: {start: 1}}
                  value: {type: int, range: {min: 1, max: 6}}
                  maybe: {type: bigint, sequence: {start: 1}, nulls: 5 %}
                  other: {references: t2}
                  sum: {type: bigint, sum: parts.n}
                  mirror: {type: bigint, expr: "0 - id"}
              t2:
                rows: 100
                key: id
                columns: {id: {type: bigint, sequence: {start: 1}}}
              parts:
                partOf: {table: t, children: {min: 0, max: 2}}
                columns: {n: {type: bigint, sequence: {start: 1}}}
            """);
    assertThat(world.table("t").ordered(column)).isEmpty();
    assertThat(world.table("t").ordered("nowhere")).isEmpty();
    assertThat(world.table("t").ordered("at")).isPresent();
  }

  @Test
  void keysAtTheEdgeOfLongDoNotOverflow() {
    World world =
        Own.pinned(
            """
            industry: own
            tables:
              t:
                rows: 1
                columns:
                  low: {type: bigint, sequence: {start: -9223372036854775808}}
                  high: {type: bigint, sequence: {start: 9223372036854775000}}
            """,
            Map.of("t", 800L));
    OrderedColumn low = world.table("t").ordered("low").orElseThrow();
    OrderedColumn high = world.table("t").ordered("high").orElseThrow();
    assertThat(low.lowerBound(Long.MIN_VALUE)).isZero();
    assertThat(low.lowerBound(Long.MIN_VALUE + 5)).isEqualTo(5);
    assertThat(low.lowerBound(0)).isEqualTo(800);
    assertThat(low.lowerBound(Long.MAX_VALUE)).isEqualTo(800);
    assertThat(high.lowerBound(Long.MIN_VALUE)).isZero();
    assertThat(high.lowerBound(Long.MAX_VALUE - 10)).isEqualTo(797);
    assertThat(high.lowerBound(Long.MAX_VALUE)).isEqualTo(800);
  }

  @Test
  void keysThatPassTheGreatestLongStayThereInTheirOrder() {
    World world =
        Own.pinned(
            """
            industry: own
            tables:
              t:
                rows: 1
                columns:
                  by1: {type: bigint, sequence: {start: 1000001}}
                  by7: {type: bigint, sequence: {start: -5, step: 7}}
            """,
            Map.of("t", Long.MAX_VALUE));
    for (String column : List.of("by1", "by7")) {
      WorldTable table = world.table("t");
      OrderedColumn ordered = table.ordered(column).orElseThrow();
      BatchReader reader = table.reader(List.of(column), 1);
      long most = value(reader, table.rows() - 1);
      assertThat(most).isGreaterThan(Long.MAX_VALUE - 7);
      for (long value : new long[] {0, 1000001, 1L << 62, most - 1, most, Long.MAX_VALUE}) {
        assertThat(ordered.lowerBound(value))
            .as("%s >= %d", column, value)
            .isEqualTo(oracle(table, reader, value));
      }
    }
  }
}
