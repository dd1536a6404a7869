package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.engine.fault.FaultKind;
import io.sparksynth.engine.fault.FaultRates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults by their rates, against the clean twin. Rates hold within 4 standard errors. */
class FaultsTest {
  private static final int ROWS = 40_000;
  private static final String SPEC =
      """
      industry: own
      tables:
        people:
          rows: 5000
          key: person_id
          columns:
            person_id: {type: string, format: P-00001}
            last_name: {type: string, choice: {Smith: 3, Nuñez: 2, O: 1}}
        orders:
          rows: 40000
          key: order_id
          timeline: {column: ordered_at}
          columns:
            order_id: {type: bigint, sequence: {start: 100}}
            person_id: {references: people}
            buyer_name: {lookup: people.last_name}
            amount: {type: "decimal(12,2)", lognormal: {median: 50, sigma: 1}}
            share: {type: double, range: {min: -1, max: 1}}
            born: {type: string, constant: "1980-02-03"}
            phone: {type: string, constant: "212-555-0123"}
            note: {type: string, choice: [alpha, beta gamma], nulls: 0.3}
      """;

  private static World world(FaultRates rates) {
    return World.of(
        new WorldConfig(
                new SpecSource("own.yaml", SPEC), 42, Sizing.of(1), Own.START, Own.END, "en-US")
            .with(rates));
  }

  private static FaultRates rate(FaultKind kind, String column, double rate) {
    return FaultRates.NONE.with(kind, column, rate);
  }

  private static String cell(Vector vector, int i) {
    if (vector.isNull(i)) {
      return "null";
    }
    if (vector instanceof LongVector longs) {
      return Long.toString(longs.values[i]);
    }
    if (vector instanceof DoubleVector doubles) {
      return Double.toString(doubles.values[i]);
    }
    if (vector instanceof CodeVector codes) {
      return codes.dictionary.text(codes.codes[i]);
    }
    BytesVector bytes = (BytesVector) vector;
    int from = bytes.offsets[i];
    return new String(
        bytes.data, from, bytes.offsets[i + 1] - from, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** All cells of a table, then {@code _row} and {@code _fault}. */
  private static List<List<String>> rows(World world, String name, int batch) {
    WorldTable table = world.table(name);
    List<String> columns = new ArrayList<>(table.fields().stream().map(Field::name).toList());
    columns.add(WorldTable.ROW);
    columns.add(WorldTable.FAULT);
    BatchReader reader = table.reader(columns, batch);
    List<List<String>> rows = new ArrayList<>();
    for (long from = 0; from < table.rows(); from += batch) {
      int n = (int) Math.min(batch, table.rows() - from);
      reader.read(from, n);
      for (int i = 0; i < n; i++) {
        List<String> row = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
          row.add(cell(reader.vector(c), i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String fault(List<String> row) {
    return row.get(row.size() - 1);
  }

  private static String number(List<String> row) {
    return row.get(row.size() - 2);
  }

  private static void assertRate(long count, long of, double rate) {
    double error = Math.sqrt(of * rate * (1 - rate));
    assertThat((double) count).isBetween(of * rate - 4 * error - 0.5, of * rate + 4 * error + 0.5);
  }

  private static int column(World world, String table, String name) {
    return world.table(table).fields().stream().map(Field::name).toList().indexOf(name);
  }

  @Test
  void rowsWithoutAFaultAreTheCleanTwins() {
    List<List<String>> clean = rows(world(FaultRates.NONE), "orders", 1000);
    FaultRates all =
        FaultRates.STANDARD.with(FaultKind.FORMATS, "", 0.05).with(FaultKind.TYPOS, "", 0.05);
    List<List<String>> given = rows(world(all), "orders", 1000);
    assertThat(given).hasSize(ROWS + ROWS / 200);
    int spotless = 0;
    for (List<String> row : given) {
      List<String> twin = clean.get(Integer.parseInt(number(row)));
      List<String> expected = new ArrayList<>(twin);
      if (fault(row).equals("null")) {
        spotless++;
        assertThat(row).isEqualTo(expected);
      } else {
        Set<String> changed = new HashSet<>();
        for (int c = 0; c < row.size() - 2; c++) {
          if (!row.get(c).equals(twin.get(c))) {
            changed.add(world(all).table("orders").fields().get(c).name());
          }
        }
        Set<String> told = new HashSet<>();
        for (String each : fault(row).split(",")) {
          if (each.contains(":")) {
            told.add(each.substring(each.indexOf(':') + 1));
          }
        }
        assertThat(changed).isEqualTo(told);
      }
    }
    assertThat(spotless).isBetween(ROWS / 2, ROWS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.02, 0.5, 1})
  void nullsHitCellsAtTheirRateButNoKeys(double rate) {
    World world = world(rate(FaultKind.NULLS, "", rate));
    List<List<String>> clean = rows(world(FaultRates.NONE), "orders", 4096);
    List<List<String>> given = rows(world, "orders", 4096);
    List<Field> fields = world.table("orders").fields();
    for (int c = 0; c < fields.size(); c++) {
      String name = fields.get(c).name();
      boolean key = name.endsWith("_id");
      long had = 0;
      long lost = 0;
      for (int i = 0; i < ROWS; i++) {
        boolean has = !clean.get(i).get(c).equals("null");
        had += has ? 1 : 0;
        lost += has && given.get(i).get(c).equals("null") ? 1 : 0;
      }
      assertRate(lost, had, key ? 0 : rate);
      assertThat(fields.get(c).nullable()).isEqualTo(!key);
    }
  }

  @Test
  void keysAreNullWhereTheColumnIsNamed() {
    World world = world(rate(FaultKind.NULLS, "orders.person_id", 0.1));
    int id = column(world, "orders", "person_id");
    List<List<String>> rows = rows(world, "orders", 4096);
    assertRate(rows.stream().filter(r -> r.get(id).equals("null")).count(), ROWS, 0.1);
    assertThat(rows(world, "people", 4096)).allMatch(r -> !r.get(0).equals("null"));
  }

  @Test
  void aColumnsOwnRateGoesFirst() {
    World world =
        world(
            rate(FaultKind.NULLS, "", 0.3)
                .with(FaultKind.NULLS, "amount", 0.1)
                .with(FaultKind.NULLS, "phone", 0));
    List<List<String>> rows = rows(world, "orders", 4096);
    int amount = column(world, "orders", "amount");
    int phone = column(world, "orders", "phone");
    assertRate(rows.stream().filter(r -> r.get(amount).equals("null")).count(), ROWS, 0.1);
    assertThat(rows).noneMatch(r -> r.get(phone).equals("null"));
  }

  @Test
  void severalKindsInOneColumnKeepTheirRates() {
    World world =
        world(
            rate(FaultKind.NULLS, "phone", 0.5)
                .with(FaultKind.FORMATS, "phone", 0.3)
                .with(FaultKind.TYPOS, "phone", 0.2));
    List<List<String>> rows = rows(world, "orders", 4096);
    assertRate(rows.stream().filter(r -> fault(r).equals("nulls:phone")).count(), ROWS, 0.5);
    assertRate(rows.stream().filter(r -> fault(r).equals("formats:phone")).count(), ROWS, 0.3);
    assertRate(rows.stream().filter(r -> fault(r).equals("typos:phone")).count(), ROWS, 0.2);
  }

  @Test
  void outliersAreImpossibleForTheirColumn() {
    World world = world(rate(FaultKind.OUTLIERS, "", 0.02));
    List<List<String>> rows = rows(world, "orders", 4096);
    int amount = column(world, "orders", "amount");
    List<List<String>> hit =
        rows.stream().filter(r -> fault(r).contains("outliers:amount")).toList();
    assertRate(hit.size(), ROWS, 0.02);
    long most =
        rows.stream()
            .filter(r -> fault(r).equals("null"))
            .mapToLong(r -> Long.parseLong(r.get(amount)))
            .max()
            .orElseThrow();
    long negative = 0;
    long huge = 0;
    for (List<String> row : hit) {
      long value = Long.parseLong(row.get(amount));
      negative += value < 0 ? 1 : 0;
      huge += value > most ? 1 : 0;
    }
    assertThat(negative).isGreaterThan(hit.size() / 5);
    assertThat(huge).isGreaterThan(hit.size() / 5);
    assertThat(rows).noneMatch(r -> fault(r).contains("ordered_at"));
  }

  @Test
  void farTimesAreOutliersOfATimelineThatIsNamed() {
    World world = world(rate(FaultKind.OUTLIERS, "ordered_at", 0.02));
    int at = column(world, "orders", "ordered_at");
    List<List<String>> hit =
        rows(world, "orders", 4096).stream().filter(r -> !fault(r).equals("null")).toList();
    assertRate(hit.size(), ROWS, 0.02);
    long start = TimeContext.micros(Own.START);
    long end = TimeContext.micros(Own.END);
    assertThat(hit)
        .allMatch(r -> Long.parseLong(r.get(at)) < start || Long.parseLong(r.get(at)) >= end);
    assertThat(world.table("orders").ordered("ordered_at")).isEmpty();
  }

  @Test
  void duplicatesBearTheirOriginalsKeyAndNumber() {
    World world = world(rate(FaultKind.DUPLICATES, "", 0.05));
    List<List<String>> rows = rows(world, "orders", 1000);
    assertThat(world.table("orders").rows()).isEqualTo(ROWS + ROWS / 20);
    assertThat(rows).hasSize(ROWS + ROWS / 20);
    Map<String, List<String>> originals = new HashMap<>();
    int exact = 0;
    int near = 0;
    for (List<String> row : rows) {
      if (fault(row).equals("null")) {
        assertThat(originals.put(number(row), row)).isNull();
        continue;
      }
      List<String> original = originals.get(number(row));
      int differ = 0;
      for (int c = 0; c < row.size() - 1; c++) {
        differ += row.get(c).equals(original.get(c)) ? 0 : 1;
      }
      assertThat(row.get(0)).isEqualTo(original.get(0));
      assertThat(fault(row)).startsWith("duplicates");
      assertThat(differ).isEqualTo(fault(row).equals("duplicates") ? 0 : 1);
      exact += differ == 0 ? 1 : 0;
      near += differ;
    }
    assertThat(originals).hasSize(ROWS);
    assertThat(exact).isBetween(ROWS / 50, ROWS / 25);
    assertThat(near).isBetween(ROWS / 100, ROWS / 25);
  }

  @Test
  void orphansPointToNoParent() {
    World world = world(rate(FaultKind.ORPHANS, "", 0.03));
    Set<String> parents = new HashSet<>();
    rows(world, "people", 4096).forEach(r -> parents.add(r.get(0)));
    int id = column(world, "orders", "person_id");
    List<List<String>> orders = rows(world, "orders", 4096);
    long orphans = orders.stream().filter(r -> !parents.contains(r.get(id))).count();
    assertRate(orphans, ROWS, 0.03);
    assertThat(orders)
        .allMatch(r -> parents.contains(r.get(id)) != fault(r).equals("orphans:person_id"))
        .allMatch(r -> r.get(id).startsWith("P-"));
  }

  @Test
  void lateRowsComeAfterLaterOnes() {
    World world = world(rate(FaultKind.LATE, "", 0.04));
    List<List<String>> rows = rows(world, "orders", 777);
    int at = column(world, "orders", "ordered_at");
    long seen = Long.MIN_VALUE;
    int late = 0;
    for (List<String> row : rows) {
      long time = Long.parseLong(row.get(at));
      if (fault(row).equals("late")) {
        late++;
        assertThat(time).isLessThanOrEqualTo(seen);
      } else {
        assertThat(time).isGreaterThanOrEqualTo(seen);
        seen = time;
      }
    }
    assertThat(late).isEqualTo(ROWS / 25);
    assertThat(rows(world, "people", 777)).allMatch(r -> fault(r).equals("null"));
  }

  @Test
  void formatsAndTyposChangeTextsOnly() {
    World world = world(rate(FaultKind.FORMATS, "", 0.2).with(FaultKind.TYPOS, "buyer_name", 0.1));
    List<List<String>> clean = rows(world(FaultRates.NONE), "orders", 4096);
    List<List<String>> given = rows(world, "orders", 4096);
    Set<String> dates = new HashSet<>();
    Set<String> phones = new HashSet<>();
    Set<String> notes = new HashSet<>();
    for (int i = 0; i < ROWS; i++) {
      dates.add(given.get(i).get(column(world, "orders", "born")));
      phones.add(given.get(i).get(column(world, "orders", "phone")));
      notes.add(given.get(i).get(column(world, "orders", "note")));
      assertThat(given.get(i).get(column(world, "orders", "amount")))
          .isEqualTo(clean.get(i).get(column(world, "orders", "amount")));
    }
    assertThat(dates)
        .containsExactlyInAnyOrder(
            "1980-02-03", "02/03/1980", "03.02.1980", "19800203", "3 Feb 1980", "1980/02/03");
    assertThat(phones)
        .containsExactlyInAnyOrder(
            "212-555-0123", "2125550123", "212.555.0123", "212 555 0123", "(212) 555-0123");
    assertThat(notes).contains("ALPHA", " alpha", "alpha  ", "beta  gamma", "null");
    long typos = given.stream().filter(r -> fault(r).contains("typos:buyer_name")).count();
    assertRate(typos, ROWS, 0.1);
  }

  @Test
  void othersReadTheCleanValue() {
    World world = world(rate(FaultKind.NULLS, "people.last_name", 1));
    assertThat(rows(world, "people", 4096)).allMatch(r -> r.get(1).equals("null"));
    int name = column(world, "orders", "buyer_name");
    assertThat(rows(world, "orders", 4096)).noneMatch(r -> r.get(name).equals("null"));
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void cellsDontDependOnTheBatch(FaultKind kind) {
    World world = world(FaultRates.STANDARD.with(kind, "", 0.1));
    assertThat(rows(world, "orders", 7)).isEqualTo(rows(world, "orders", 4096));
  }

  @Test
  void theAnswerKeyListsEachFaultOnce() {
    World world =
        world(FaultRates.STANDARD.with(FaultKind.FORMATS, "", 0.05).with(FaultKind.TYPOS, "", 0.1));
    List<String> told = new ArrayList<>();
    for (List<String> row : rows(world, "orders", 4096)) {
      if (!fault(row).equals("null")) {
        for (String each : fault(row).split(",")) {
          told.add(number(row) + " " + (each.equals("late") ? "late:ordered_at" : each));
        }
      }
    }
    List<String> listed = new ArrayList<>();
    List<List<String>> clean = rows(world(FaultRates.NONE), "orders", 4096);
    int note = column(world, "orders", "note");
    FaultReader reader = world.table("orders").faults(1000).orElseThrow();
    for (long from = 0; from < world.table("orders").rows(); from += 1000) {
      reader.read(from, (int) Math.min(1000, world.table("orders").rows() - from));
      while (reader.next()) {
        for (int i = 0; i < reader.count(); i++) {
          List<String> cells = new ArrayList<>();
          for (int c = 0; c < FaultReader.COLUMNS.size(); c++) {
            cells.add(cell(reader.vector(c), i));
          }
          String column = cells.get(2).equals("null") ? "" : ":" + cells.get(2);
          listed.add(cells.get(6) + " " + cells.get(3) + column);
          List<String> row = clean.get(Integer.parseInt(cells.get(6)));
          assertThat(cells.get(0)).isEqualTo("orders");
          assertThat(cells.get(1)).isEqualTo(row.get(0));
          assertThat(cells.get(3).equals("duplicates") || !cells.get(4).equals(cells.get(5)))
              .isTrue();
          if (cells.get(2).equals("note")) {
            assertThat(cells.get(4)).isEqualTo(row.get(note));
          }
        }
      }
    }
    assertThat(listed).hasSameSizeAs(told).containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void orderedColumnsStayRangesOfRowsAsFarAsFaultsLeaveThem() {
    World world = world(FaultRates.STANDARD);
    OrderedColumn ids = world.table("orders").ordered("order_id").orElseThrow();
    assertThat(ids.isExact()).isFalse();
    List<List<String>> rows = rows(world, "orders", 4096);
    for (long id : new long[] {100, 1123, 1124, 20_000, 40_099}) {
      long from = ids.lowerBound(id);
      long to = ids.end(id + 1);
      assertThat(to - from).isLessThan(1100);
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).get(0).equals(Long.toString(id))) {
          assertThat((long) i).isBetween(from, to - 1);
        }
      }
    }
    assertThat(world(FaultRates.NONE).table("orders").ordered("order_id").orElseThrow().isExact())
        .isTrue();
  }

  @Test
  void allThatCannotBeIsSaidAtOnce() {
    FaultRates rates =
        rate(FaultKind.NULLS, "amont", 0.1)
            .with(FaultKind.OUTLIERS, "phone", 0.1)
            .with(FaultKind.ORPHANS, "orders.amount", 0.1)
            .with(FaultKind.TYPOS, "share", 0.1)
            .with(FaultKind.DUPLICATES, "phone", 0.1)
            .with(FaultKind.LATE, "amount", 0.1)
            .with(FaultKind.NULLS, "order.phone", 0.1)
            .with(FaultKind.NULLS, "note", 0.7)
            .with(FaultKind.FORMATS, "note", 0.6);
    assertThatThrownBy(() -> world(rates))
        .hasMessageContainingAll(
            "8 problems",
            "Option 'faults.nulls.amont' names no column of this world. Did you mean 'amount'?",
            "Option 'faults.outliers.phone' can't be: outliers are numbers, dates or timestamps,"
                + " and column 'orders.phone' is string.",
            "Option 'faults.orphans.orders.amount' can't be: orphans need a foreign key, and"
                + " column 'orders.amount' is none.",
            "Option 'faults.typos.share' can't be: typos are in texts, and column"
                + " 'orders.share' is double.",
            "Option 'faults.duplicates.phone' can't be: duplicates are whole rows with the same"
                + " key, and column 'orders.phone' is not the table's key.",
            "Option 'faults.late.amount' can't be: late rows come behind the table's timeline, and"
                + " column 'orders.amount' does not show it.",
            "Option 'faults.nulls.order.phone' names no table of this world. Did you mean"
                + " 'orders'?",
            "Faults of column 'orders.note' add up to more than 1 (nulls 0.7, formats 0.6)");
  }

  @Test
  void moreDuplicatesThanCanBeCountedAreRefused() {
    Sizing sizing = new Sizing(1, null, -1, Map.of("orders", Long.MAX_VALUE - 100));
    WorldConfig config = world(rate(FaultKind.DUPLICATES, "", 0.005)).config().sized(sizing);
    assertThatThrownBy(() -> World.of(config))
        .hasMessageContaining(
            "Table 'orders' has 9,223,372,036,854,775,707 rows, and with duplicates more than can"
                + " be counted. Lower its rows or 'faults.duplicates'.");
  }

  @Test
  void moreRowsThanTheAnswerKeyCanCountAreRefused() {
    long most = Long.MAX_VALUE / 2 + 1000;
    Sizing sizing = new Sizing(1, null, -1, Map.of("orders", most, "people", most));
    WorldConfig config = world(rate(FaultKind.NULLS, "", 0.01)).config().sized(sizing);
    assertThatThrownBy(() -> World.of(config))
        .hasMessageContaining("and with the tables before it more than can be counted.");
  }

  @Test
  void withoutFaultsNothingIsAdded() {
    World clean = world(FaultRates.NONE);
    assertThat(clean.table("orders").hasFaults()).isFalse();
    assertThat(clean.table("orders").faults(10)).isEmpty();
    World zero = world(rate(FaultKind.NULLS, "amount", 0));
    assertThat(zero.table("orders").hasFaults()).isFalse();
  }
}
