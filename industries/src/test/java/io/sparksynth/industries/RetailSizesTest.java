package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.engine.Sizing;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.problem.ProblemsException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How scale, rows and the window size the worlds that are installed. */
class RetailSizesTest {
  private static final long MOST = Long.MAX_VALUE;

  /** Every table of every industry as the sizing table. */
  record Case(String industry, String table) {
    @Override
    public String toString() {
      return industry + "." + table;
    }
  }

  static Stream<Case> tables() {
    return World.installedIndustries().stream()
        .flatMap(
            industry ->
                Worlds.of(industry, 1).tables().stream()
                    .map(table -> new Case(industry, table.name())));
  }

  private static void readEnds(WorldTable table) {
    long n = table.rows();
    Checksums.ofRange(table, Checksums.columns(table), 0, Math.min(n, 20), 20);
    Checksums.ofRange(table, Checksums.columns(table), Math.max(0, n - 20), n, 20);
  }

  @Test
  void retailHasItsBaseSizesAtScaleOne() {
    assertRows(Worlds.of("retail", 1), 100_000, 10_000, 200, 1_000_000, 3_000_000, 500_000);
    assertRows(Worlds.of("retail", 3), 300_000, 30_000, 600, 3_000_000, 9_000_000, 1_500_000);
    // as many as there are pairs of product and store
    assertRows(Worlds.of("retail", 0.1), 10_000, 1000, 20, 100_000, 300_000, 20_000);
    // at least one of each
    assertRows(Worlds.of("retail", 0.001), 100, 10, 1, 1000, 3000, 10);
    assertRows(Worlds.of("retail", 0), 0, 0, 0, 0, 0, 0);
  }

  private static void assertRows(World world, long... rows) {
    assertThat(world.tables().stream().mapToLong(WorldTable::rows).toArray()).isEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theSizingTableHasExactlyItsRows(Case c) {
    for (long rows : new long[] {1, 2, 7, 12_347, 1_000_003, 1_000_000_000_007L}) {
      Optional<World> world = sizedOrRefused(c, rows);
      world.ifPresent(w -> assertThat(w.table(c.table()).rows()).isEqualTo(rows));
      if (rows == 12_347) {
        world.orElseThrow().tables().forEach(t -> assertThat(t.rows()).as(t.name()).isPositive());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noRowsMakeAnEmptyWorldThatCanBeRead(Case c) {
    World world = Worlds.sizedBy(c.industry(), c.table(), 0);
    for (WorldTable table : world.tables()) {
      assertThat(table.rows()).as(table.name()).isZero();
      assertThat(table.fields()).isNotEmpty();
      table.reader(Checksums.columns(table), 10).read(0, 0);
      for (var field : table.fields()) {
        table
            .ordered(field.name())
            .ifPresent(order -> assertThat(order.lowerBound(MOST)).as(field.name()).isZero());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theMostRowsThereCanBeCompileWithoutOverflow(Case c) {
    Optional<World> world = sizedOrRefused(c, MOST);
    world.ifPresent(w -> assertThat(w.table(c.table()).rows()).isEqualTo(MOST));
    world.ifPresent(w -> w.tables().forEach(t -> assertThat(t.rows()).as(t.name()).isPositive()));
  }

  /**
   * The world, or nothing if it can't be that small or large for a reason that is told: a ticket
   * has two interactions at least, and there are only so many license numbers. Retail has no such
   * bounds.
   */
  private static Optional<World> sizedOrRefused(Case c, long rows) {
    try {
      return Optional.of(Worlds.sizedBy(c.industry(), c.table(), rows));
    } catch (ProblemsException refused) {
      assertThat(c.industry()).isNotEqualTo("retail");
      for (var problem : refused.problems()) {
        assertThat(problem.what())
            .containsPattern(
                "rows can't be shared among|different (values|texts).* rows must differ"
                    + "|rows, but follows from");
      }
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @CsvSource({"customers, 5", "stores, 1", "products, 3", "transactions, 17", "inventory, 40"})
  void aPinnedTableHasItsRowsAndNoOtherChanges(String table, long rows) {
    World world = Worlds.of("retail", new Sizing(0.01, null, -1, Map.of(table, rows)));
    World plain = Worlds.of("retail", 0.01);
    assertThat(world.table(table).rows()).isEqualTo(rows);
    for (WorldTable other : world.tables()) {
      boolean follows =
          other.name().equals(table)
              || (other.name().equals("line_items") && table.equals("transactions"))
              || (other.name().equals("inventory") && !table.equals("transactions"));
      if (!follows) {
        assertThat(other.rows()).as(other.name()).isEqualTo(plain.table(other.name()).rows());
      }
      readEnds(other);
    }
  }

  @Test
  void morePairsThanThereAreCanNotBe() {
    Sizing sizing =
        new Sizing(1, null, -1, Map.of("inventory", 31L, "products", 3L, "stores", 10L));
    assertThatThrownBy(() -> Worlds.of("retail", sizing))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(
            "tables.inventory.columns.product_id: 31 rows are unique by (product_id, store_id), but"
                + " there are only 30 combinations");
  }

  @ParameterizedTest
  @CsvSource({"999, 3000", "250, 1000"})
  void linesThatCanNotBeSharedAreRefused(long lines, long transactions) {
    Sizing sizing =
        new Sizing(1, null, -1, Map.of("line_items", lines, "transactions", transactions));
    assertThatThrownBy(() -> Worlds.of("retail", sizing))
        .hasMessage(
            "Problem in spec 'retail': tables.line_items: %,d rows can't be shared among the %,d of"
                    .formatted(lines, transactions)
                + " 'transactions' with 1 to 12 each");
  }

  @ParameterizedTest
  @CsvSource({"1, 24", "1, 1", "365, 24", "7305, 24"})
  void everyWindowHasItsRowsWithinIt(int days, int hours) {
    Instant start = Instant.parse("2024-02-29T00:00:00Z");
    Instant end = start.plus(days == 1 ? Duration.ofHours(hours) : Duration.ofDays(days));
    WorldConfig base = Worlds.of("retail", 0.01).config();
    World world =
        World.of(new WorldConfig(base.source(), 42, Sizing.of(0.01), start, end, base.locale()));
    long[] times = Rows.of(world.table("transactions"), "txn_timestamp").longs("txn_timestamp");
    long first = start.getEpochSecond() * 1_000_000;
    long last = end.getEpochSecond() * 1_000_000;
    assertThat(times).hasSize(10_000).isSorted();
    assertThat(times[0]).isBetween(first, last - 1);
    assertThat(times[times.length - 1]).isBetween(first, last - 1);
    if (days > 1) {
      assertThat(times[times.length - 1] - times[0]).isGreaterThan((long) (0.99 * (last - first)));
    }
    long[] signups = Rows.of(world.table("customers"), "signup_date").longs("signup_date");
    assertThat(signups).isSorted();
    assertThat(signups[signups.length - 1])
        .isLessThanOrEqualTo(
            end.minusNanos(1000).atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
    world.tables().forEach(RetailSizesTest::readEnds);
  }

  @Test
  void anUnknownPinnedTableIsNamed() {
    assertThatThrownBy(
            () -> Worlds.of("retail", new Sizing(1, null, -1, Map.of("store", 3L, "lines", 1L))))
        .hasMessageContaining(
            "Option 'rows.store': 'retail' has no table 'store'. Did you mean 'stores'?")
        .hasMessageContaining(
            "Option 'rows.lines': 'retail' has no table 'lines'. Known: customers, products,"
                + " stores, transactions, line_items, inventory.");
  }
}
