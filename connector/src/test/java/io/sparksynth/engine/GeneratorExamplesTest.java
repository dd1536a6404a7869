package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.generator.Generators;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example of every generator, as its reference page shows it, works in a small shop. */
class GeneratorExamplesTest {
  /** Every column and table that an example refers to; an example takes the place of its mark. */
  private static final String SHOP =
      """
      industry: shop
      seasons:
        busy: {campaigns: [{name: Sale, from: "01-05", days: 3, factor: 2}], incidents: [{name: Flood, from: "01-15", days: 2, factor: 2}]}
      tables:
        purchases:
          rows: 100
          timeline: {column: happened, season: busy}
          key: key
          columns:
            key: {type: bigint, sequence: 7}
            gender: {type: string, choice: {F: 1, M: 1}}
            first_name: {type: string, choice: [Ann, Bob]}
            quantity: {type: int, range: {min: 1, max: 3}}
            unit_price: {type: decimal(10,2), lognormal: {median: 9, sigma: 1}}
            ordered: {type: date, date: {}}
            delivered: {type: date, date: {}}
            product: {references: products}
            member: {references: customers, monthly: {share: 10 %, season: busy}}
            #purchases
        products:
          rows: 50
          key: product_id
          columns:
            product_id: {type: bigint, sequence: 1}
            price: {type: decimal(10,2), lognormal: {median: 20, sigma: 1}}
            #products
        customers:
          rows: 20
          key: id
          columns: {id: {type: bigint, sequence: 1}}
        line_items:
          partOf: {table: purchases, children: {min: 1, max: 4, mean: 2}}
          columns:
            product_id: {references: products, popularity: {zipf: 1}}
            line_total: {type: decimal(12,2), lookup: products.price}
            #line_items
        machines:
          rows: 5
          key: id
          columns: {id: {type: bigint, sequence: 1}}
        measurements:
          rows: 100
          ticks: {table: machines}
          columns:
            machine: {references: machines}
            home_latitude: {type: double, range: {min: 40, max: 45}}
            home_longitude: {type: double, range: {min: -90, max: -80}}
            fault: {type: bigint, runs: {share: 20 %, min: 3, max: 9}}
            #measurements
      """;

  /** The tables of the examples that don't suit the first. */
  private static final Map<String, String> TABLE_OF =
      Map.of(
          "popularity_rank", "products",
          "position", "line_items",
          "series", "measurements",
          "runs", "measurements",
          "progress", "measurements",
          "since", "measurements",
          "track", "measurements");

  static Stream<Generator> generators() {
    // the words are those of the industries' JAR, where its tests read them
    return Generators.ALL.stream().filter(generator -> !generator.name().equals("word"));
  }

  @ParameterizedTest
  @MethodSource("generators")
  void exampleMakesValues(Generator generator) {
    String table = TABLE_OF.getOrDefault(generator.name(), "purchases");
    String example = generator.example();
    String column = example.substring(0, example.indexOf(':'));
    String others = SHOP.replaceAll("(?m)^ +" + column + ": .*\n(?=(.*\n)*? *#" + table + ")", "");
    World world = world(others.replace("#" + table, example));
    BatchReader reader = world.table(table).reader(List.of(column), 16);
    reader.read(0, 16);
    assertThat(reader.vector(0).capacity()).isEqualTo(16);
    assertThat(world.table(table).fields())
        .anySatisfy(field -> assertThat(field.madeBy()).startsWith(generator.name()));
  }

  private static World world(String spec) {
    Instant end = Instant.parse("2026-01-31T00:00:00Z");
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    SpecSource source = new SpecSource("shop", spec);
    return World.of(new WorldConfig(source, 42, Sizing.of(1), start, end, "en-US"));
  }
}
