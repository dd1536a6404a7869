package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code _columns} and {@code _relationships} tell of a world. */
class GenerationPlanTest {
  private static final World WORLD =
      Own.world(
          """
          industry: shop
          tables:
            products:
              rows: 10
              key: product_id
              columns:
                product_id: {type: bigint, sequence: {start: 1}}
                price: {type: double, lognormal: {median: 9.5, sigma: 1}}
            orders:
              rows: 20
              key: order_id
              columns:
                order_id: {type: bigint, sequence: {start: 1}}
                product_id: {references: products, popularity: {pareto: 80/20}}
                first_line: {lookup: lines.line_id, child: first}
            lines:
              partOf: {table: orders, children: {min: 1, max: 3, mean: 2}}
              key: line_id
              columns:
                line_id: {type: bigint, sequence: {start: 1}}
                product: {lookup: orders.product_id}
                of_order: {lookup: orders.order_id}
                price: {lookup: orders.product_id.price}
                kind:
                  type: string
                  choice: {new: 1, used: 2.5}
                discount:
                  type: double
                  mixture: [{weight: 60, of: {constant: 0}}, {weight: 40, of: {beta: {alpha: 2, beta: 8}}}]
          """);

  @Test
  void aColumnIsMadeByWhatStandsInTheSpec() {
    assertThat(WORLD.table("orders").fields())
        .extracting(Field::madeBy)
        .containsExactly(
            "sequence: 1",
            "references: products, popularity: {pareto: 80/20}",
            "lookup: lines.line_id, child: first");
    assertThat(WORLD.table("lines").fields())
        .extracting(Field::madeBy)
        .contains(
            "choice: {new: 1, used: 2.5}",
            "mixture: [{weight: 60, of: {constant: 0}},"
                + " {weight: 40, of: {beta: {alpha: 2, beta: 8}}}]");
  }

  @Test
  void aKeyThatIsLookedUpIsAForeignKeyToo() {
    assertThat(WORLD.relationships())
        .containsExactlyInAnyOrder(
            new Relationship("orders", "product_id", "products", "product_id"),
            new Relationship("orders", "first_line", "lines", "line_id"),
            new Relationship("lines", "product", "products", "product_id"),
            new Relationship("lines", "of_order", "orders", "order_id"));
  }
}
