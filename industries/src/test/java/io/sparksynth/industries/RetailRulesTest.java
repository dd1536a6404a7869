package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.WorldTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of retail that hold for every row, in worlds of very different sizes. Tables of up to
 * {@link #MOST} rows are read whole; of larger ones, blocks spread over the table. Keys are turned
 * into row numbers here and the parents read there: nothing that the engine looks up is trusted.
 */
class RetailRulesTest {
  private static final int MOST = 120_000;
  private static final int BLOCKS = 8;
  private static final long FIRST_CUSTOMER = 1_000_000;
  private static final long DAY = 86_400_000_000L;

  static Stream<SizedWorld> sizes() {
    return SizedWorld.of("retail", 0.001, 0.1, 3);
  }

  /** Row ranges that are looked at. */
  private static long[][] blocks(WorldTable table) {
    return blocks(table.rows(), MOST);
  }

  private static long[][] blocks(long rows, int most) {
    if (rows <= most) {
      return new long[][] {{0, rows}};
    }
    long[][] blocks = new long[BLOCKS][];
    long each = most / BLOCKS;
    for (int b = 0; b < BLOCKS; b++) {
      // the first block begins with row 0, the last ends with the last row
      long from = Math.round((double) (rows - each) * b / (BLOCKS - 1));
      blocks[b] = new long[] {from, Math.min(rows, from + each)};
    }
    return blocks;
  }

  /** Parent rows of keys, after checking that there are such rows. */
  private static long[] parents(long[] keys, boolean[] nulls, long firstKey, WorldTable parent) {
    long[] rows = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      rows[i] = nulls[i] ? 0 : keys[i] - firstKey;
      if (rows[i] < 0 || rows[i] >= parent.rows()) {
        assertThat(keys[i]).as("a key that is not in %s", parent.name()).isNull();
      }
    }
    return rows;
  }

  private static void assertNone(int wrong, String what) {
    assertThat(wrong).as(what).isZero();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void keysCountUpFromTheirFirst(SizedWorld size) {
    assertKeys(size.table("customers"), "customer_id", FIRST_CUSTOMER);
    assertKeys(size.table("products"), "product_id", 1);
    assertKeys(size.table("stores"), "store_id", 1);
    assertKeys(size.table("transactions"), "txn_id", 1);
    assertKeys(size.table("line_items"), "line_item_id", 1);
  }

  private static void assertKeys(WorldTable table, String key, long first) {
    for (long[] block : blocks(table)) {
      long[] keys = Rows.of(table, block[0], block[1], key).longs(key);
      int wrong = 0;
      for (int i = 0; i < keys.length; i++) {
        wrong += keys[i] == first + block[0] + i ? 0 : 1;
      }
      assertNone(wrong, key);
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aPurchaseHasItsCustomerAndStoreWhoExistByThen(SizedWorld size) {
    WorldTable transactions = size.table("transactions");
    for (long[] block : blocks(transactions)) {
      Rows t =
          Rows.of(
              transactions,
              block[0],
              block[1],
              "customer_id",
              "store_id",
              "channel",
              "payment_method",
              "txn_timestamp");
      WorldTable customers = size.table("customers");
      WorldTable stores = size.table("stores");
      long[] customerRows =
          parents(t.longs("customer_id"), t.nulls("customer_id"), FIRST_CUSTOMER, customers);
      long[] storeRows = parents(t.longs("store_id"), t.nulls("store_id"), 1, stores);
      long[] signup = Rows.of(customers, customerRows, "signup_date").longs("signup_date");
      long[] opened = Rows.of(stores, storeRows, "opened_date").longs("opened_date");
      int orphans = 0;
      int early = 0;
      int misplaced = 0;
      int cashOnline = 0;
      for (int i = 0; i < t.count(); i++) {
        boolean online = t.texts("channel")[i].equals("Online");
        boolean noStore = t.nulls("store_id")[i];
        long day = Math.floorDiv(t.longs("txn_timestamp")[i], DAY);
        orphans += t.nulls("customer_id")[i] ? 1 : 0;
        misplaced += online == noStore ? 0 : 1;
        early += day < signup[i] || (!noStore && day < opened[i]) ? 1 : 0;
        cashOnline += online && t.texts("payment_method")[i].equals("Cash") ? 1 : 0;
      }
      assertNone(orphans, "purchases without a customer");
      assertNone(early, "purchases before the customer signed up or the store opened");
      assertNone(misplaced, "a store is named in the store and only there");
      assertNone(cashOnline, "cash online");
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void anAmountIsTheSumOfItsLinesToTheCent(SizedWorld size) {
    WorldTable transactions = size.table("transactions");
    WorldTable lines = size.table("line_items");
    var order = lines.ordered("txn_id").orElseThrow();
    for (long[] block : blocks(transactions.rows(), MOST / 3)) {
      Rows t =
          Rows.of(
              transactions, block[0], block[1], "txn_id", "amount", "product_id", "txn_timestamp");
      long from = order.lowerBound(t.longs("txn_id")[0]);
      long to = order.lowerBound(t.longs("txn_id")[t.count() - 1] + 1);
      Rows l =
          Rows.of(
              lines,
              from,
              to,
              "txn_id",
              "line_number",
              "product_id",
              "quantity",
              "unit_price",
              "discount_pct",
              "line_total");
      long[] sums = new long[t.count()];
      int[] counts = new int[t.count()];
      int misnumbered = 0;
      int otherFirst = 0;
      for (int i = 0; i < l.count(); i++) {
        int at = Math.toIntExact(l.longs("txn_id")[i] - t.longs("txn_id")[0]);
        sums[at] += l.longs("line_total")[i];
        counts[at]++;
        misnumbered += l.longs("line_number")[i] == counts[at] ? 0 : 1;
        otherFirst +=
            counts[at] > 1 || l.longs("product_id")[i] == t.longs("product_id")[at] ? 0 : 1;
      }
      assertThat(t.longs("amount")).as("amounts").isEqualTo(sums);
      assertThat(Arrays.stream(counts).min().orElse(1)).as("fewest lines").isPositive();
      assertThat(Arrays.stream(counts).max().orElse(1)).as("most lines").isLessThan(13);
      assertNone(misnumbered, "lines that are not numbered from 1");
      assertNone(otherFirst, "purchases whose product is not that of their first line");
      assertLines(l);
      assertProducts(size, t, l);
    }
    assertThat(lines.rows()).as("lines").isEqualTo(lastLine(lines, transactions));
  }

  private static long lastLine(WorldTable lines, WorldTable transactions) {
    return lines.ordered("txn_id").orElseThrow().lowerBound(transactions.rows() + 1);
  }

  /** In decimals, as an auditor would: round(quantity × unit_price × (1 − discount_pct), 2). */
  private static void assertLines(Rows l) {
    int wrong = 0;
    for (int i = 0; i < l.count(); i++) {
      BigDecimal discount = BigDecimal.valueOf(l.longs("discount_pct")[i], 3);
      BigDecimal total =
          BigDecimal.valueOf(l.longs("quantity")[i])
              .multiply(BigDecimal.valueOf(l.longs("unit_price")[i], 2))
              .multiply(BigDecimal.ONE.subtract(discount))
              .setScale(2, RoundingMode.HALF_UP);
      wrong += total.unscaledValue().longValueExact() == l.longs("line_total")[i] ? 0 : 1;
      wrong += discount.signum() >= 0 && discount.compareTo(BigDecimal.ONE) <= 0 ? 0 : 1;
      wrong += l.longs("quantity")[i] >= 1 ? 0 : 1;
    }
    assertNone(wrong, "line totals that are not quantity × price less discount");
  }

  private static void assertProducts(SizedWorld size, Rows t, Rows l) {
    WorldTable products = size.table("products");
    long[] rows = parents(l.longs("product_id"), l.nulls("product_id"), 1, products);
    Rows p = Rows.of(products, rows, "price", "launched_date");
    int early = 0;
    int otherPrice = 0;
    for (int i = 0; i < l.count(); i++) {
      int at = Math.toIntExact(l.longs("txn_id")[i] - t.longs("txn_id")[0]);
      long day = Math.floorDiv(t.longs("txn_timestamp")[at], DAY);
      early += day < p.longs("launched_date")[i] ? 1 : 0;
      otherPrice += l.longs("unit_price")[i] == p.longs("price")[i] ? 0 : 1;
    }
    assertNone(early, "sold before the launch");
    assertNone(otherPrice, "unit prices that are not the product's");
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aProductIsAtMostOnceInAStoreAndNotBeforeBothExist(SizedWorld size) {
    WorldTable inventory = size.table("inventory");
    WorldTable products = size.table("products");
    WorldTable stores = size.table("stores");
    Set<Long> pairs = new HashSet<>();
    long rows = 0;
    for (long[] block : blocks(inventory)) {
      Rows i =
          Rows.of(
              inventory, block[0], block[1], "product_id", "store_id", "last_updated", "quantity");
      long[] productRows = parents(i.longs("product_id"), i.nulls("product_id"), 1, products);
      long[] storeRows = parents(i.longs("store_id"), i.nulls("store_id"), 1, stores);
      long[] launched = Rows.of(products, productRows, "launched_date").longs("launched_date");
      long[] opened = Rows.of(stores, storeRows, "opened_date").longs("opened_date");
      int early = 0;
      int negative = 0;
      for (int r = 0; r < i.count(); r++) {
        pairs.add(productRows[r] * stores.rows() + storeRows[r]);
        long day = Math.floorDiv(i.longs("last_updated")[r], DAY);
        early += day < Math.max(launched[r], opened[r]) ? 1 : 0;
        negative += i.longs("quantity")[r] < 0 ? 1 : 0;
      }
      rows += i.count();
      assertNone(early, "counted before launch or opening");
      assertNone(negative, "less than nothing on stock");
    }
    assertThat(pairs).as("different pairs of product and store").hasSize((int) rows);
    assertThat(inventory.rows()).isLessThanOrEqualTo(products.rows() * stores.rows());
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void articleNumbersDifferAndCostsAreAShareOfPrices(SizedWorld size) {
    WorldTable products = size.table("products");
    Set<String> numbers = new HashSet<>();
    long rows = 0;
    for (long[] block : blocks(products)) {
      Rows p = Rows.of(products, block[0], block[1], "sku", "price", "cost", "name", "brand");
      int wrong = 0;
      for (int i = 0; i < p.count(); i++) {
        numbers.add(p.texts("sku")[i]);
        long price = p.longs("price")[i];
        long cost = p.longs("cost")[i];
        // 40 to 80 %, rounded to the cent
        wrong += 10 * cost < 4 * price - 5 || 10 * cost > 8 * price + 5 || price <= 0 ? 1 : 0;
        wrong += p.texts("name")[i].startsWith(p.texts("brand")[i] + " ") ? 0 : 1;
      }
      rows += p.count();
      assertNone(wrong, "costs that are not 40 to 80 % of the price, or names without brand");
    }
    assertThat(numbers).as("different article numbers").hasSize((int) rows);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void customersAreAdultsWithSafeAddresses(SizedWorld size) {
    WorldTable customers = size.table("customers");
    for (long[] block : blocks(customers)) {
      Rows c =
          Rows.of(
              customers,
              block[0],
              block[1],
              "birth_date",
              "signup_date",
              "email",
              "phone",
              "lifetime_value");
      int wrong = 0;
      for (int i = 0; i < c.count(); i++) {
        long age = c.longs("signup_date")[i] - c.longs("birth_date")[i];
        wrong += age >= 18 * 365 && age <= 92 * 366 ? 0 : 1;
        wrong +=
            c.nulls("email")[i]
                    || c.texts("email")[i].matches("[a-z0-9.-]+@example[.](com|net|org)")
                ? 0
                : 1;
        wrong +=
            c.nulls("phone")[i] || c.texts("phone")[i].matches("[(][0-9]{3}[)] 555-01[0-9]{2}")
                ? 0
                : 1;
        wrong += c.longs("lifetime_value")[i] > 0 ? 0 : 1;
      }
      assertNone(wrong, "ages, e-mails, phones or values");
    }
  }
}
