package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of e-commerce and support that hold for every row, in worlds of different sizes. Keys
 * are looked up in the parents' own key columns: nothing that the engine looks up is trusted.
 */
class OnlineRulesTest {
  private static final long HOUR = 3_600_000_000L;

  /** A world by its scale or by the rows of one table. */
  record Size(String name, World world) {
    Rows rows(String table, String... columns) {
      WorldTable open = world.table(table);
      return Rows.of(open, columns);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Size> ecommerce() {
    return sizes("ecommerce", "orders");
  }

  static Stream<Size> support() {
    return sizes("support", "interactions");
  }

  private static Stream<Size> sizes(String industry, String table) {
    return Stream.of(
        new Size("scale 0.0001", Worlds.of(industry, 0.0001)),
        new Size("scale 0.02", Worlds.of(industry, 0.02)),
        new Size("scale 0.7", Worlds.of(industry, 0.7)),
        new Size("5,347 rows of " + table, Worlds.sizedBy(industry, table, 5_347)));
  }

  /** Row number by key; keys are unique. */
  private static Map<String, Integer> index(String[] keys) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      index.put(keys[i], i);
    }
    assertThat(index).hasSize(keys.length);
    return index;
  }

  @ParameterizedTest
  @MethodSource("ecommerce")
  void everyOrderComesFromOneCartOfItsCustomer(Size size) {
    Rows customers = size.rows("customers", "customer_id", "created_at");
    Rows carts = size.rows("carts", "cart_id", "customer_id", "created_at", "status", "order_id");
    Rows orders = size.rows("orders", "order_id", "cart_id", "customer_id", "order_date", "status");
    Map<String, Integer> customerAt = index(texts(customers, "customer_id"));
    Map<String, Integer> orderAt = index(texts(orders, "order_id"));
    int ordered = 0;
    long end = size.world().config().end().getEpochSecond() * 1_000_000;
    for (int i = 0; i < carts.count(); i++) {
      Integer customer = customerAt.get(carts.texts("customer_id")[i]);
      assertThat(customer).isNotNull();
      assertThat(customers.longs("created_at")[customer])
          .isLessThanOrEqualTo(carts.longs("created_at")[i]);
      boolean abandoned = carts.nulls("order_id")[i];
      assertThat(carts.texts("status")[i]).isEqualTo(abandoned ? "abandoned" : "ordered");
      if (!abandoned) {
        ordered++;
        Integer order = orderAt.get(carts.texts("order_id")[i]);
        assertThat(order).isNotNull();
        assertThat(orders.texts("cart_id")[order]).isEqualTo(carts.texts("cart_id")[i]);
        assertThat(orders.texts("customer_id")[order]).isEqualTo(carts.texts("customer_id")[i]);
        long date = orders.longs("order_date")[order];
        assertThat(date - carts.longs("created_at")[i]).isBetween(0L, 48 * HOUR);
        assertThat(date).isLessThan(end);
        long age = (end - date) / HOUR;
        switch (orders.texts("status")[order]) {
          case "delivered" -> assertThat(age).isGreaterThanOrEqualTo(72);
          case "shipped" -> assertThat(age).isGreaterThanOrEqualTo(20);
          case "processing" -> assertThat(age).isGreaterThanOrEqualTo(1);
          case "cancelled" -> assertThat(age).isGreaterThanOrEqualTo(2);
          default -> assertThat(orders.texts("status")[order]).isEqualTo("pending");
        }
      }
    }
    assertThat(ordered).isEqualTo(orders.count());
    assertThat(orders.count()).isEqualTo((int) Math.round(0.29411765 * carts.count()));
  }

  @ParameterizedTest
  @MethodSource("ecommerce")
  void anAmountIsTheSumOverItsItemsToTheCent(Size size) {
    Rows products = size.rows("products", "product_id", "price");
    Rows orders = size.rows("orders", "order_id", "amount");
    Rows items =
        size.rows("order_items", "order_id", "product_id", "quantity", "unit_price", "line_total");
    if (orders.count() == 0) {
      assertThat(items.count()).isZero();
      return;
    }
    Map<String, Integer> productAt = index(texts(products, "product_id"));
    Map<String, Integer> orderAt = index(texts(orders, "order_id"));
    long[] sums = new long[orders.count()];
    int[] counts = new int[orders.count()];
    for (int i = 0; i < items.count(); i++) {
      int order = orderAt.get(items.texts("order_id")[i]);
      int product = productAt.get(items.texts("product_id")[i]);
      assertThat(items.longs("unit_price")[i]).isEqualTo(products.longs("price")[product]);
      assertThat(items.longs("quantity")[i]).isPositive();
      long total = items.longs("quantity")[i] * items.longs("unit_price")[i];
      assertThat(items.longs("line_total")[i]).isEqualTo(total);
      sums[order] += total;
      counts[order]++;
    }
    assertThat(orders.longs("amount")).isEqualTo(sums);
    assertThat(java.util.Arrays.stream(counts)).allMatch(n -> n >= 1 && n <= 8);
  }

  @ParameterizedTest
  @MethodSource("support")
  void aTicketIsOfTheAccountOfItsContactAndSaysSo(Size size) {
    Rows accounts = size.rows("accounts", "account_id", "created_at", "tier");
    Rows contacts = size.rows("contacts", "contact_id", "account_id");
    Rows tickets =
        size.rows(
            "tickets",
            "account_id",
            "contact_id",
            "created_at",
            "order_ref",
            "subject",
            "priority",
            "resolution_hours",
            "csat_score",
            "status");
    Map<String, Integer> accountAt = index(texts(accounts, "account_id"));
    Map<String, Integer> contactAt = index(texts(contacts, "contact_id"));
    for (int i = 0; i < tickets.count(); i++) {
      int contact = contactAt.get(tickets.texts("contact_id")[i]);
      int account = accountAt.get(tickets.texts("account_id")[i]);
      assertThat(contacts.texts("account_id")[contact]).isEqualTo(tickets.texts("account_id")[i]);
      assertThat(accounts.longs("created_at")[account])
          .isLessThanOrEqualTo(tickets.longs("created_at")[i]);
      if (accounts.texts("tier")[account].equals("Enterprise")) {
        assertThat(tickets.texts("priority")[i]).isNotEqualTo("Low");
      }
      String subject = tickets.texts("subject")[i];
      if (subject.contains("ORD-")) {
        assertThat(tickets.nulls("order_ref")[i]).isFalse();
        assertThat(subject).contains(tickets.texts("order_ref")[i]);
      }
      boolean open = tickets.nulls("resolution_hours")[i];
      assertThat(tickets.nulls("csat_score")[i]).isEqualTo(open);
      assertThat(Set.of("Resolved", "Closed").contains(tickets.texts("status")[i]))
          .isEqualTo(!open);
      if (!open) {
        long hours = tickets.longs("resolution_hours")[i]; // in hundredths
        long csat = tickets.longs("csat_score")[i];
        assertThat(csat)
            .isBetween(hours < 400 ? 4L : hours < 2400 ? 3L : 1L, hours < 2400 ? 5L : 4L);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("support")
  void interactionsAreInOrderBetweenCreationAndResolution(Size size) {
    Rows tickets = size.rows("tickets", "ticket_id", "created_at", "resolved_at");
    Rows messages = size.rows("interactions", "ticket_id", "author_type", "created_at", "body");
    Map<String, Integer> ticketAt = index(texts(tickets, "ticket_id"));
    int[] counts = new int[tickets.count()];
    for (int i = 0; i < messages.count(); i++) {
      String id = messages.texts("ticket_id")[i];
      int ticket = ticketAt.get(id);
      counts[ticket]++;
      long at = messages.longs("created_at")[i];
      boolean first = counts[ticket] == 1;
      boolean last = i == messages.count() - 1 || !messages.texts("ticket_id")[i + 1].equals(id);
      assertThat(at)
          .isGreaterThanOrEqualTo(
              first ? tickets.longs("created_at")[ticket] : messages.longs("created_at")[i - 1]);
      if (first) {
        assertThat(messages.texts("author_type")[i]).isEqualTo("customer");
      }
      if (last && !tickets.nulls("resolved_at")[ticket]) {
        assertThat(messages.texts("author_type")[i]).isEqualTo("agent");
        assertThat(at).isEqualTo(tickets.longs("resolved_at")[ticket]);
      }
      assertThat(messages.texts("body")[i]).isNotEmpty().doesNotContain("{");
    }
    assertThat(java.util.Arrays.stream(counts)).allMatch(n -> n >= 2 && n <= 12);
  }

  private static String[] texts(Rows rows, String column) {
    return rows.count() == 0 ? new String[0] : rows.texts(column);
  }
}
